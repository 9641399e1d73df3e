// A question that needs a decision: `if (await ask({...})) …`. One at a time, answered by button, Enter or Esc.
import { type ReactNode, useSyncExternalStore } from 'react'
import { t } from '../i18n'
import { Sheet } from './Sheet'

interface Question {
  title: string
  text: string
  yes: string
  danger?: boolean
  /** What to look at before answering; `leave` answers no, for a way out of the dialog. */
  more?: (leave: () => void) => ReactNode
}

let open: (Question & { answer: (yes: boolean) => void }) | null = null
const listeners = new Set<() => void>()

function show(next: typeof open) {
  open = next
  for (const fn of listeners) fn()
}

export function ask(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    show({
      ...question,
      answer: (yes) => {
        show(null)
        resolve(yes)
      },
    })
  })
}

export function DialogHost() {
  const question = useSyncExternalStore(
    (fn) => {
      listeners.add(fn)
      return () => listeners.delete(fn)
    },
    () => open,
  )
  if (!question) return null
  return (
    <Sheet
      title={question.title}
      onClose={() => question.answer(false)}
      footer={
        <>
          <button type="button" className="btn" onClick={() => question.answer(false)}>
            {t('common.cancel')}
          </button>
          <button type="button" autoFocus className={question.danger ? 'btn danger' : 'btn primary'} onClick={() => question.answer(true)}>
            {question.yes}
          </button>
        </>
      }
    >
      <p>{question.text}</p>
      {question.more?.(() => question.answer(false))}
    </Sheet>
  )
}
