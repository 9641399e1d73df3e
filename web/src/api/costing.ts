// Shapes of what tells where costs come from: the explanation of a movement, recosts, and the long work of costing.
import type { StoredDoc } from './papers'
import type { Day, DocLink, DocState, ID, Money, Price, Qty } from './types'

/** The paper behind a row; empty where there is none. */
export interface SourcePaper {
  source_type?: string
  source_id?: ID
  number?: string
}

export interface WhyRow extends SourcePaper {
  kind: string
  label: string
  note?: string
  date?: Day
  qty?: Qty
  unit_cost?: Price
  value: Money
}

export interface WhyChange {
  date: Day
  kind: string
  recost?: ID
  recost_number?: string
  value: Money
  variance: Money
  cause_type: string
  cause: ID
  cause_number: string
}

export interface WhyCharge extends SourcePaper {
  date: Day
  amount: Money
}

export interface Why extends SourcePaper {
  product_code: string
  product_name: string
  unit: string
  date: Day
  kind: string
  reversal: boolean
  qty: Qty
  method: string
  /** Name of the warehouse where cost is kept by warehouse. */
  scope: string
  before?: { qty: Qty; value: Money; unit_cost: Price }
  rows: WhyRow[]
  first: Money
  changes: WhyChange[]
  /** What papers put on top of a receipt; no part of the total. */
  charges?: WhyCharge[]
  total: Money
  variance: Money
  voided: boolean
}

export interface Recost {
  id: ID
  number: string
  date: Day
  cause_type: string
  cause: ID
  cause_number: string
  changed: number
  value: Money
  made_by_name: string
  made_at: string
}

export interface RecostPaper extends Recost {
  links: DocLink[]
}

export interface RecostLine extends SourcePaper {
  line_no: number
  posting: number
  line: number
  product: ID
  product_code: string
  product_name: string
  unit: string
  warehouse_name: string
  date: Day
  book_date: Day
  kind: string
  reversal: boolean
  qty: Qty
  old: Money
  new: Money
  value: Money
  variance: Money
}

/** One run of the month-end costing. */
export interface MonthRun {
  state: 'running' | 'done' | 'failed'
  /** wait: for costing in the background, which goes first. */
  step: 'wait' | 'plan' | 'post'
  done: number
  total: number
  by_name: string
  started_at: string
  ended_at?: string
  problem: string
}

/** 全月平均成本计算: where a period stands. */
export interface MonthCosting {
  period: string
  state: 'none' | 'open' | 'run' | 'done' | 'closed'
  items: number
  /** Without a month-end cost. */
  movements: number
  value: Money
  run?: MonthRun
}

/** Costing in the background. */
export interface RecostProgress {
  /** Products. */
  waiting: number
  running: boolean
  rows: number
  done: number
  total: number
}

/** How a category of products is costed. */
export interface CostingMethod {
  category: string
  category_name: string
  method: string
  method_name: string
  /** A month; empty = from the beginning. */
  since: string
  /** A change that lies ahead: its paper, and by how much the value as told now has changed already. */
  next?: { method: string; method_name: string; from: string; decision: ID; number: string; value?: Money }
  products: number
  value?: Money
}

export interface StandardCost {
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  category: string
  /** Kept at standard cost now; else the price holds from when it is. */
  standard: boolean
  price?: Price
  qty: Qty
  value?: Money
  unit_cost?: Price
}

export interface CostingLine {
  line_no: number
  product: ID
  product_code: string
  product_name: string
  spec: string
  unit: string
  warehouse_name: string
  category: string
  /** The price was only noted. */
  ahead: boolean
  qty: Qty
  old_value?: Money
  new_value?: Money
  change?: Money
  price?: Price
  /** Standard cost before, while prices are only looked at. */
  old_price?: Price
}

/** 计价方法变更: without a category only standard costs were set. */
export interface CostingDecision extends StoredDoc {
  category: string
  category_name: string
  was: string
  was_name: string
  method: string
  method_name: string
  products: number
  value?: Money
  reason: string
  lines: CostingLine[]
}

export interface CostingRow {
  id: ID
  number: string
  date: Day
  category: string
  category_name: string
  was: string
  was_name: string
  method: string
  method_name: string
  state: DocState
  products: number
  value?: Money
  reason: string
  version: number
  created_by_name: string
  created_at: string
}
