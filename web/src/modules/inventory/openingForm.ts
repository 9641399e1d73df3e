// Opening stock while it is typed: product, quantity, unit cost, and the value that follows.
import type { Opening } from '../../api/papers'
import type { Product } from '../../api/types'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { noMatchText } from '../../kit/asked'
import { MONEY_SCALE, PRICE_SCALE, moneyText, mulDiv, parse, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import type { LocalProblem } from '../../kit/useDocActions'

export interface OpeningRow extends GridRow {
  product: { id: string; code: string; name: string; spec: string; unit: string } | null
  qty: string
  cost: string
}

export interface OpeningForm {
  date: string
  warehouse: string
  note: string
  rows: OpeningRow[]
}

export const blankRow = (): OpeningRow => ({ key: newKey(), product: null, qty: '', cost: '' })
export const isEmptyRow = (r: OpeningRow) => !r.product && !r.asked?.product && !r.qty && !r.cost
export const newOpening = (): OpeningForm => ({ date: '', warehouse: '', note: '', rows: [] })

export const openingFormOf = (o: Opening): OpeningForm => ({
  date: o.date,
  warehouse: o.warehouse,
  note: o.note,
  rows: o.lines.map((l) => ({ key: newKey(), product: { id: l.product, code: l.product_code, name: l.product_name, spec: l.spec, unit: l.unit }, qty: l.qty, cost: l.unit_cost })),
})

export const withProduct = (row: OpeningRow, p: Product): OpeningRow => ({ ...row, product: { id: p.id, code: p.code, name: p.name, spec: p.spec, unit: p.unit } })

const TO_CENTS = 10n ** BigInt(PRICE_SCALE * 2 - MONEY_SCALE)

/** Quantity × unit cost, rounded once to the cent, as the server does. */
export function valueOf(row: OpeningRow): bigint | null {
  const qty = parse(tidy(row.qty) || '0', PRICE_SCALE)
  const cost = parse(tidy(row.cost) || '0', PRICE_SCALE)
  return qty === null || cost === null ? null : mulDiv(qty, cost, TO_CENTS)
}

export const filled = (form: OpeningForm) => form.rows.filter((r) => !isEmptyRow(r))

export const openingTotal = (form: OpeningForm) => moneyText(filled(form).reduce((n, r) => n + (valueOf(r) ?? 0n), 0n))

export const openingBody = (form: OpeningForm) => ({
  date: form.date || undefined,
  warehouse: form.warehouse || undefined,
  note: form.note || undefined,
  lines: filled(form).map((r) => ({ product: r.product?.id ?? '', qty: tidy(r.qty), unit_cost: tidy(r.cost) || '0' })),
})

export const openingSignature = (form: OpeningForm) => JSON.stringify([openingBody(form), filled(form).map((r) => r.asked?.product?.text ?? '')])

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
export const reviveOpening = (form: OpeningForm): OpeningForm => ({
  ...form,
  rows: form.rows.map((r) => (r.asked?.product ? { ...r, asked: { product: { ...r.asked.product, failed: true } } } : r)),
})

export function checkOpening(form: OpeningForm): LocalProblem | null {
  if (filled(form).length === 0) return { text: t('order.needLines'), row: 0, column: 'product' }
  for (const [row, r] of form.rows.entries()) {
    if (isEmptyRow(r)) continue
    const asked = r.asked?.product
    if (!r.product) return { text: asked ? noMatchText(asked, t('common.product')) : t('order.needProduct', { row: row + 1 }), row, column: 'product' }
    const qty = parse(tidy(r.qty) || '0', PRICE_SCALE)
    if (qty === null || qty < 0n) return { text: t('order.badQty', { row: row + 1, text: r.qty }), row, column: 'qty' }
    if (qty === 0n) return { text: t('order.needQty', { row: row + 1 }), row, column: 'qty' }
    const cost = parse(tidy(r.cost) || '0', PRICE_SCALE)
    if (cost === null || cost < 0n) return { text: t('opening.badCost', { row: row + 1 }), row, column: 'cost' }
  }
  return null
}

export const describeOpening = (form: OpeningForm): [string, string][] => [
  [t('common.date'), form.date],
  [t('common.note'), form.note],
  ...filled(form).map((r, i): [string, string] => [`${i + 1} ${r.product?.code ?? ''}`, `${tidy(r.qty)} × ${tidy(r.cost)}`]),
]
