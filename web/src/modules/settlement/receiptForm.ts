// A receipt while it is typed. Rows are the customer's open items; what is not matched stays as an advance.
import type { OpenItem, Receipt } from '../../api/papers'
import type { Money } from '../../api/types'
import { t } from '../../i18n'
import { type Asked, noMatchText } from '../../kit/asked'
import { MONEY_SCALE, isZero, money, moneyText, parse, sumMoney, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import type { LocalProblem } from '../../kit/useDocActions'

/** oldest and exact are worked out here from what the screen shows; manual is what the person typed. */
export type MatchMode = 'oldest' | 'exact' | 'manual'

export interface ReceiptForm {
  party: { id: string; name: string } | null
  partyAsked?: Asked
  date: string
  amount: string
  fund: string
  payer: string
  note: string
  mode: MatchMode
  /** Typed matches by item. */
  matches: Record<string, string>
}

export interface ItemRow extends GridRow {
  item: OpenItem
  match: string
}

export const newReceipt = (today: string, party: { id: string; name: string } | null): ReceiptForm => ({
  party,
  date: today,
  amount: '',
  fund: '',
  payer: '',
  note: '',
  mode: 'oldest',
  matches: {},
})

export const receiptFormOf = (r: Receipt): ReceiptForm => ({
  party: { id: r.party, name: r.party_name },
  date: r.date,
  amount: r.amount,
  fund: r.fund_account,
  payer: r.payer,
  note: r.note,
  mode: 'manual',
  matches: Object.fromEntries(r.lines.map((l) => [l.item, l.matched])),
})

/** The settled items of an approved receipt, as rows. */
export const postedItems = (r: Receipt): ItemRow[] =>
  r.lines.map((l) => ({
    key: l.item,
    match: l.matched,
    item: { id: l.item, date: l.date, due_date: '', number: l.number, kind: '', source_type: '', source_id: '', party: r.party, party_name: r.party_name, amount: l.amount, settled: '', open: l.open, overdue_days: 0 },
  }))

/** An amount as typed, in cents; null when it is not one. */
export const cents = (text: string): bigint | null => (text.trim() === '' ? 0n : parse(tidy(text), MONEY_SCALE))

/** Oldest due first until the money is used up; credits wait for a person to offset them. */
function oldest(amount: bigint, items: OpenItem[]): Map<string, Money> {
  let left = amount
  const out = new Map<string, Money>()
  const due = [...items].sort((a, b) => (a.due_date || a.date).localeCompare(b.due_date || b.date))
  for (const item of due) {
    const open = money(item.open)
    if (open <= 0n || left <= 0n) continue
    const take = open < left ? open : left
    out.set(item.id, moneyText(take))
    left -= take
  }
  return out
}

function exact(amount: bigint, items: OpenItem[]): Map<string, Money> {
  const one = items.find((i) => money(i.open) === amount)
  return new Map(one && amount > 0n ? [[one.id, one.open]] : [])
}

export function itemRows(form: ReceiptForm, items: OpenItem[]): ItemRow[] {
  const amount = cents(form.amount) ?? 0n
  const auto = form.mode === 'oldest' ? oldest(amount, items) : form.mode === 'exact' ? exact(amount, items) : null
  return items.map((item) => ({ key: item.id, item, match: (auto ? auto.get(item.id) : form.matches[item.id]) ?? '' }))
}

/** What the grid was changed to becomes the person's own matching. */
export function withRows(form: ReceiptForm, rows: ItemRow[]): ReceiptForm {
  return { ...form, mode: 'manual', matches: Object.fromEntries(rows.filter((r) => r.match !== '').map((r) => [r.key, r.match])) }
}

export const matchedOf = (rows: ItemRow[]): Money => sumMoney(rows.map((r) => tidy(r.match) || '0'))

export const advanceOf = (form: ReceiptForm, rows: ItemRow[]): Money => moneyText((cents(form.amount) ?? 0n) - money(matchedOf(rows)))

export const receiptSignature = (form: ReceiptForm) =>
  JSON.stringify([form.party?.id ?? form.partyAsked?.text ?? '', form.date, tidy(form.amount), form.fund, form.payer, form.note, form.mode === 'manual' ? form.matches : form.mode])

export function checkReceipt(form: ReceiptForm, rows: ItemRow[], fund: string): LocalProblem | null {
  if (form.partyAsked?.failed) return { text: noMatchText(form.partyAsked, t('common.customer')), field: 'party' }
  if (!form.party) return { text: t('receipt.needParty'), field: 'party' }
  const amount = cents(form.amount)
  if (amount === null || amount <= 0n) return { text: t('receipt.needAmount'), field: 'amount' }
  if (!fund) return { text: t('receipt.needFund'), field: 'fund' }
  for (const [row, r] of rows.entries()) {
    if (cents(r.match) === null) return { text: t('receipt.badMatch', { row: row + 1 }), row, column: 'match' }
  }
  const matched = money(matchedOf(rows))
  if (matched > amount) return { text: t('receipt.over', { matched: moneyText(matched), amount: moneyText(amount) }), row: 0, column: 'match' }
  return null
}

export const receiptBody = (form: ReceiptForm, rows: ItemRow[], fund: string) => ({
  party: form.party?.id ?? '',
  date: form.date || undefined,
  amount: moneyText(cents(form.amount) ?? 0n),
  fund_account: fund,
  payer: form.payer || undefined,
  note: form.note || undefined,
  matches: rows.filter((r) => !isZero(tidy(r.match))).map((r) => ({ item: r.key, amount: moneyText(cents(r.match) ?? 0n) })),
})
