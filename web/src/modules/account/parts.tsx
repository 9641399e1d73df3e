import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Problem, asProblem } from '../../api/client'
import { fmt, t } from '../../i18n'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'
import { PasswordInput } from '../session/PasswordInput'

/** A moment of the server, in the words of the screen. */
export const at = (ms: number) => fmt.time(new Date(ms).toISOString())

export function Card({ title, badge, lead, children }: { title: string; badge?: ReactNode; lead: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="card account-card" aria-labelledby={id}>
      <h2 id={id}>
        {title} {badge}
      </h2>
      <p className="muted">{lead}</p>
      {children}
    </section>
  )
}

/** The first field of a dialog takes the focus, after the dialog has opened. */
export function useFirstField() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  return form
}

interface ConfirmProps {
  title: string
  yes: string
  danger?: boolean
  /** What is done with the current password; an error stays in the dialog. */
  run: (password: string) => Promise<void>
  onClose: () => void
  children?: ReactNode
}

/** Asks for the current password before something that outlasts a borrowed screen. */
export function Confirm({ title, yes, danger, run, onClose, children }: ConfirmProps) {
  const id = useId()
  const form = useFirstField()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    if (busy || !password) return
    setBusy(true)
    setProblem(null)
    try {
      await run(password)
    } catch (err) {
      setProblem(asProblem(err))
      setBusy(false)
    }
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form={id} className={danger ? 'btn danger' : 'btn primary'} disabled={busy || !password}>
            {yes}
          </button>
        </>
      }
    >
      <form id={id} ref={form} className="account-form" onSubmit={submit} noValidate>
        <ErrorNote problem={problem} />
        {children}
        <p className="muted">{t('account.needPassword')}</p>
        <PasswordInput label={t('account.current')} value={password} onChange={setPassword} />
      </form>
    </Sheet>
  )
}

/** Something that is shown once: it is closed on purpose, not by a stray click. */
export function Once({ title, lead, text, children, onClose }: { title: string; lead: string; text: string; children: ReactNode; onClose: () => void }) {
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => toast(t('account.copied')),
      () => undefined, // then it is copied by hand: the text is on the screen
    )
  return (
    <Sheet
      title={title}
      onClose={() => undefined}
      footer={
        <>
          <button type="button" className="btn" onClick={() => void copy()}>
            {t('account.copyAll')}
          </button>
          <button type="button" className="btn primary" onClick={onClose}>
            {t('account.saved')}
          </button>
        </>
      }
    >
      <div className="account-form">
        <p className="muted">{lead}</p>
        {children}
      </div>
    </Sheet>
  )
}
