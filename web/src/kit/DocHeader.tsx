import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { OwnFields } from './OwnFields'

/** Title line of a document: number, state, and the actions at its right. */
export function DocTitle({ title, badge, path, children }: { title: string; badge?: ReactNode; path?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {badge}
      {path}
      <span className="grow" />
      {children}
    </div>
  )
}

/** The fields above the lines, the company's own last. Enter goes to the next field, after the last one to `onDone`. */
export function DocFields({ children, onDone }: { children: ReactNode; onDone: () => void }) {
  const onKeyDown = (e: KeyboardEvent<HTMLDivElement>) => {
    if (e.key !== 'Enter' || e.defaultPrevented || e.ctrlKey || e.nativeEvent.isComposing || !(e.target instanceof HTMLInputElement)) return
    e.preventDefault()
    const list = [...e.currentTarget.querySelectorAll<HTMLElement>('input:not(:disabled), select:not(:disabled)')]
    const next = list[list.indexOf(e.target) + 1]
    if (next) next.focus()
    else onDone()
  }
  return (
    <div className="card doc-head" onKeyDown={onKeyDown}>
      {children}
      <OwnFields />
    </div>
  )
}

interface FieldProps {
  label: string
  must?: boolean
  wide?: boolean
  error?: string
  children: (id: string, errorId: string | undefined) => ReactNode
}

/** A label bound to its input, with its error below. */
export function Field({ label, must, wide, error, children }: FieldProps) {
  const id = useId()
  const errorId = error ? id + '-error' : undefined
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id} className={must ? 'must' : undefined}>
        {label}
      </label>
      {children(id, errorId)}
      {error && (
        <span id={errorId} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  )
}

/** The bar at the foot of a document: key hints left, the buttons right, one of them primary. */
export function DocFoot({ hints, words, children }: { hints?: [keys: string, text: string][]; words?: string; children: ReactNode }) {
  return (
    <div className="doc-foot">
      <div className="hints" aria-hidden="true">
        {hints?.map(([keys, text]) => (
          <span key={keys + text}>
            {keys && <kbd>{keys}</kbd>} {text}
          </span>
        ))}
      </div>
      <div className="acts">
        {words && <span className="words">{words}</span>}
        {children}
      </div>
    </div>
  )
}
