import { useState } from 'react'
import type { SignedIn } from '../../api/account'
import { type Problem, asProblem, call } from '../../api/client'
import { t } from '../../i18n'
import { PasswordInput } from './PasswordInput'

/** A change of the own password, wherever it is asked for; known is the current one when the person has just typed it. */
export function useChange(known: string, done: (answer: SignedIn) => Promise<void> | void) {
  const [password, setPassword] = useState(known)
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tried, setTried] = useState(false)
  const differ = tried && fresh !== again
  const send = async () => {
    setTried(true)
    if (busy || !fresh || fresh !== again) return
    setBusy(true)
    setProblem(null)
    try {
      await done(await call<SignedIn>('PUT', '/session/password', { body: { password, fresh } }))
    } catch (e) {
      setProblem(asProblem(e))
      setBusy(false)
    }
  }
  const fields = (
    <>
      {!known && <PasswordInput label={t('account.current')} value={password} onChange={setPassword} autoFocus />}
      <PasswordInput label={t('account.fresh')} value={fresh} onChange={setFresh} fresh autoFocus={!!known} />
      <p className="field-hint">{t('account.rule')}</p>
      <PasswordInput label={t('account.again')} value={again} onChange={setAgain} fresh error={differ ? t('account.differ') : undefined} />
    </>
  )
  return { fields, send, busy, problem }
}
