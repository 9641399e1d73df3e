import { useState } from 'react'
import { type Passkey, createPasskey, passkeysHere } from '../../api/account'
import { call } from '../../api/client'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ask } from '../../kit/ask'
import { toast, toastProblem } from '../../kit/toast'
import type { CardProps } from './AccountPage'
import { deviceOf } from './device'
import { Card, Confirm, at } from './parts'

export function PasskeyCard({ account, reload }: CardProps) {
  const [adding, setAdding] = useState(false)
  const [name, setName] = useState(() => deviceOf(navigator.userAgent))
  const add = async (password: string) => {
    if (await createPasskey(name, password)) {
      await reload()
      toast(t('account.passkeyDone'))
    }
    setAdding(false)
  }
  const remove = async (key: Passkey) => {
    if (!(await ask({ title: t('account.passkeyDelete', { name: key.name }), text: t('account.passkeyDeleteText'), yes: t('common.delete'), danger: true }))) return
    await call('DELETE', `/account/passkeys/${key.id}`).catch(toastProblem)
    await reload()
  }
  return (
    <Card title={t('account.passkeys')} lead={t('account.passkeysLead')}>
      {account.passkeys.length > 0 && (
        <ul className="account-list">
          {account.passkeys.map((k) => (
            <li key={k.id}>
              <div className="grow">
                <b>{k.name}</b> <span className="muted">{t('account.site', { site: k.site })}</span>
                <div className="muted">{k.used_ms ? t('account.used', { at: at(k.used_ms) }) : t('account.made', { at: at(k.created_ms) })}</div>
              </div>
              <button type="button" className="btn small" aria-label={`${t('common.delete')} ${k.name}`} onClick={() => void remove(k)}>
                {t('common.delete')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {passkeysHere() ? (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          {t('account.passkeyNew')}
        </button>
      ) : (
        <p className="field-hint">{t('account.passkeysHere')}</p>
      )}
      {adding && (
        <Confirm title={t('account.passkeyNew')} yes={t('login.go')} run={add} onClose={() => setAdding(false)}>
          <Field label={t('account.passkeyName')}>{(id) => <input id={id} className="input" maxLength={100} value={name} onChange={(e) => setName(e.target.value)} />}</Field>
        </Confirm>
      )}
    </Card>
  )
}
