import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import { type ReactNode, useEffect } from 'react'
import type { Problem } from '../api/client'

interface Props {
  problem: Problem | null
  /** Puts the focus into the field of a JSON pointer such as /lines/2/qty. */
  onPoint?: (pointer: string) => void
  /** What can be done about it. */
  children?: ReactNode
}

/** A refusal in plain words above the document; the first field at fault takes the focus. */
export function ErrorNote({ problem, onPoint, children }: Props) {
  useEffect(() => {
    // After this drawing, because a cell of a grid is drawn as an input only when it is chosen.
    const { pointer } = problem ?? {}
    if (pointer) queueMicrotask(() => onPoint?.(pointer))
    // The focus moves once per refusal, not whenever the screen redraws.
  }, [problem])
  if (!problem) return null
  const fields = problem.fields.filter((f) => f.detail && f.detail !== problem.message)
  return (
    <div className="error-note" role="alert">
      <ExclamationCircleFilled />
      <div>
        {problem.message}
        {fields.length > 0 && (
          <ul>
            {fields.map((f) => (
              <li key={f.pointer + f.detail}>
                <button type="button" className="link" onClick={() => onPoint?.(f.pointer)}>
                  {f.detail}
                </button>
              </li>
            ))}
          </ul>
        )}
        {children && <p>{children}</p>}
      </div>
    </div>
  )
}

/** Row and field of a pointer into lines: "/lines/2/qty" → [2, "qty"]. */
export function linePointer(pointer: string, lines = 'lines'): [row: number, field: string] | null {
  const m = new RegExp(`^/?(?:body[./])?${lines}[/.[](\\d+)\\]?(?:[/.](\\w+))?$`).exec(pointer)
  return m ? [Number(m[1]), m[2] ?? ''] : null
}
