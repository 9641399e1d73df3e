import { type FormEvent, useId, useState } from 'react'
import type { TOTPSetup } from '../../api/account'
import { type Problem, asProblem, call } from '../../api/client'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'
import type { CardProps } from './AccountPage'
import { Squares } from './Squares'
import { Card, Confirm, Once, useFirstField } from './parts'

type Asked = '' | 'on' | 'off' | 'codes'

export function SecondCard({ account, reload }: CardProps) {
  const [asked, setAsked] = useState<Asked>('')
  const [setup, setSetup] = useState<TOTPSetup | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const close = () => setAsked('')
  const on = account.second_step
  const shown = async (list: string[]) => {
    setSetup(null)
    close()
    setCodes(list)
    await reload()
  }
  const begin = async (password: string) => {
    setSetup(await call<TOTPSetup>('POST', '/account/totp', { body: { password } }))
    close()
  }
  const end = async (password: string) => {
    await call('POST', '/account/totp/off', { body: { password } })
    await reload()
    toast(t('account.secondDone'))
    close()
  }
  const renew = async (password: string) => shown((await call<{ codes: string[] }>('POST', '/account/recovery-codes', { body: { password } })).codes)
  return (
    <Card
      title={t('account.second')}
      badge={<span className={on ? 'tag green' : 'tag amber'}>{on ? t('account.on') : t('account.off')}</span>}
      lead={on ? t('account.secondOn') : t('account.secondOff')}
    >
      {on && <p className={account.recovery_left < 3 ? 'neg' : undefined}>{t('account.recoveryLeft', { n: account.recovery_left })}</p>}
      <div className="row wrap">
        {!on && (
          <button type="button" className="btn primary" onClick={() => setAsked('on')}>
            {t('account.secondTurnOn')}
          </button>
        )}
        {on && (
          <button type="button" className="btn" onClick={() => setAsked('codes')}>
            {t('account.recoveryNew')}
          </button>
        )}
        {on && (
          <button type="button" className="btn danger" onClick={() => setAsked('off')}>
            {t('account.secondTurnOff')}
          </button>
        )}
      </div>
      {asked === 'on' && <Confirm title={t('account.secondTurnOn')} yes={t('login.go')} run={begin} onClose={close} />}
      {asked === 'off' && <Confirm title={t('account.secondTurnOff')} yes={t('account.secondTurnOff')} danger run={end} onClose={close} />}
      {asked === 'codes' && <Confirm title={t('account.recoveryNew')} yes={t('login.go')} run={renew} onClose={close} />}
      {setup && <Setup setup={setup} onDone={shown} onClose={() => setSetup(null)} />}
      {codes && (
        <Once title={t('account.recoveryTitle')} lead={t('account.recoveryLead')} text={codes.join('\n')} onClose={() => setCodes(null)}>
          <ul className="recovery">
            {codes.map((c) => (
              <li key={c}>
                <code>{c}</code>
              </li>
            ))}
          </ul>
        </Once>
      )}
    </Card>
  )
}

function Setup({ setup, onDone, onClose }: { setup: TOTPSetup; onDone: (codes: string[]) => Promise<void>; onClose: () => void }) {
  const id = useId()
  const form = useFirstField()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    setProblem(null)
    try {
      await onDone((await call<{ codes: string[] }>('POST', '/account/totp/confirm', { body: { ticket: setup.ticket, code: code.replace(/\s/g, '') } })).codes)
    } catch (err) {
      setProblem(asProblem(err))
    }
  }
  return (
    <Sheet
      title={t('account.secondTurnOn')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form={id} className="btn primary" disabled={code.trim().length < 6}>
            {t('account.secondTurnOn')}
          </button>
        </>
      }
    >
      <form id={id} ref={form} className="account-form" onSubmit={submit} noValidate>
        <ErrorNote problem={problem} />
        <p>{t('account.scan')}</p>
        <Squares rows={setup.qr} label={t('account.qr')} />
        <p className="muted">
          {t('account.secret')} <code className="secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <Field label={t('account.enterCode')}>
          {(field) => <input id={field} className="input" inputMode="numeric" autoComplete="one-time-code" maxLength={8} value={code} onChange={(e) => setCode(e.target.value)} />}
        </Field>
      </form>
    </Sheet>
  )
}
