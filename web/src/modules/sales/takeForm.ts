// A paper that takes quantities of the lines of another: a delivery of an order, a return of a delivery.
import type { Delivery, SalesReturn } from '../../api/papers'
import type { Money, Order, Qty } from '../../api/types'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { PRICE_SCALE, compare, format, isZero, money, moneyText, mulDiv, parse, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import { NO_FIGURES, type LineFigures, addFigures } from '../../kit/lineMath'
import type { LocalProblem } from '../../kit/useDocActions'

export interface TakeRow extends GridRow {
  /** Line of the source. */
  line: number
  code: string
  name: string
  spec: string
  unit: string
  service: boolean
  qty: string
  /** What the source line has left to take. */
  open: Qty
  available: Qty
  price: string
  taxRate: string
  /** The source line whole, of which this paper takes its share. */
  whole: { qty: Qty; amount: Money; tax: Money; total: Money }
  /** Cost booked, once approved. */
  cost: Money
}

export interface TakeForm {
  date: string
  /** Note of a delivery, reason of a return. */
  text: string
  rows: TakeRow[]
}

/** The share of the source line that a quantity stands for; a provisional figure until the server posts it. */
export function shareOf(row: TakeRow): LineFigures | null {
  const qty = parse(tidy(row.qty) || '0', PRICE_SCALE)
  const whole = parse(row.whole.qty, PRICE_SCALE)
  if (qty === null || !whole) return null
  const part = (m: Money) => mulDiv(money(m), qty, whole)
  const total = part(row.whole.total)
  const amount = part(row.whole.amount)
  return { amount, tax: total - amount, total }
}

export function takeTotals(rows: TakeRow[]) {
  const sum = rows.length ? addFigures(rows.map(shareOf)) : NO_FIGURES
  const text = (v: bigint) => moneyText(v)
  return { amount: text(sum.amount), tax: text(sum.tax), total: text(sum.total) }
}

export const takeQty = (rows: TakeRow[]) => format(rows.reduce((n, r) => n + (parse(tidy(r.qty) || '0', PRICE_SCALE) ?? 0n), 0n), PRICE_SCALE, 0)

const minus = (a: Qty, b: Qty) => format((parse(a, PRICE_SCALE) ?? 0n) - (parse(b, PRICE_SCALE) ?? 0n), PRICE_SCALE, 0)

type Item = { product_code: string; product_name: string; spec: string; unit: string; service?: boolean; price: string; tax_rate: string }

const itemOf = (l: Item) => ({ code: l.product_code, name: l.product_name, spec: l.spec, unit: l.unit, service: !!l.service, price: l.price, taxRate: l.tax_rate })
const wholeOf = (l: { qty: Qty; amount: Money; tax: Money; total: Money }) => ({ qty: l.qty, amount: l.amount, tax: l.tax, total: l.total })

/** Rows over everything the order still has open; a stored draft keeps its own quantities. */
export function deliveryRows(order: Order, stored: Delivery | null): TakeRow[] {
  const taken = new Map(stored?.lines.map((l) => [l.order_line, l.qty]))
  return order.lines
    .map((l) => ({ ...l, open: minus(l.qty, l.delivered_qty) }))
    .filter((l) => compare(l.open, '0') > 0 || taken.has(l.line_no))
    .map((l) => ({ key: newKey(), line: l.line_no, ...itemOf(l), qty: stored ? (taken.get(l.line_no) ?? '') : l.open, open: l.open, available: l.available ?? '', whole: wholeOf(l), cost: '' }))
}

/** Rows over what was delivered and not yet returned; nothing is chosen until the person says what came back. */
export function returnRows(delivery: Delivery, stored: SalesReturn | null): TakeRow[] {
  const taken = new Map(stored?.lines.map((l) => [l.delivery_line, l.qty]))
  return delivery.lines
    .map((l) => ({ ...l, open: minus(l.qty, l.returned_qty) }))
    .filter((l) => compare(l.open, '0') > 0 || taken.has(l.line_no))
    .map((l) => ({ key: newKey(), line: l.line_no, ...itemOf(l), qty: taken.get(l.line_no) ?? '', open: l.open, available: '', whole: wholeOf(l), cost: '' }))
}

/** Rows of an approved paper, as it was posted; of a delivery, `open` is what came back since. */
export function postedRows(lines: (Delivery['lines'][number] | SalesReturn['lines'][number])[]): TakeRow[] {
  return lines.map((l) => ({
    key: newKey(),
    line: 'order_line' in l ? l.order_line : l.delivery_line,
    ...itemOf(l),
    qty: l.qty,
    open: 'returned_qty' in l ? l.returned_qty : l.open_qty,
    available: l.available,
    whole: wholeOf(l),
    cost: l.cost,
  }))
}

export const taken = (form: TakeForm) => form.rows.filter((r) => !isZero(tidy(r.qty)))

export const takeSignature = (form: TakeForm) => JSON.stringify([form.date, form.text, taken(form).map((r) => [r.line, tidy(r.qty)])])

export function checkTake(form: TakeForm): LocalProblem | null {
  for (const [i, row] of form.rows.entries()) {
    const qty = parse(tidy(row.qty) || '0', PRICE_SCALE)
    const where = { row: i, column: 'qty' }
    if (qty === null || qty < 0n) return { text: t('take.badQty', { row: i + 1 }), ...where }
    if (compare(tidy(row.qty) || '0', row.open) > 0) return { text: t('take.tooMuch', { row: i + 1, open: row.open, qty: tidy(row.qty) }), ...where }
  }
  return taken(form).length === 0 ? { text: t('take.nothing'), row: 0, column: 'qty' } : null
}

export const describeTake = (form: TakeForm, textLabel: string): [string, string][] => [
  [t('common.date'), form.date],
  [textLabel, form.text],
  ...taken(form).map((r): [string, string] => [`${r.code} ${r.name}`, tidy(r.qty)]),
]
