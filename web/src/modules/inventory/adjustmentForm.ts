// A value adjustment while it is typed: product, and what its value rises or falls by.
import type { Adjustment, Worth } from '../../api/papers'
import type { Product } from '../../api/types'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { noMatchText } from '../../kit/asked'
import { MONEY_SCALE, PRICE_SCALE, format, moneyText, mulDiv, parse, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import type { LocalProblem } from '../../kit/useDocActions'
import type { ContraForm } from './ContraField'

export interface AdjustmentRow extends GridRow {
  product: { id: string; code: string; name: string; spec: string; unit: string } | null
  amount: string
}

export interface AdjustmentForm extends ContraForm {
  date: string
  warehouse: string
  reason: string
  rows: AdjustmentRow[]
}

export const blankRow = (): AdjustmentRow => ({ key: newKey(), product: null, amount: '' })
export const isEmptyRow = (r: AdjustmentRow) => !r.product && !r.asked?.product && !r.amount
export const newAdjustment = (date: string): AdjustmentForm => ({ date, warehouse: '', contra: null, reason: '', rows: [] })

export const adjustmentFormOf = (a: Adjustment): AdjustmentForm => ({
  date: a.date,
  warehouse: a.warehouse,
  contra: { id: a.contra_account, name: `${a.contra_account_code} ${a.contra_account_name}` },
  reason: a.reason,
  rows: a.lines.map((l) => ({ key: newKey(), product: { id: l.product, code: l.product_code, name: l.product_name, spec: l.spec, unit: l.unit }, amount: l.amount })),
})

export const pickProduct = (row: AdjustmentRow, p: Product): AdjustmentRow => ({ ...row, product: { id: p.id, code: p.code, name: p.name, spec: p.spec, unit: p.unit } })

export const filledRows = (form: AdjustmentForm) => form.rows.filter((r) => !isEmptyRow(r))
export const amountOf = (r: AdjustmentRow) => parse(tidy(r.amount) || '0', MONEY_SCALE) ?? 0n

/** What rises, what falls, and both together. */
export function sums(form: AdjustmentForm): { more: string; less: string; all: string } {
  const amounts = filledRows(form).map(amountOf)
  const add = (list: bigint[]) => list.reduce((n, a) => n + a, 0n)
  return { more: moneyText(add(amounts.filter((a) => a > 0n))), less: moneyText(add(amounts.filter((a) => a < 0n))), all: moneyText(add(amounts)) }
}

/** The unit cost once all lines of the product are in; empty where nothing lies there. */
export function costAfter(form: AdjustmentForm, product: string, now: Worth): string {
  const qty = parse(now.qty, PRICE_SCALE) ?? 0n
  if (qty <= 0n) return ''
  const value = filledRows(form).reduce((n, r) => (r.product?.id === product ? n + amountOf(r) : n), parse(now.value, MONEY_SCALE) ?? 0n)
  return format(mulDiv(value, 10n ** BigInt(PRICE_SCALE * 2 - MONEY_SCALE), qty), PRICE_SCALE, 2)
}

export const adjustmentBody = (form: AdjustmentForm) => ({
  date: form.date || undefined,
  warehouse: form.warehouse || undefined,
  contra_account: form.contra?.id ?? '',
  reason: form.reason || undefined,
  lines: filledRows(form).map((r) => ({ product: r.product?.id ?? '', amount: tidy(r.amount) || '0' })),
})

export const adjustmentSignature = (form: AdjustmentForm) => JSON.stringify([adjustmentBody(form), form.contraAsked?.text ?? '', filledRows(form).map((r) => r.asked?.product?.text ?? '')])

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
export const reviveAdjustment = (form: AdjustmentForm): AdjustmentForm => ({
  ...form,
  contraAsked: form.contraAsked && { ...form.contraAsked, failed: true },
  rows: form.rows.map((r) => (r.asked?.product ? { ...r, asked: { product: { ...r.asked.product, failed: true } } } : r)),
})

export function checkAdjustment(form: AdjustmentForm): LocalProblem | null {
  if (!form.contra) return { text: form.contraAsked ? noMatchText(form.contraAsked, t('other.contra')) : t('adjust.needContra'), field: 'contra' }
  if (filledRows(form).length === 0) return { text: t('adjust.needLines'), row: 0, column: 'product' }
  for (const [row, r] of form.rows.entries()) {
    if (isEmptyRow(r)) continue
    const asked = r.asked?.product
    if (!r.product) return { text: asked ? noMatchText(asked, t('common.product')) : t('order.needProduct', { row: row + 1 }), row, column: 'product' }
    const amount = parse(tidy(r.amount) || '0', MONEY_SCALE)
    if (amount === null) return { text: t('adjust.badAmount', { row: row + 1, text: r.amount }), row, column: 'amount' }
    if (amount === 0n) return { text: t('adjust.needAmount', { row: row + 1 }), row, column: 'amount' }
  }
  return null
}

export const describeAdjustment = (form: AdjustmentForm): [string, string][] => [
  [t('other.contra'), form.contra?.name ?? ''],
  [t('common.date'), form.date],
  [t('other.reason'), form.reason],
  ...filledRows(form).map((r, i): [string, string] => [`${i + 1} ${r.product?.code ?? ''}`, tidy(r.amount)]),
]
