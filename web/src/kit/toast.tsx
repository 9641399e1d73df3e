import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { useSyncExternalStore } from 'react'
import { asProblem } from '../api/client'
import { t } from '../i18n'

interface Note {
  id: number
  kind: 'good' | 'bad'
  text: string
  act?: { label: string; run: () => void }
}

let notes: Note[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: Note[]) {
  notes = next
  for (const fn of listeners) fn()
}

const drop = (id: number) => set(notes.filter((n) => n.id !== id))

/** A short message; with `act` it offers one step back and stays ten seconds. */
export function toast(text: string, act?: Note['act'], kind: Note['kind'] = 'good') {
  const id = ++last
  set([...notes.slice(-2), { id, kind, text, act }])
  setTimeout(() => drop(id), act || kind === 'bad' ? 10_000 : 3_500)
}

export function toastProblem(e: unknown) {
  toast(asProblem(e).message, undefined, 'bad')
}

export function Toasts() {
  const list = useSyncExternalStore(
    (fn) => {
      listeners.add(fn)
      return () => listeners.delete(fn)
    },
    () => notes,
  )
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((n) => (
        <div key={n.id} className={'toast ' + n.kind}>
          {n.kind === 'good' ? <CheckCircleFilled /> : <CloseCircleFilled />}
          <span>{n.text}</span>
          {n.act && (
            <button
              type="button"
              className="btn small"
              onClick={() => {
                n.act?.run()
                drop(n.id)
              }}
            >
              {n.act.label}
            </button>
          )}
          <button type="button" className="btn icon bare small" aria-label={t('common.close')} onClick={() => drop(n.id)}>
            <CloseOutlined />
          </button>
        </div>
      ))}
    </div>
  )
}
