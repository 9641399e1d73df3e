import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, memo } from 'react'
import { t } from '../i18n'
import { noMatchText } from './asked'
import { Combo } from './Combo'
import { type GridModel, badNumber, settleNumber } from './gridModel'
import { type Column, type EditColumn, type GridRow, type NumberColumn, type PickColumn, type TextColumn, isEdit } from './gridTypes'

export interface RowActs<R extends GridRow> {
  model: () => GridModel<R>
  activate: (key: string, column: string) => void
  enter: (key: string, column: EditColumn<R>) => void
  vertical: (key: string, column: string, step: number) => void
  tab: (key: string, column: EditColumn<R>, back: boolean) => boolean
  copyAbove: (key: string, column: EditColumn<R>) => void
  insert: (key: string, column: string) => void
  remove: (key: string, column: string) => void
  paste: (key: string, column: EditColumn<R>, text: string) => boolean
}

interface RowProps<R extends GridRow> {
  row: R
  index: number
  columns: Column<R>[]
  active: boolean
  acts: RowActs<R>
  problem?: string
}

function Row<R extends GridRow>({ row, index, columns, active, acts, problem }: RowProps<R>) {
  return (
    <div className={'line' + (active ? ' active' : '') + (problem ? ' bad' : '')} role="row" aria-rowindex={index + 2} title={problem}>
      <span className="no" role="rowheader">
        {index + 1}
      </span>
      {columns.map((c) => {
        const align = c.align === 'right' ? ' num' : ''
        if (!isEdit(c)) {
          return (
            <span key={c.key} role="gridcell" className={'show' + align}>
              {c.show(row)}
            </span>
          )
        }
        if (!active) {
          return (
            <span
              key={c.key}
              role="gridcell"
              className={'still' + align + trouble(row, c)}
              onMouseDown={(e) => {
                e.preventDefault()
                acts.activate(row.key, c.key)
              }}
            >
              {reading(row, c)}
            </span>
          )
        }
        return (
          <span key={c.key} role="gridcell" className={'edit' + align}>
            <Editor row={row} index={index} column={c} acts={acts} />
          </span>
        )
      })}
    </div>
  )
}

export const LineRow = memo(Row) as unknown as typeof Row

function trouble<R extends GridRow>(row: R, c: EditColumn<R>): string {
  if (row.asked?.[c.key]) return row.asked[c.key].failed ? ' failed' : ' waiting'
  return c.kind === 'number' && badNumber(c.get(row), c.decimals) ? ' failed' : ''
}

function reading<R extends GridRow>(row: R, c: EditColumn<R>) {
  if (c.kind === 'pick') return row.asked?.[c.key]?.text ?? (c.show ? c.show(row) : c.text(row))
  if (c.kind === 'number' && c.show && !badNumber(c.get(row), c.decimals)) return c.show(row)
  return c.get(row)
}

interface EditorProps<R extends GridRow, C extends EditColumn<R>> {
  row: R
  index: number
  column: C
  acts: RowActs<R>
}

function Editor<R extends GridRow>(props: EditorProps<R, EditColumn<R>>) {
  const { column, row, index, acts } = props
  const label = t('grid.cell', { row: index + 1, column: column.title })
  const keys = (e: KeyboardEvent<HTMLInputElement>) => cellKeys(e, row, column, acts)
  if (column.kind === 'pick') return <PickEditor row={row} index={index} column={column} acts={acts} label={label} keys={keys} />
  return <PlainEditor row={row} index={index} column={column} acts={acts} label={label} keys={keys} />
}

type Extra = { label: string; keys: (e: KeyboardEvent<HTMLInputElement>) => void }

function PickEditor<R extends GridRow>({ row, column, acts, label, keys }: EditorProps<R, PickColumn<R>> & Extra) {
  const asked = row.asked?.[column.key]
  return (
    <span className="fill" onMouseDown={firstPress} onPaste={(e) => onPaste(e, row, column, acts)}>
      <Combo
        source={column.source}
        className="cell"
        label={asked?.failed ? noMatchText(asked, column.title) : label}
        cell={`${row.key}/${column.key}`}
        text={column.text(row)}
        asked={asked}
        onPick={(item) => acts.model().pick(row.key, column, item)}
        onAsk={(text, answer) => acts.model().ask(row.key, column, text, () => answer)}
        onEnter={() => acts.enter(row.key, column)}
        onOtherKey={keys}
      />
    </span>
  )
}

