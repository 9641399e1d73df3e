// Rows of a list under a fixed head. Only the rows in view are in the page, however many were fetched.
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, type MouseEvent, type ReactNode, memo, useEffect, useRef, useState } from 'react'
import { t } from '../i18n'
import type { Filters } from './filters'
import type { ListColumn } from './ListPage'
import { rememberList } from './siblings'
import { useWindowing } from './useWindowing'

const ROW = 36

interface Props<R> {
  rows: R[]
  columns: ListColumn<R>[]
  rowKey: (row: R) => string
  route?: (row: R) => string
  more: () => void
  busy: boolean
  hidden: string[]
  filters: Filters
  setFilters: (change: Filters) => void
  selectable: boolean
  selectLabel?: (row: R) => string
  chosen: string[]
  setChosen: (keys: string[]) => void
  label: string
}

export function RowsTable<R>(props: Props<R>) {
  const { rows, rowKey, more, chosen } = props
  const router = useRouter()
  const columns = props.columns.filter((c) => !props.hidden.includes(c.key))
  const scroll = useRef<HTMLDivElement>(null)
  const height = useFill(scroll)
  const { from, to } = useWindowing(scroll, rows.length, ROW)
  useEffect(() => {
    if (to >= rows.length - 25 && rows.length > 0) more()
  }, [to, rows.length])

  const select = useSelection(props)
  const open = (row: R) => {
    if (!props.route) return
    rememberList(rows.map(props.route))
    router.history.push(props.route(row))
  }
  const tracks = [...(props.selectable ? ['44px'] : []), ...columns.map((c) => `minmax(${c.width}px, ${c.width}fr)`)].join(' ')
  const width = columns.reduce((n, c) => n + c.width, props.selectable ? 44 : 0)
  const style = { '--tracks': tracks, minWidth: width } as React.CSSProperties
  return (
    <div className="rows" ref={scroll} style={{ maxHeight: height }} tabIndex={-1}>
      <div role="table" aria-label={props.label} aria-rowcount={rows.length + 1} aria-busy={props.busy} style={style}>
        <div role="rowgroup" className="rows-head">
          <div role="row" aria-rowindex={1} className="rows-row">
            {props.selectable && (
              <span role="columnheader" className="pick">
                <input type="checkbox" aria-label={t('common.all')} checked={rows.length > 0 && chosen.length === rows.length} onChange={(e) => props.setChosen(e.target.checked ? rows.map(rowKey) : [])} />
              </span>
            )}
            {columns.map((c) => (
              <Head key={c.key} column={c} sort={props.filters.sort ?? ''} onSort={(sort) => props.setFilters({ sort })} />
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: rows.length * ROW, position: 'relative' }}>
          {rows.slice(from, to).map((row, i) => (
            <Row key={rowKey(row)} index={from + i} columns={columns} row={row} clickable={!!props.route} chosen={chosen.includes(rowKey(row))} onOpen={open} onPick={props.selectable ? select : undefined} label={props.selectLabel?.(row)} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Head<R>({ column, sort, onSort }: { column: ListColumn<R>; sort: string; onSort: (sort: string) => void }) {
  const mine = column.sort && sort.replace('-', '') === column.sort
  const state = !mine ? 'none' : sort.startsWith('-') ? 'descending' : 'ascending'
  const next = state === 'none' ? '-' + column.sort : state === 'descending' ? (column.sort ?? '') : ''
  return (
    <span role="columnheader" className={column.align === 'right' ? 'num' : undefined} aria-sort={column.sort ? state : undefined}>
      {column.sort ? (
        <button type="button" onClick={() => onSort(next)}>
          {column.title}
          <i aria-hidden="true" className={state}>
            <b>▲</b>
            <b>▼</b>
          </i>
        </button>
      ) : (
        column.title
      )}
    </span>
  )
}

interface RowProps<R> {
  row: R
  index: number
  columns: ListColumn<R>[]
  clickable: boolean
  chosen: boolean
  onOpen: (row: R) => void
  onPick?: (index: number, on: boolean, range: boolean) => void
  label?: string
}

function Row<R>({ row, index, columns, clickable, chosen, onOpen, onPick, label }: RowProps<R>) {
  const click = (e: MouseEvent) => {
    if (clickable && !(e.target as HTMLElement).closest('a, button, input, label, .pick')) onOpen(row)
  }
  return (
    <div role="row" aria-rowindex={index + 2} className={'rows-row body' + (chosen ? ' chosen' : '') + (clickable ? ' opens' : '')} style={{ transform: `translateY(${index * ROW}px)` }} onClick={click} onKeyDown={moveFocus}>
      {onPick && (
        <span role="cell" className="pick">
          <input type="checkbox" aria-label={t('list.selectRow', { name: label ?? '' })} checked={chosen} onClick={(e) => onPick(index, !chosen, e.shiftKey)} onChange={() => {}} />
        </span>
      )}
      {columns.map((c) => (
        <Cell key={c.key} column={c}>
          {c.render(row)}
        </Cell>
      ))}
    </div>
  )
}

const Cell = memo(({ column, children }: { column: { align?: 'right' }; children: ReactNode }) => (
  <span role="cell" className={column.align === 'right' ? 'num' : undefined}>
    {children}
  </span>
))

/** ↑ ↓ go from link to link of neighbouring rows. */
function moveFocus(e: KeyboardEvent<HTMLDivElement>) {
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return
  const to = e.key === 'ArrowDown' ? e.currentTarget.nextElementSibling : e.currentTarget.previousElementSibling
  const link = to?.querySelector<HTMLElement>(document.activeElement?.tagName === 'INPUT' ? 'input' : 'a')
  if (!link) return
  e.preventDefault()
  link.focus()
}

/** Ticks one row, or with Shift every row since the last one that was ticked. */
function useSelection<R>({ rows, rowKey, chosen, setChosen }: Props<R>) {
  const last = useRef(0)
  return (index: number, on: boolean, range: boolean) => {
    const [a, b] = range ? [Math.min(last.current, index), Math.max(last.current, index)] : [index, index]
    const keys = rows.slice(a, b + 1).map(rowKey)
    last.current = index
    setChosen(on ? [...new Set([...chosen, ...keys])] : chosen.filter((k) => !keys.includes(k)))
  }
}

/** Height left for the rows down to the foot of the window. */
function useFill(box: React.RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(() => Math.max(280, innerHeight - 290))
  // After every drawing: what stands above the rows comes and goes.
  useEffect(() => {
    const measure = () => {
      const top = (box.current?.getBoundingClientRect().top ?? 180) + scrollY
      setHeight(Math.max(240, Math.floor(innerHeight - top - 78)))
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  })
  return height
}
