// 接受: who it is, and perhaps a word.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Problem, asProblem } from '../../api/client'
import { submit } from '../../api/intent'
import type { Shared } from '../../api/meta'
import { t } from '../../i18n'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import type { Paper } from './Paper'

interface Props {
  path: string
  label: string
  paper: Paper
  onDone: (answer: Shared) => void
}

export function Answer({ path, label, paper, onDone }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <div className="link-foot">
      <button type="button" className="btn primary" onClick={() => setOpen(true)}>
        {t('link.accept')}
      </button>
      {open && <AcceptSheet path={path} label={label} paper={paper} onDone={onDone} onClose={() => setOpen(false)} />}
    </div>
  )
}

function AcceptSheet({ path, label, paper, onDone, onClose }: Props & { onClose: () => void }) {
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), []) // after the dialog took the focus for its first button
  const send = async (e: FormEvent) => {
    e.preventDefault()
    if (busy) return
    if (!name.trim()) {
      setMissing(true)
      box.current?.focus()
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      onDone(await submit<Shared>(path, 'POST', path + '/accept', { name: name.trim(), reason: reason.trim() || undefined }))
      onClose()
    } catch (err) {
      setProblem(asProblem(err))
      setBusy(false)
    }
  }
  return (
    <Sheet
      title={t('link.acceptTitle', { name: `${label} ${paper.number}` })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form="link-accept" className="btn primary" disabled={busy}>
            {t('link.accept')}
          </button>
        </>
      }
    >
      <form id="link-accept" className="link-form" noValidate onSubmit={(e) => void send(e)}>
        <ErrorNote problem={problem} />
        <Field label={t('link.name')} must error={missing && !name.trim() ? t('link.needName') : undefined}>
          {(id, errorId) => (
            <input ref={box} id={id} className="input" autoComplete="name" maxLength={60} aria-describedby={errorId} aria-invalid={errorId ? true : undefined} placeholder={t('link.nameHint')} value={name} onChange={(e) => setName(e.target.value)} />
          )}
        </Field>
        <Field label={t('link.remark')}>{(id) => <input id={id} className="input" maxLength={400} placeholder={t('link.remarkHint')} value={reason} onChange={(e) => setReason(e.target.value)} />}</Field>
      </form>
    </Sheet>
  )
}
