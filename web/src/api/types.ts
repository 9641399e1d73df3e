// Shapes of the HTTP API. Money, quantities, prices and rates are decimal strings; ids are strings.
export type ID = string
export type Money = string
export type Qty = string
export type Price = string
export type Rate = string
export type Day = string

export interface Page<T> {
  items: T[]
  next_cursor: string
}

export interface Session {
  user: { id: ID; login: string; name: string; role: string; roles: string[]; locale: string; must_change: boolean; needs_second: boolean }
  company: {
    id: ID
    name: string
    standard: string
    taxpayer: string
    currency: string
    prices_include_tax: boolean
    period: string
    period_open: boolean
    today: Day
    demo: boolean
  }
  permissions: string[]
}

export interface Party {
  id: ID
  code: string
  name: string
  pinyin: string
  is_customer: boolean
  is_supplier: boolean
  contact: string
  phone: string
  tax_no: string
  address: string
  level: string
  /** Credit period in days after the delivery. */
  terms_days: number
  note: string
  disabled: boolean
  version: number
}

export interface PartyBrief {
  receivable: Money
  overdue: Money
  sales_year: Money
  last_order_day: Day
  usual: { product: ID; name: string }[]
}

export interface Product {
  id: ID
  code: string
  name: string
  spec: string
  unit: string
  category: 'goods' | 'finished' | 'material' | 'service'
  price: Price
  tax_rate: Rate
  barcode: string
  /** kg of one unit. */
  weight: Qty
  /** m³ of one unit. */
  volume: Qty
  pinyin: string
  disabled: boolean
  version: number
  available?: Qty
  last_price?: Price
  /** Its past is being costed again: its costs may change. */
  costing: boolean
}

export interface Warehouse {
  id: ID
  code: string
  name: string
  is_default: boolean
  negative: 'forbid' | 'warn' | 'allow'
  disabled: boolean
  version: number
}

export interface Account {
  id: ID
  code: string
  name: string
  name_en: string
  parent: string
  category: string
  side: 'debit' | 'credit'
  leaf: boolean
  control: string
  fund: boolean
  balance?: Money
}

/** The states that papers share; a kind of paper may have more. */
export type DocState = 'draft' | 'approved' | 'closed' | 'undone' | (string & {})
/** Values of a company's own fields: texts, or yes and no. */
export type Custom = Record<string, unknown>
/** Those who are asked before a draft counts. */
export interface Waiting {
  waiting: string[]
}

export type LinkKind = 'sales.quotation' | 'sales.order' | 'sales.delivery' | 'sales.return' | 'settlement.receipt' | 'inventory.opening' | 'inventory.receipt' | 'inventory.issue' | 'inventory.adjustment' | 'inventory.landed' | 'inventory.costing' | 'posting.recost' | 'gl.voucher'

export interface DocLink {
  kind: LinkKind
  id: ID
  number: string
  state: string
  date: Day
  total: Money
  self: boolean
}

export interface Effect {
  stock: {
    product_code: string
    product_name: string
    warehouse_name: string
    qty: Qty
    value: Money
    on_hand_after: Qty
    available_after: Qty
  }[]
  entries: {
    account_code: string
    account_name: string
    party_name: string
    debit: Money
    credit: Money
    summary: string
  }[]
  open_items: { number: string; party_name: string; amount: Money; settled: Money }[]
  /** What later movements cost now; with later they are too many to tell at once. */
  recost?: { movements: number; value?: Money; later?: boolean }
}

export interface OrderRow {
  id: ID
  number: string
  date: Day
  promise_date: Day
  customer: ID
  customer_name: string
  state: DocState
  progress: number
  total: Money
  unpaid: Money
  salesperson_name: string
  version: number
  custom?: Custom
  approval?: Waiting
}

export interface OrderTotals {
  count: number
  total: Money
  unpaid?: Money
}

export interface OrderLineInput {
  product: ID
  qty: Qty
  price: Price
  discount?: Rate
  tax_rate?: Rate
  note?: string
}

export interface OrderInput {
  customer: ID
  date?: Day
  promise_date?: Day
  warehouse?: ID
  tax_included?: boolean
  note?: string
  lines: OrderLineInput[]
  approve?: boolean
  version?: number
}

export interface OrderLine {
  line_no: number
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  qty: Qty
  price: Price
  discount: Rate
  tax_rate: Rate
  amount: Money
  tax: Money
  total: Money
  delivered_qty: Qty
  note: string
  available?: Qty
  service?: boolean
}

export interface Order extends OrderRow {
  warehouse: ID
  warehouse_name: string
  tax_included: boolean
  qty: Qty
  open_qty: Qty
  amount: Money
  tax: Money
  total_words: string
  note: string
  created_at: string
  created_by_name: string
  approved_by_name: string
  approved_at?: string
  lines: OrderLine[]
  links: DocLink[]
  actions: string[]
  effect?: Effect
}

export interface Explanation {
  formula: string
  parts: { label: string; value: string; count?: number }[]
  as_of: string
  route: string
}

export interface Home {
  greeting_name: string
  today: Day
  orders_today: number
  received_today: Money
  figures: {
    sales: { value: Money; change?: Rate; spark: Money[]; explain: Explanation }
    receivable: { value: Money; overdue: Money; parties: number; spark: Money[]; explain: Explanation }
    stock: { value: Money; turn_days: number; idle: Money; spark: Money[]; explain: Explanation }
    margin: { value: Rate; change: Rate; spark: Rate[]; explain: Explanation }
  }
  months: { period: string; sales: Money; received: Money }[]
  ageing: { bucket: 'current' | '1-30' | '31-60' | '61-90' | '90+'; amount: Money }[]
  todo: { kind: 'short' | 'overdue' | 'to_deliver' | 'draft'; title: string; detail: string; route: string; action: string }[]
  top_customers: { id: ID; name: string; level: string; total: Money }[]
}

export interface Found {
  kind: 'order' | 'delivery' | 'receipt' | 'stock_in' | 'stock_out' | 'adjustment' | 'landed' | 'costing' | 'recost' | 'customer' | 'product' | 'voucher'
  id: ID
  title: string
  detail: string
  route: string
}
