import EyeInvisibleOutlined from '@ant-design/icons/EyeInvisibleOutlined'
import EyeOutlined from '@ant-design/icons/EyeOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { type Problem, asProblem, call } from '../../api/client'
import type { Session } from '../../api/types'
import { switchLang } from '../../app/lang'
import { inPageLanguage, noteSignedIn, sessionQuery } from '../../app/session'
import { currentLang, t } from '../../i18n'
import { DemoProgress } from './DemoProgress'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import './login.css'

/** Only an address inside this application may be returned to. */
const inside = (next: string | undefined) => (next && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/')

export default function LoginPage() {
  const router = useRouter()
  const client = useQueryClient()
  const { next } = useSearch({ strict: false }) as { next?: string }
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [missing, setMissing] = useState(false)

  const submit = async (e: FormEvent) => {
    e.preventDefault()
    setMissing(!login.trim() || !password)
    if (!login.trim() || !password || busy) return
    setBusy(true)
    setProblem(null)
    try {
      const session = await inPageLanguage(await call<Session>('POST', '/session', { body: { login: login.trim(), password } }))
      noteSignedIn(true)
      client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
      router.history.push(inside(next))
    } catch (err) {
      setProblem(asProblem(err))
      setBusy(false)
    }
  }
  return (
    <main className="login">
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
        <Field label={t('login.password')}>
          {(id) => (
            <span className="password">
              <input id={id} className="input" type={shown ? 'text' : 'password'} autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} />
              <button type="button" aria-label={shown ? t('login.hide') : t('login.show')} aria-pressed={shown} onClick={() => setShown(!shown)}>
                {shown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
              </button>
            </span>
          )}
        </Field>
        <button type="submit" className="btn primary" disabled={busy}>
          {busy ? t('login.busy') : t('login.submit')}
        </button>
        <button type="button" className="btn bare small" onClick={() => void switchLang(currentLang() === 'en' ? 'zh-CN' : 'en')}>
          {t('top.language')}
        </button>
      </form>
    </main>
  )
}
