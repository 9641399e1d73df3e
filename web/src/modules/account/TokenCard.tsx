import { useState } from 'react'
import type { Token } from '../../api/account'
import { call } from '../../api/client'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ask } from '../../kit/ask'
import { toastProblem } from '../../kit/toast'
import type { CardProps } from './AccountPage'
import { Card, Confirm, Once, at } from './parts'

const DAYS = [30, 90, 180, 365]

export function TokenCard({ account, reload }: CardProps) {
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState('')
  const remove = async (token: Token) => {
    if (!(await ask({ title: t('account.tokenDelete', { name: token.name }), text: t('account.tokenDeleteText'), yes: t('common.delete'), danger: true }))) return
    await call('DELETE', `/account/tokens/${token.id}`).catch(toastProblem)
    await reload()
  }
  return (
    <Card title={t('account.tokens')} lead={t('account.tokensLead')}>
      {account.tokens.length > 0 && (
        <ul className="account-list">
          {account.tokens.map((k) => (
            <li key={k.id}>
              <div className="grow">
                <b>{k.name}</b> <code>…{k.hint}</code> {k.expires_ms < Date.now() && <span className="tag red">{t('account.tokenExpired')}</span>}
                <div className="scopes">
                  {k.scopes.map((s) => (
                    <code key={s}>{s}</code>
                  ))}
                </div>
                <div className="muted">
                  {t('account.expires', { at: at(k.expires_ms) })} · {k.used_ms ? t('account.used', { at: at(k.used_ms) }) : t('account.usedNever')}
                </div>
              </div>
              <button type="button" className="btn small" aria-label={`${t('common.delete')} ${k.name}`} onClick={() => void remove(k)}>
                {t('common.delete')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="btn" onClick={() => setAdding(true)}>
        {t('account.tokenNew')}
      </button>
      {adding && (
        <NewToken
          onClose={() => setAdding(false)}
          onMade={async (text) => {
            setAdding(false)
            setMade(text)
            await reload()
          }}
        />
      )}
      {made && (
        <Once title={t('account.tokenShow')} lead={t('account.tokenShowLead')} text={made} onClose={() => setMade('')}>
          <code className="secret" tabIndex={0}>
            {made}
          </code>
        </Once>
      )}
    </Card>
  )
}

function NewToken({ onClose, onMade }: { onClose: () => void; onMade: (text: string) => Promise<void> }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'read' | 'all' | 'chosen'>('read')
  const [patterns, setPatterns] = useState('')
  const [days, setDays] = useState(90)
  const run = async (password: string) => {
    const scopes = kind === 'read' ? ['*.read'] : kind === 'all' ? ['*'] : patterns.split(/[\s,，、]+/).filter(Boolean)
    const answer = await call<{ token: string }>('POST', '/account/tokens', { body: { password, name, scopes, days } })
    await onMade(answer.token)
  }
  return (
    <Confirm title={t('account.tokenNew')} yes={t('account.tokenNew')} run={run} onClose={onClose}>
      <Field label={t('account.tokenName')}>{(id) => <input id={id} className="input" maxLength={100} value={name} onChange={(e) => setName(e.target.value)} />}</Field>
      <Field label={t('account.tokenScopes')}>
        {(id) => (
          <select id={id} className="input" value={kind} onChange={(e) => setKind(e.target.value as typeof kind)}>
            <option value="read">{t('account.tokenRead')}</option>
            <option value="all">{t('account.tokenAll')}</option>
            <option value="chosen">{t('account.tokenChosen')}</option>
          </select>
        )}
      </Field>
      {kind === 'chosen' && (
        <Field label={t('account.tokenPatterns')}>
          {(id) => (
            <>
              <input id={id} className="input" autoCapitalize="off" spellCheck={false} value={patterns} onChange={(e) => setPatterns(e.target.value)} />
              <span className="field-hint">{t('account.tokenPatternsHint')}</span>
            </>
          )}
        </Field>
      )}
      <Field label={t('account.tokenDays')}>
        {(id) => (
          <select id={id} className="input" value={days} onChange={(e) => setDays(Number(e.target.value))}>
            {DAYS.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Confirm>
  )
}
