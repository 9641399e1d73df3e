// A landed cost while it is typed: the charge, and the receipt lines that carry it.
import type { Landed, LandedBasis, ReceiptLine } from '../../api/papers'
import type { Party } from '../../api/types'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { type Asked, noMatchText } from '../../kit/asked'
import { MONEY_SCALE, PRICE_SCALE, parse, percentToRate, rateToPercent, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import type { LocalProblem } from '../../kit/useDocActions'
import type { ContraForm } from './ContraField'

export const BASES: LandedBasis[] = ['amount', 'qty', 'weight', 'volume', 'hand', 'percent']

/** What the basis asks of each line; nothing where the receipts say it themselves. */
export type Given = 'hand' | 'percent' | 'weight' | 'volume'
export const givenOf = (basis: LandedBasis): Given | null => (basis === 'amount' || basis === 'qty' ? null : basis)
export const DECIMALS: Record<Given, number> = { hand: MONEY_SCALE, percent: 4, weight: PRICE_SCALE, volume: PRICE_SCALE }

const WHOLE = 1_000_000n // 100%, in the decimals of a percent

export interface LandedRow extends GridRow {
  receipt: ReceiptLine | null
  given: string
}

export interface LandedForm extends ContraForm {
  date: string
  party: { id: string; name: string } | null
  partyAsked?: Asked
  amount: string
  basis: LandedBasis
  bill: string
  billTotal: string
  reason: string
  rows: LandedRow[]
}

export const blankRow = (): LandedRow => ({ key: newKey(), receipt: null, given: '' })
export const isEmptyRow = (r: LandedRow) => !r.receipt && !r.asked?.receipt && !r.given
export const newLanded = (date: string): LandedForm => ({ date, contra: null, party: null, amount: '', basis: 'amount', bill: '', billTotal: '', reason: '', rows: [] })

export const landedFormOf = (l: Landed): LandedForm => {
  const given = givenOf(l.basis)
  return {
    date: l.date,
    contra: { id: l.contra_account, name: `${l.contra_account_code} ${l.contra_account_name}` },
    party: l.party ? { id: l.party, name: l.party_name } : null,
    amount: l.amount,
    basis: l.basis,
    bill: l.bill,
    billTotal: l.bill ? l.bill_total : '',
    reason: l.reason,
    rows: l.lines.map((x) => ({ key: newKey(), receipt: x, given: !given ? '' : given === 'percent' ? rateToPercent(x.percent) : x[given] })),
  }
}

export const withParty = (form: LandedForm, p: Party | null): LandedForm => ({ ...form, party: p && { id: p.id, name: p.name }, partyAsked: undefined })
/** What the product says of a figure that the basis asks for. */
const said = (basis: LandedBasis, r: ReceiptLine | null) => {
  const figure = basis === 'weight' ? r?.unit_weight : basis === 'volume' ? r?.unit_volume : undefined
  return figure && figure !== '0' ? figure : ''
}
/** Another basis asks for other figures. */
export const withBasis = (form: LandedForm, basis: LandedBasis): LandedForm => ({ ...form, basis, rows: form.rows.map((r) => ({ ...r, given: said(basis, r.receipt) })) })

export const keyOf = (r: ReceiptLine) => `${r.receipt}.${r.line}`
export const filledRows = (form: LandedForm) => form.rows.filter((r) => !isEmptyRow(r))

/** Adds receipt lines that are not there yet, in place of the empty rows. */
export function withReceipts(form: LandedForm, list: ReceiptLine[]): LandedForm {
  const rows = filledRows(form)
  const have = new Set(rows.flatMap((r) => (r.receipt ? keyOf(r.receipt) : [])))
  return { ...form, rows: [...rows, ...list.filter((r) => !have.has(keyOf(r))).map((receipt) => ({ ...blankRow(), receipt, given: said(form.basis, receipt) }))] }
}

export const landedBody = (form: LandedForm) => {
  const given = givenOf(form.basis)
  const text = (r: LandedRow) => (given === 'percent' ? percentToRate(tidy(r.given)) : tidy(r.given)) || '0'
  return {
    date: form.date || undefined,
    party: form.party?.id,
    contra_account: form.contra?.id ?? '',
    amount: tidy(form.amount) || '0',
    basis: form.basis,
    bill: form.bill.trim() || undefined,
    bill_total: form.bill.trim() && tidy(form.billTotal) ? tidy(form.billTotal) : undefined,
    reason: form.reason || undefined,
    lines: filledRows(form).map((r) => ({ receipt: r.receipt?.receipt ?? '', line: r.receipt?.line ?? 0, ...(given ? { [given]: text(r) } : {}) })),
  }
}

export const landedSignature = (form: LandedForm) => JSON.stringify([landedBody(form), form.contraAsked?.text ?? '', form.partyAsked?.text ?? '', filledRows(form).map((r) => r.asked?.receipt?.text ?? '')])

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
export const reviveLanded = (form: LandedForm): LandedForm => ({
  ...form,
  contraAsked: form.contraAsked && { ...form.contraAsked, failed: true },
  partyAsked: form.partyAsked && { ...form.partyAsked, failed: true },
  rows: form.rows.map((r) => (r.asked?.receipt ? { ...r, asked: { receipt: { ...r.asked.receipt, failed: true } } } : r)),
})

function checkHead(form: LandedForm): LocalProblem | null {
  if (!form.contra) return { text: form.contraAsked ? noMatchText(form.contraAsked, t('other.contra')) : t('landed.needContra'), field: 'contra' }
  if (form.partyAsked) return { text: noMatchText(form.partyAsked, t('other.party')), field: 'party' }
  const amount = parse(tidy(form.amount) || '0', MONEY_SCALE)
  if (amount === null || amount <= 0n) return { text: t('landed.badAmount'), field: 'amount' }
  if (!form.bill.trim()) return null
  const total = parse(tidy(form.billTotal) || '0', MONEY_SCALE)
  return total === null || total <= 0n ? { text: t('landed.needBillTotal'), field: 'bill_total' } : null
}

/** Why the figure of a row cannot be used; nothing where there is none yet. */
function badGiven(form: LandedForm, r: LandedRow, row: number): string {
  const given = givenOf(form.basis)
  if (!given) return ''
  const v = parse(tidy(r.given) || '0', DECIMALS[given])
  if (v === null || v < 0n) return t('landed.badGiven', { row: row + 1, text: r.given + (given === 'percent' ? '%' : '') })
  return given === 'percent' && v > WHOLE ? t('landed.overWhole', { row: row + 1, text: tidy(r.given) }) : ''
}

/** What is wrong with rows as they stand, by their keys. */
export const rowTroubles = (form: LandedForm): Record<string, string> =>
  Object.fromEntries(form.rows.flatMap((r, row) => (isEmptyRow(r) ? [] : [[r.key, badGiven(form, r, row)]])).filter(([, text]) => text))

export function checkLanded(form: LandedForm): LocalProblem | null {
  const bad = checkHead(form)
  if (bad) return bad
  if (filledRows(form).length === 0) return { text: t('landed.needLines'), row: 0, column: 'receipt' }
  for (const [row, r] of form.rows.entries()) {
    if (isEmptyRow(r)) continue
    const asked = r.asked?.receipt
    if (!r.receipt) return { text: asked ? noMatchText(asked, t('landed.receipt')) : t('landed.needReceipt', { row: row + 1 }), row, column: 'receipt' }
    const text = badGiven(form, r, row)
    if (text) return { text, row, column: 'given' }
  }
  return null
}

export const describeLanded = (form: LandedForm): [string, string][] => [
  [t('other.contra'), form.contra?.name ?? ''],
  [t('landed.party'), form.party?.name ?? ''],
  [t('common.date'), form.date],
  [t('landed.amount'), tidy(form.amount)],
  [t('landed.basis'), t(`landed.basis.${form.basis}`)],
  [t('landed.bill'), [form.bill, tidy(form.billTotal)].filter(Boolean).join(' · ')],
  [t('other.reason'), form.reason],
  ...filledRows(form).map((r, i): [string, string] => [`${i + 1} ${r.receipt?.receipt_number ?? ''}`, [r.receipt?.product_code, tidy(r.given)].filter(Boolean).join(' · ')]),
]
