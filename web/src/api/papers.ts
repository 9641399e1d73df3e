// Shapes of the papers that follow an order, and of receipts and opening stock.
import type { Custom, Day, DocLink, DocState, Effect, ID, Money, Price, Qty, Rate, Waiting } from './types'

/** What every stored paper carries. */
export interface StoredDoc {
  id: ID
  number: string
  date: Day
  state: DocState
  version: number
  created_at: string
  created_by_name: string
  approved_by_name: string
  approved_at?: string
  actions: string[]
  links: DocLink[]
  voucher?: ID
  effect?: Effect
  custom?: Custom
  /** The open case of a draft that others must agree to. */
  approval?: Waiting
}

/** What deliveries and returns have in common in a list. */
export interface PaperRow {
  id: ID
  number: string
  date: Day
  customer: ID
  customer_name: string
  state: DocState
  total: Money
  open: Money
  version: number
  approval?: Waiting
}

export interface DeliveryRow extends PaperRow {
  order: ID
  order_name: string
}

export interface ReturnRow extends PaperRow {
  delivery: ID
  delivery_name: string
}

export interface PaperTotals {
  count: number
  total: Money
}

interface PaperLine {
  line_no: number
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  service: boolean
  available: Qty
  qty: Qty
  price: Price
  tax_rate: Rate
  amount: Money
  tax: Money
  total: Money
  cost: Money
  /** Still open on the line it comes from. */
  open_qty: Qty
}

interface SalesPaper extends StoredDoc {
  order: ID
  customer: ID
  customer_name: string
  warehouse: ID
  warehouse_name: string
  amount: Money
  tax: Money
  total: Money
  cost: Money
}

export interface DeliveryLine extends PaperLine {
  order_line: number
  returned_qty: Qty
}

export interface Delivery extends SalesPaper {
  order_number: string
  note: string
  lines: DeliveryLine[]
}

export interface ReturnLine extends PaperLine {
  delivery_line: number
}

export interface SalesReturn extends SalesPaper {
  delivery: ID
  delivery_number: string
  reason: string
  lines: ReturnLine[]
}

export interface Receipt extends StoredDoc {
  party: ID
  party_name: string
  amount: Money
  amount_words: string
  matched: Money
  advance: Money
  fund_account: ID
  fund_account_name: string
  payer: string
  note: string
  lines: { line_no: number; item: ID; number: string; date: Day; amount: Money; open: Money; matched: Money }[]
}

export interface ReceiptRow {
  id: ID
  number: string
  date: Day
  party: ID
  party_name: string
  amount: Money
  matched: Money
  advance: Money
  fund_account_name: string
  state: DocState
  version: number
  approval?: Waiting
}

export interface OpenItem {
  id: ID
  date: Day
  due_date: Day
  number: string
  kind: string
  source_type: string
  source_id: ID
  party: ID
  party_name: string
  amount: Money
  settled: Money
  open: Money
  overdue_days: number
}

export interface Receivable {
  party: ID
  party_name: string
  receivable: Money
  advance: Money
  overdue: Money
  oldest_date: Day
}

export interface OpeningLine {
  line_no: number
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  qty: Qty
  unit_cost: Price
  value: Money
}

export interface Opening extends StoredDoc {
  warehouse: ID
  warehouse_name: string
  value: Money
  note: string
  lines: OpeningLine[]
}

export interface OpeningRow {
  id: ID
  number: string
  date: Day
  warehouse_name: string
  value: Money
  note: string
  state: DocState
  version: number
  approval?: Waiting
}

/** An other receipt or an other issue; the cost of an issue is known once it is approved. */
export interface OtherStock extends StoredDoc {
  warehouse: ID
  warehouse_name: string
  party: ID
  party_name: string
  contra_account: ID
  contra_account_code: string
  contra_account_name: string
  value: Money
  reason: string
  lines: OpeningLine[]
}

/** What changes what goods are worth, and not how many there are. */
export interface Adjustment extends StoredDoc {
  warehouse: ID
  warehouse_name: string
  contra_account: ID
  contra_account_code: string
  contra_account_name: string
  value: Money
  reason: string
  lines: { line_no: number; product: ID; product_code: string; product_name: string; spec: string; unit: string; amount: Money }[]
}

export interface AdjustmentRow {
  id: ID
  number: string
  date: Day
  warehouse_name: string
  contra_account: ID
  contra_account_name: string
  value: Money
  reason: string
  state: DocState
  version: number
  approval?: Waiting
}

export type LandedBasis = 'amount' | 'qty' | 'weight' | 'volume' | 'hand' | 'percent'

/** A line of a paper that brought goods in, and may carry a charge. */
export interface ReceiptLine {
  receipt: ID
  line: number
  receipt_type: string
  receipt_number: string
  receipt_date: Day
  warehouse: ID
  warehouse_name: string
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  qty: Qty
  value: Money
  charged: Money
  unit_weight: Qty
  unit_volume: Qty
}

export interface LandedLine extends ReceiptLine {
  line_no: number
  hand: Money
  percent: Rate
  weight: Qty
  volume: Qty
  share: Money
}

/** A charge that is spread over what came in. */
export interface Landed extends StoredDoc {
  party: ID
  party_name: string
  contra_account: ID
  contra_account_code: string
  contra_account_name: string
  amount: Money
  basis: LandedBasis
  bill: string
  bill_total: Money
  reason: string
  lines: LandedLine[]
}

export interface LandedRow {
  id: ID
  number: string
  date: Day
  party_name: string
  contra_account: ID
  contra_account_name: string
  basis: LandedBasis
  bill: string
  amount: Money
  reason: string
  state: DocState
  version: number
  approval?: Waiting
}

/** What lies of a product where its cost is kept. */
export interface Worth {
  product: ID
  qty: Qty
  value: Money
  unit_cost: Price
}

export interface OtherStockRow {
  id: ID
  number: string
  date: Day
  warehouse_name: string
  party_name: string
  contra_account: ID
  contra_account_name: string
  value: Money
  reason: string
  state: DocState
  version: number
  approval?: Waiting
}
