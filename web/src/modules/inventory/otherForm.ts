// An other receipt or issue while it is typed. Rows are those of opening stock; what goes out has no cost to type.
import type { OtherStock } from '../../api/papers'
import type { Party, Product } from '../../api/types'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { type Asked, noMatchText } from '../../kit/asked'
import { PRICE_SCALE, moneyText, parse, tidy } from '../../kit/decimal'
import type { LocalProblem } from '../../kit/useDocActions'
import type { ContraForm } from './ContraField'
import type { Direction } from './other'
import { type OpeningRow, isEmptyRow, valueOf, withProduct } from './openingForm'

export interface OtherRow extends OpeningRow {
  /** What can be taken of it, known once it was chosen here. */
  available?: string
  /** What it was worth when it was stored. */
  value?: string
}

interface Named {
  id: string
  name: string
}

export interface OtherForm extends ContraForm {
  date: string
  warehouse: string
  party: Named | null
  partyAsked?: Asked
  reason: string
  rows: OtherRow[]
}

export const newOther = (date: string): OtherForm => ({ date, warehouse: '', contra: null, party: null, reason: '', rows: [] })

export const otherFormOf = (o: OtherStock): OtherForm => ({
  date: o.date,
  warehouse: o.warehouse,
  contra: { id: o.contra_account, name: `${o.contra_account_code} ${o.contra_account_name}` },
  party: o.party ? { id: o.party, name: o.party_name } : null,
  reason: o.reason,
  rows: o.lines.map((l) => ({
    key: newKey(),
    product: { id: l.product, code: l.product_code, name: l.product_name, spec: l.spec, unit: l.unit },
    qty: l.qty,
    cost: l.unit_cost,
    value: l.value,
  })),
})

export const pickProduct = (row: OtherRow, p: Product): OtherRow => ({ ...withProduct(row, p), available: p.available, value: undefined })
export const withParty = (form: OtherForm, p: Party | null): OtherForm => ({ ...form, party: p && { id: p.id, name: p.name }, partyAsked: undefined })

export const filledRows = (form: OtherForm) => form.rows.filter((r) => !isEmptyRow(r))
export const otherTotal = (form: OtherForm) => moneyText(filledRows(form).reduce((n, r) => n + (valueOf(r) ?? 0n), 0n))

export const otherBody = (way: Direction, form: OtherForm) => ({
  date: form.date || undefined,
  warehouse: form.warehouse || undefined,
  contra_account: form.contra?.id ?? '',
  party: form.party?.id,
  reason: form.reason || undefined,
  lines: filledRows(form).map((r) => ({ product: r.product?.id ?? '', qty: tidy(r.qty), unit_cost: way === 'in' ? tidy(r.cost) || '0' : undefined })),
})

export const otherSignature = (form: OtherForm) =>
  JSON.stringify([otherBody('in', form), form.contraAsked?.text ?? '', form.partyAsked?.text ?? '', filledRows(form).map((r) => r.asked?.product?.text ?? '')])

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
export const reviveOther = (form: OtherForm): OtherForm => ({
  ...form,
  contraAsked: form.contraAsked && { ...form.contraAsked, failed: true },
  partyAsked: form.partyAsked && { ...form.partyAsked, failed: true },
  rows: form.rows.map((r) => (r.asked?.product ? { ...r, asked: { product: { ...r.asked.product, failed: true } } } : r)),
})

export function checkOther(way: Direction, form: OtherForm): LocalProblem | null {
  if (!form.contra) return { text: form.contraAsked ? noMatchText(form.contraAsked, t('other.contra')) : t('other.needContra'), field: 'contra' }
  if (form.partyAsked) return { text: noMatchText(form.partyAsked, t('other.party')), field: 'party' }
  if (filledRows(form).length === 0) return { text: t('order.needLines'), row: 0, column: 'product' }
  for (const [row, r] of form.rows.entries()) {
    if (isEmptyRow(r)) continue
    const asked = r.asked?.product
    if (!r.product) return { text: asked ? noMatchText(asked, t('common.product')) : t('order.needProduct', { row: row + 1 }), row, column: 'product' }
    const qty = parse(tidy(r.qty) || '0', PRICE_SCALE)
    if (qty === null || qty < 0n) return { text: t('order.badQty', { row: row + 1, text: r.qty }), row, column: 'qty' }
    if (qty === 0n) return { text: t('order.needQty', { row: row + 1 }), row, column: 'qty' }
    const cost = way === 'in' ? parse(tidy(r.cost) || '0', PRICE_SCALE) : 0n
    if (cost === null || cost < 0n) return { text: t('opening.badCost', { row: row + 1 }), row, column: 'cost' }
  }
  return null
}

export const describeOther = (way: Direction, form: OtherForm): [string, string][] => [
  [t('other.contra'), form.contra?.name ?? ''],
  [t('other.party'), form.party?.name ?? ''],
  [t('common.date'), form.date],
  [t('other.reason'), form.reason],
  ...filledRows(form).map((r, i): [string, string] => [`${i + 1} ${r.product?.code ?? ''}`, way === 'in' ? `${tidy(r.qty)} × ${tidy(r.cost)}` : tidy(r.qty)]),
]
