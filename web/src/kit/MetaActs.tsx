// The actions that a paper offers, as its metadata name them; each asks before it does something.
import { useEffect, useRef, useState } from 'react'
import type { Meta, MetaAction, MetaDoc } from '../api/meta'
import { may, useSession } from '../app/session'
import { t, tOr } from '../i18n'
import { Field } from './DocHeader'
import type { MetaScreen } from './MetaPage'
import { Sheet } from './Sheet'
import type { DocActions } from './useDocActions'

interface Props {
  meta: Meta
  screen: MetaScreen
  doc: MetaDoc | null
  actions: DocActions<MetaDoc>
  /** At the foot of a draft, where saving and approving have buttons of their own. */
  draft?: boolean
}

const OWN = ['approve', 'unapprove'] // drawn by the frame of every paper

export function MetaActs({ meta, screen, doc, actions, draft }: Props) {
  const session = useSession()
  const [asked, setAsked] = useState<MetaAction | null>(null)
  if (!doc || doc.approval) return null
  const list = meta.actions.filter((a) => !OWN.includes(a.name) && doc.actions.includes(a.name) && may(session, a.permission))
  const sorted = [...list.filter((a) => a.name !== screen.primary), ...list.filter((a) => a.name === screen.primary)]
  const run = (a: MetaAction, reason: string) => {
    setAsked(null)
    void actions.act(a.name, (number) => t('meta.done', { number, action: a.label }), { body: { reason: reason || undefined }, leads: screen.leads?.[a.name] })
  }
  return (
    <>
      {sorted.map((a) => (
        <button key={a.name} type="button" className={!draft && a.name === screen.primary ? 'btn primary' : 'btn'} disabled={actions.busy} onClick={() => setAsked(a)}>
          {a.label}
        </button>
      ))}
      {asked && <ActSheet action={asked} meta={meta} doc={doc} reason={screen.asks?.[asked.name]} onRun={(reason) => run(asked, reason)} onClose={() => setAsked(null)} />}
    </>
  )
}

interface SheetProps {
  action: MetaAction
  meta: Meta
  doc: MetaDoc
  /** What is asked for; a reason that may be left out when absent. */
  reason?: string
  onRun: (reason: string) => void
  onClose: () => void
}

function ActSheet({ action, meta, doc, reason, onRun, onClose }: SheetProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => void (reason && box.current?.focus()), [reason])
  return (
    <Sheet
      title={`${action.label} ${doc.number}`}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="button" className="btn primary" onClick={() => onRun(text.trim())}>
            {action.label}
          </button>
        </>
      }
    >
      <div className="act-form">
        <p>{tOr(`act.${meta.name}.${action.name}`, t('meta.askAct', { action: action.label, name: meta.label, number: doc.number }))}</p>
        <Field label={reason ?? t('meta.reason')}>
          {(id) => (
            <input
              ref={box}
              id={id}
              className="input"
              maxLength={500}
              autoComplete="off"
              placeholder={reason ? undefined : t('approval.remarkHint')}
              value={text}
              onChange={(e) => setText(e.target.value)}
              onKeyDown={(e) => {
                if (e.key !== 'Enter' || e.nativeEvent.isComposing) return
                e.preventDefault()
                onRun(text.trim())
              }}
            />
          )}
        </Field>
      </div>
    </Sheet>
  )
}
