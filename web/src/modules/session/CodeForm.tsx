import { type FormEvent, useState } from 'react'
import { type SignedIn, enterWithPasskey, passkeysHere } from '../../api/account'
import { type Problem, asProblem, call } from '../../api/client'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'

interface Props {
  second: NonNullable<SignedIn['second']>
  onIn: (answer: SignedIn) => Promise<void>
  onBack: () => void
}

/** The second step: a code of the app, a recovery code, or a passkey. */
export function CodeForm({ second, onIn, onBack }: Props) {
  const coded = second.ways.includes('totp')
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [missing, setMissing] = useState(false)
  const work = async (step: () => Promise<SignedIn | null>) => {
    setBusy(true)
    setProblem(null)
    try {
      const answer = await step()
      if (answer) return await onIn(answer)
    } catch (e) {
      setProblem(asProblem(e))
      setCode('')
    }
    setBusy(false)
  }
  const submit = (e: FormEvent) => {
    e.preventDefault()
    setMissing(!code.trim())
    if (code.trim() && !busy) void work(() => call<SignedIn>('POST', '/session/second', { body: { ticket: second.ticket, code: code.trim() } }))
  }
  const swap = () => {
    setRecovery(!recovery)
    setCode('')
    setProblem(null)
  }
  return (
    <form className="card" onSubmit={submit} noValidate>
      <div className="login-brand">
        <img src="/favicon.svg" alt="" />
        <h1>{t('login.second')}</h1>
      </div>
      <p className="muted">{!coded ? t(passkeysHere() ? 'login.keyLead' : 'login.keyElsewhere') : recovery ? t('login.recoveryLead') : t('login.secondLead')}</p>
      <ErrorNote problem={problem} />
      {missing && (
        <p className="field-error" role="alert">
          {t('login.codeMissing')}
        </p>
      )}
      {coded && (
        <Field key={String(recovery)} label={recovery ? t('login.recovery') : t('login.code')}>
          {(id) => (
            <input
              id={id}
              className="input code"
              autoFocus
              autoComplete="one-time-code"
              autoCapitalize="off"
              spellCheck={false}
              inputMode={recovery ? 'text' : 'numeric'}
              maxLength={recovery ? 20 : 8}
              value={code}
              onChange={(e) => setCode(e.target.value)}
            />
          )}
        </Field>
      )}
      {coded && (
        <button type="submit" className="btn primary" disabled={busy}>
          {busy ? t('login.busy') : t('login.go')}
        </button>
      )}
      {second.ways.includes('passkey') && passkeysHere() && (
        <button type="button" className={coded ? 'btn' : 'btn primary'} autoFocus={!coded} disabled={busy} onClick={() => void work(enterWithPasskey)}>
          {t('login.passkey')}
        </button>
      )}
      <div className="login-more">
        {(recovery || second.ways.includes('recovery')) && (
          <button type="button" className="btn bare small" onClick={swap}>
            {recovery ? t('login.useCode') : t('login.useRecovery')}
          </button>
        )}
        <button type="button" className="btn bare small" onClick={onBack}>
          {t('login.again')}
        </button>
      </div>
    </form>
  )
}
