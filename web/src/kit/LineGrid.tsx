// The grid every document uses for its lines. Only the row in hand has editors; the focus moves inside the key event itself
// (flushSync, then focus), so a fast typist or a scanner never loses a key.
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePhone } from '../app/prefs'
import { t } from '../i18n'
import { GridModel, type SetRows, padded } from './gridModel'
import type { Column, EditColumn, GridRow } from './gridTypes'
import { LineCards } from './LineCards'
import { LineRow } from './LineRow'
import type { PickQueue } from './pickSource'
import { toast } from './toast'

export interface GridHandle {
  /** First must-fill cell of the first row that is not complete. */
  focusFirst: () => void
  focusCell: (row: number, column: string) => void
}

export interface LineGridProps<R extends GridRow> {
  rows: R[]
  setRows: SetRows<R>
  columns: Column<R>[]
  blank: () => R
  isEmpty: (row: R) => boolean
  queue: PickQueue
  label: string
  /** Enter on an empty first cell: the lines are done. */
  onEnd: () => void
  /** Words for a row that needs attention, by row key. */
  problems?: Record<string, string>
  readOnly?: boolean
  /** The rows are given, e.g. those of an order: none is added, all stay in the page's order. */
  fixed?: boolean
  handle?: Ref<GridHandle>
  addLabel?: string
}

export function LineGrid<R extends GridRow>(props: LineGridProps<R>) {
  const phone = usePhone()
  const model = useModel(props)
  const rows = props.readOnly || props.fixed ? props.rows : padded(props.rows, props.isEmpty, props.blank)
  usePadding(props, rows)
  return phone ? <LineCards {...props} rows={rows} model={model} /> : <DesktopGrid {...props} rows={rows} model={model} />
}

function useModel<R extends GridRow>(props: LineGridProps<R>): GridModel<R> {
  const model = useMemo(() => new GridModel<R>(props.queue), [props.queue])
  model.columns = props.columns
  model.setRows = props.setRows
  model.blank = props.blank
  return model
}

/** The padding rows drawn are the rows kept, so that their keys are stable. */
function usePadding<R extends GridRow>(props: LineGridProps<R>, rows: R[]) {
  const { setRows, readOnly, fixed } = props
  const short = rows !== props.rows
  useEffect(() => {
    if (short && !readOnly && !fixed) setRows((now) => padded(now, props.isEmpty, props.blank))
  })
}

type BodyProps<R extends GridRow> = LineGridProps<R> & { model: GridModel<R> }

function DesktopGrid<R extends GridRow>(props: BodyProps<R>) {
  const { rows, columns, label, problems, readOnly } = props
  const root = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState('')
  const activeKey = readOnly ? '' : rows.some((r) => r.key === active) ? active : (rows[0]?.key ?? '')
  const latest = useRef({ props, rows })
  latest.current = { props, rows }

  const focusCell = (row: number, column: string) => {
    const target = latest.current.rows[row]
    if (!target || !root.current) return
    if (root.current.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
    flushSync(() => setActive(target.key))
    const input = root.current.querySelector<HTMLInputElement>(`[data-cell="${target.key}/${column}"]`)
    input?.focus()
    input?.select()
  }
  const acts = useRowActs(latest, focusCell)
  useImperativeHandle(props.handle, () => ({
    focusCell,
    focusFirst: () => {
      const must = acts.musts()
      const at = latest.current.rows.findIndex((r) => latest.current.props.isEmpty(r))
      focusCell(Math.max(0, at), must[0]?.key ?? '')
    },
  }))

  const template = { '--tracks': ['40px', ...columns.map((c) => c.width)].join(' ') } as React.CSSProperties
  return (
    <div className="lines-scroll">
      <div className="lines" role="grid" aria-label={label} aria-rowcount={rows.length + 1} ref={root} style={template}>
        <div className="line head" role="row">
          <span role="columnheader" className="no">
            {t('grid.row')}
          </span>
          {columns.map((c) => (
            <span key={c.key} role="columnheader" className={c.align === 'right' ? 'num' : undefined}>
              {c.title}
            </span>
          ))}
        </div>
        {rows.map((row, i) => (
          <LineRow key={row.key} row={row} index={i} columns={columns} active={row.key === activeKey} acts={acts} problem={problems?.[row.key]} />
        ))}
      </div>
    </div>
  )
}

interface Latest<R extends GridRow> {
  current: { props: BodyProps<R>; rows: R[] }
}

/** Stable callbacks for the rows; they read the newest rows through the ref, so rows need not redraw when others change. */
function useRowActs<R extends GridRow>(latest: Latest<R>, focusCell: (row: number, column: string) => void) {
  const focus = useRef(focusCell)
  focus.current = focusCell
  return useMemo(() => {
    const model = () => latest.current.props.model
    const indexOf = (key: string) => latest.current.rows.findIndex((r) => r.key === key)
    const musts = () => model().edits.filter((c) => c.must)
    const go = (key: string, rowStep: number, column: string) => focus.current(indexOf(key) + rowStep, column)
    return {
      musts,
      model,
      activate: (key: string, column: string) => go(key, 0, column),
      enter(key: string, column: EditColumn<R>) {
        flushSync(() => {}) // a pick made by this very key must be in the rows before we look
        const list = musts()
        const row = latest.current.rows[indexOf(key)]
        const first = list[0]
        if (column.key === first?.key && row && latest.current.props.isEmpty(row)) return latest.current.props.onEnd()
        const at = model().indexOf(column)
        const next = list.find((c) => model().indexOf(c) > at)
        if (next) go(key, 0, next.key)
        else if (latest.current.props.fixed && indexOf(key) === latest.current.rows.length - 1) latest.current.props.onEnd()
        else go(key, 1, first?.key ?? column.key)
      },
      vertical: (key: string, column: string, step: number) => go(key, step, column),
      /** Tab past the last cell goes to the next row; outside the grid the browser takes over. */
      tab(key: string, column: EditColumn<R>, back: boolean): boolean {
        const edits = model().edits
        const at = model().indexOf(column) + (back ? -1 : 1)
        if (at >= 0 && at < edits.length) {
          go(key, 0, edits[at].key)
          return true
        }
        const row = indexOf(key) + (back ? -1 : 1)
        if (row < 0 || row >= latest.current.rows.length) return false
        focus.current(row, edits[back ? edits.length - 1 : 0].key)
        return true
      },
      copyAbove: (key: string, column: EditColumn<R>) => model().copyAbove(latest.current.rows, indexOf(key), column),
      insert(key: string, column: string) {
        if (latest.current.props.fixed) return
        const at = indexOf(key)
        flushSync(() => model().insert(at))
        focus.current(at, column)
      },
      remove(key: string, column: string) {
        const at = indexOf(key)
        const row = latest.current.rows[at]
        flushSync(() => model().remove(key))
        focus.current(Math.min(at, latest.current.rows.length - 1), column)
        if (row && !latest.current.props.isEmpty(row)) {
          toast(t('grid.removed', { row: at + 1 }), { label: t('common.undo'), run: () => model().restore(row, at) })
        }
      },
      paste(key: string, column: EditColumn<R>, text: string): boolean {
        const n = model().paste(latest.current.rows, indexOf(key), column, text)
        if (n > 1) toast(t('grid.pasted', { n }))
        return n > 0
      },
    }
  }, [latest])
}
