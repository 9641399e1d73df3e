// What the keys of a LineGrid do to its rows, apart from drawing and focus.
import { failedAsk } from './asked'
import { calculate, parse, tidy } from './decimal'
import { type Column, type EditColumn, type GridRow, isEdit, withAsked } from './gridTypes'
import { type PickQueue, lookUp } from './pickSource'

export type SetRows<R> = (change: (rows: R[]) => R[]) => void

export const MIN_ROWS = 8

/** Keeps one empty row at the end and enough rows to look like a page. */
export function padded<R extends GridRow>(rows: R[], isEmpty: (row: R) => boolean, blank: () => R): R[] {
  let tail = 0
  while (tail < rows.length && isEmpty(rows[rows.length - 1 - tail])) tail++
  const need = Math.max(MIN_ROWS - rows.length, tail === 0 ? 1 : 0)
  return need <= 0 ? rows : [...rows, ...Array.from({ length: need }, blank)]
}

/** The text a number cell settles on: full-width digits made plain, "=24*5" computed; unreadable text is left for the person. */
export function settleNumber(text: string, decimals: number): string {
  const trimmed = text.trim()
  if (/^[=＝]/.test(trimmed)) return calculate(trimmed.slice(1), decimals) ?? trimmed
  const plain = tidy(trimmed)
  return parse(plain, decimals) === null ? trimmed : plain
}

export const badNumber = (text: string, decimals: number) => text !== '' && parse(tidy(text), decimals) === null

export class GridModel<R extends GridRow> {
  columns: Column<R>[] = []
  setRows: SetRows<R> = () => {}
  blank: () => R = () => ({}) as R
  readonly queue: PickQueue
  constructor(queue: PickQueue) {
    this.queue = queue
  }

  get edits(): EditColumn<R>[] {
    return this.columns.filter(isEdit)
  }

  /** By key: columns are made anew when the customer arrives, and a cell may still hold the one it was drawn with. */
  indexOf(column: EditColumn<R>): number {
    return this.edits.findIndex((c) => c.key === column.key)
  }

  change(key: string, fn: (row: R) => R) {
    this.setRows((rows) => rows.map((row) => (row.key === key ? fn(row) : row)))
  }

  pick(key: string, column: EditColumn<R>, item: unknown) {
    if (column.kind !== 'pick') return
    this.change(key, (row) => withAsked(item === null ? column.clear(row) : column.pick(row, item), column.key, undefined))
  }

  /** Notes what was typed and fills the row in when the answer comes, wherever the focus is by then. */
  ask(key: string, column: EditColumn<R>, text: string, answer: () => Promise<unknown>) {
    if (column.kind !== 'pick') return
    this.change(key, (row) => withAsked(column.clear(row), column.key, { text }))
    const arrive = (item: unknown, error?: unknown) =>
      this.change(key, (row) => {
        if (row.asked?.[column.key]?.text !== text) return row
        return item ? withAsked(column.pick(row, item), column.key, undefined) : withAsked(row, column.key, failedAsk(text, error))
      })
    void this.queue.run(() => answer().then((item) => arrive(item), (e) => arrive(null, e)))
  }

  copyAbove(rows: R[], index: number, column: EditColumn<R>) {
    const above = rows[index - 1]
    if (!above) return
    this.change(rows[index].key, (row) => (column.kind === 'pick' ? column.copy(row, above) : column.set(row, column.get(above))))
  }

  insert(index: number) {
    this.setRows((rows) => [...rows.slice(0, index), this.blank(), ...rows.slice(index)])
  }

  remove(key: string) {
    this.setRows((rows) => rows.filter((row) => row.key !== key))
  }

  restore(row: R, index: number) {
    this.setRows((rows) => [...rows.slice(0, index), row, ...rows.slice(index)])
  }

  /** Writes tab-separated text from a cell rightwards and downwards; returns how many rows it filled, 0 when it is a plain word. */
  paste(rows: R[], index: number, column: EditColumn<R>, text: string): number {
    const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n')
    if (lines.length === 1 && !lines[0].includes('\t')) return 0
    const start = this.indexOf(column)
    const fresh = Array.from({ length: Math.max(0, index + lines.length - rows.length) }, this.blank)
    const all = [...rows, ...fresh]
    const asks: (() => void)[] = []
    const values = new Map<string, string[]>()
    lines.forEach((line, i) => values.set(all[index + i].key, line.split('\t')))
    const next = all.map((row) => {
      const cells = values.get(row.key)
      return cells ? this.fillRow(row, start, cells, asks) : row
    })
    this.setRows(() => next)
    for (const go of asks) go()
    return lines.length
  }

  private fillRow(row: R, start: number, cells: string[], asks: (() => void)[]): R {
    return cells.reduce((next, cell, j) => {
      const column = this.edits[start + j]
      const text = cell.trim()
      if (!column) return next
      if (column.kind === 'number') return column.set(next, settleNumber(text.replace(/%$/, ''), column.decimals))
      if (column.kind === 'text') return column.set(next, text)
      if (text) asks.push(() => this.ask(row.key, column, text, () => lookUp(column.source, text).then((list) => list[0] ?? null)))
      return next
    }, row)
  }
}