function PlainEditor<R extends GridRow>({ row, column, acts, label, keys }: EditorProps<R, NumberColumn<R> | TextColumn<R>> & Extra) {
  const value = column.get(row)
  const number = column.kind === 'number'
  const bad = number && badNumber(value, column.decimals) && !/^[=＝]/.test(value)
  const settle = () => {
    if (!number) return
    const settled = settleNumber(value, column.decimals)
    if (settled !== value) acts.model().change(row.key, (r) => column.set(r, settled))
  }
  return (
    <input
      className="cell"
      aria-label={bad ? `${label}: ${t('grid.badNumber', { text: value })}` : label}
      aria-invalid={bad || undefined}
      data-cell={`${row.key}/${column.key}`}
      inputMode={number ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={number ? 40 : (column.maxLength ?? 200)}
      value={value}
      onChange={(e) => {
        const text = e.target.value
        acts.model().change(row.key, (r) => column.set(r, text))
      }}
      onFocus={(e) => e.target.select()}
      onMouseDown={firstPress}
      onBlur={settle}
      onKeyDown={keys}
      onPaste={(e) => onPaste(e, row, column, acts)}
    />
  )
}

/** The first press on a cell takes it whole, as in a spreadsheet; the next one places the caret. */
function firstPress(e: MouseEvent) {
  if (!(e.target instanceof HTMLInputElement) || e.target === document.activeElement) return
  e.preventDefault()
  e.target.focus()
}

function onPaste<R extends GridRow>(e: ClipboardEvent, row: R, column: EditColumn<R>, acts: RowActs<R>) {
  if (acts.paste(row.key, column, e.clipboardData.getData('text/plain'))) e.preventDefault()
}

/** The keyboard contract of a cell. Keys of a running input method are never ours. */
function cellKeys<R extends GridRow>(e: KeyboardEvent<HTMLInputElement>, row: R, column: EditColumn<R>, acts: RowActs<R>) {
  if (e.nativeEvent.isComposing || e.keyCode === 229) return
  const ctrl = e.ctrlKey || e.metaKey
  const key = e.key
  const take = (act: () => void) => {
    e.preventDefault()
    act()
  }
  if (key === 'Enter' && !ctrl) take(() => acts.enter(row.key, column))
  else if (key === 'Tab' && !ctrl) {
    if (acts.tab(row.key, column, e.shiftKey)) e.preventDefault()
  } else if (key === 'ArrowDown' && !e.altKey) take(() => acts.vertical(row.key, column.key, 1))
  else if (key === 'ArrowUp' && !e.altKey) take(() => acts.vertical(row.key, column.key, -1))
  else if (ctrl && key.toLowerCase() === 'd') take(() => acts.copyAbove(row.key, column))
  else if (ctrl && key === 'Delete') take(() => acts.remove(row.key, column.key))
  else if (ctrl && key.toLowerCase() === 'i') take(() => acts.insert(row.key, column.key))
  else if (atEdge(e)) sideways(e, row, column, acts)
}

function atEdge(e: KeyboardEvent<HTMLInputElement>): boolean {
  if (e.altKey || e.ctrlKey || e.shiftKey || e.metaKey) return false
  const { selectionStart, selectionEnd, value } = e.currentTarget
  const all = selectionStart === 0 && selectionEnd === value.length
  if (e.key === 'ArrowLeft') return all || (selectionStart === 0 && selectionEnd === 0)
  return e.key === 'ArrowRight' && (all || selectionStart === value.length)
}

function sideways<R extends GridRow>(e: KeyboardEvent<HTMLInputElement>, row: R, column: EditColumn<R>, acts: RowActs<R>) {
  const edits = acts.model().edits
  const next = edits[edits.indexOf(column) + (e.key === 'ArrowLeft' ? -1 : 1)]
  if (!next) return
  e.preventDefault()
  acts.activate(row.key, next.key)
}
