import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { type SignedIn, enterWithPasskey, passkeysHere } from '../../api/account'
import { type Problem, asProblem, call } from '../../api/client'
import { switchLang } from '../../app/lang'
import { inPageLanguage, noteSignedIn, sessionQuery, useMaybeSession } from '../../app/session'
import { currentLang, t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { ChangeForm } from './ChangeForm'
import { CodeForm } from './CodeForm'
import { DemoProgress } from './DemoProgress'
import { PasswordInput } from './PasswordInput'
import { SecondSetup } from './SecondSetup'
import './login.css'

/** Only an address inside this application may be returned to. */
const inside = (next: string | undefined) => (next && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/')

/** Takes the answer to a sign-in: on to the second step, to a password of one's own, to setting up a second step, or in. */
function useSignIn() {
  const router = useRouter()
  const client = useQueryClient()
  const { next } = useSearch({ strict: false }) as { next?: string }
  const [second, setSecond] = useState<SignedIn['second']>()
  const enter = async (answer: SignedIn) => {
    if (answer.second) return setSecond(answer.second)
    if (!answer.session) return
    const session = answer.session.user.must_change ? answer.session : await inPageLanguage(answer.session)
    noteSignedIn(true)
    // What was read for somebody else goes; the session itself stays, because this page watches it.
    client.removeQueries({ predicate: (q) => q.queryKey[0] !== sessionQuery.queryKey[0] })
    client.setQueryData(sessionQuery.queryKey, session)
    if (!session.user.must_change && !session.user.needs_second) router.history.push(inside(next))
  }
  return { second, setSecond, enter }
}

export default function LoginPage() {
  const { second, setSecond, enter } = useSignIn()
  const session = useMaybeSession()
  const [password, setPassword] = useState('')
  const card = session?.user.must_change ? (
    <ChangeForm known={password} onIn={enter} />
  ) : session?.user.needs_second ? (
    <SecondSetup onIn={enter} />
  ) : second ? (
    <CodeForm second={second} onIn={enter} onBack={() => setSecond(undefined)} />
  ) : (
    <LoginForm password={password} setPassword={setPassword} onIn={enter} />
  )
  return <main className="login">{card}</main>
}

interface FormProps {
  password: string
  setPassword: (password: string) => void
  onIn: (answer: SignedIn) => Promise<void>
}

function LoginForm({ password, setPassword, onIn }: FormProps) {
  const [login, setLogin] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [missing, setMissing] = useState(false)
  const work = async (step: () => Promise<SignedIn | null>) => {
    setBusy(true)
    setProblem(null)
    try {
      const answer = await step()
      if (answer) return await onIn(answer)
    } catch (err) {
      setProblem(asProblem(err))
    }
    setBusy(false)
  }
  const submit = (e: FormEvent) => {
    e.preventDefault()
    setMissing(!login.trim() || !password)
    if (!login.trim() || !password || busy) return
    void work(() => call<SignedIn>('POST', '/session', { body: { login: login.trim(), password } }))
  }
  return (
    <form className="card" onSubmit={submit} noValidate>
      <div className="login-brand">
        <img src="/favicon.svg" alt="" />
        <h1>{t('login.title')}</h1>
      </div>
      <p className="muted">{t('login.lead')}</p>
      <DemoProgress />
      <ErrorNote problem={problem} />
      {missing && (
        <p className="field-error" role="alert">
          {t('login.missing')}
        </p>
      )}
      <Field label={t('login.login')}>
        {(id) => <input id={id} className="input" autoFocus autoComplete="username" autoCapitalize="off" spellCheck={false} value={login} onChange={(e) => setLogin(e.target.value)} />}
      </Field>
      <PasswordInput label={t('login.password')} value={password} onChange={setPassword} />
      <button type="submit" className="btn primary" disabled={busy}>
        {busy ? t('login.busy') : t('login.submit')}
      </button>
      {passkeysHere() && (
        <button type="button" className="btn" disabled={busy} onClick={() => void work(enterWithPasskey)}>
          {t('login.passkey')}
        </button>
      )}
      <button type="button" className="btn bare small" onClick={() => void switchLang(currentLang() === 'en' ? 'zh-CN' : 'en')}>
        {t('top.language')}
      </button>
    </form>
  )
}
