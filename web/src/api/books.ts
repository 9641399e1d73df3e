// Shapes of what is read from the books: stock, vouchers, balances, periods.
import type { Day, DocLink, ID, Money, Price, Qty } from './types'

export interface Balance {
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  warehouse: ID
  warehouse_name: string
  on_hand: Qty
  reserved: Qty
  blocked: Qty
  available: Qty
  unit_cost: Price
  value: Money
  /** Its past is being costed again: unit cost and value may change. */
  costing: boolean
}

export interface BalanceTotals {
  count: number
  value: Money
}

/** What lay in one warehouse at the end of a day. Warehouse "0": a value without a quantity. */
export interface StockValue {
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  warehouse: ID
  warehouse_name: string
  qty: Qty
  unit_cost: Price
  value: Money
  /** Its past is being costed again: unit cost and value may change. */
  costing: boolean
}

export interface StockValueTotals {
  day: Day
  count: number
  products: number
  qty: Qty
  value: Money
}

export interface StockMove {
  date: Day
  seq: string | number
  kind: string
  number: string
  source_type: string
  source_id: ID
  /** Posting of the paper, and its line: with the paper they name the movement. */
  posting: number
  line: number
  qty: Qty
  value: Money
  balance_qty?: Qty
  /** Takes back an earlier movement. */
  reversal?: boolean
}

export interface Reservation {
  order: ID
  order_number: string
  customer_name: string
  qty: Qty
  date: Day
}

export type VoucherState = 'open' | 'posted' | 'void'

export interface VoucherRow {
  id: ID
  word: string
  no: number
  number: string
  date: Day
  period: string
  summary: string
  amount: Money
  state: VoucherState
  source_type: string
  source_id: ID
  source_number: string
}

export interface VoucherLine {
  line_no: number
  summary: string
  account: ID
  account_code: string
  account_name: string
  debit: Money
  credit: Money
  party_name: string
  balance: Money
}

export interface Voucher extends VoucherRow {
  attachments: number
  maker_name: string
  reviewer_name: string
  poster_name: string
  amount_words: string
  lines: VoucherLine[]
  links: DocLink[]
}

export interface TrialLine {
  account: ID
  code: string
  name: string
  level: number
  leaf: boolean
  side: 'debit' | 'credit'
  opening_debit: Money
  opening_credit: Money
  debit: Money
  credit: Money
  closing_debit: Money
  closing_credit: Money
}

export interface TrialBalance {
  period: string
  lines: TrialLine[]
  totals: Pick<TrialLine, 'opening_debit' | 'opening_credit' | 'debit' | 'credit' | 'closing_debit' | 'closing_credit'>
}

export interface PeriodState {
  period: string
  state: 'open' | 'closed'
}

/** Papers of one kind that closing a period would lock out. */
export interface PeriodDraft {
  kind: string
  count: number
  title: string
  route: string
}
