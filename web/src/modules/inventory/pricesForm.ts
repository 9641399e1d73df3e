// Standard costs while they are typed: a product and its new price.
import { newKey } from '../../api/key'
import type { StandardCost } from '../../api/costing'
import type { Product } from '../../api/types'
import { t } from '../../i18n'
import { isZero, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import { badPrice } from './costing'

export interface PriceRow extends GridRow {
  product: { id: string; code: string; name: string; spec: string; unit: string } | null
  /** As the list knows it; null of a product that was added here. */
  now: StandardCost | null
  price: string
}

let chosen: StandardCost[] = []

/** Products for the next editor that opens. */
export function choosePrices(rows: StandardCost[]) {
  chosen = rows
}

export const startRows = (): PriceRow[] =>
  chosen.map((r) => ({ key: newKey(), product: { id: r.product, code: r.product_code, name: r.product_name, spec: r.spec, unit: r.unit }, now: r, price: isZero(r.price) ? '' : r.price! }))

export const blankRow = (): PriceRow => ({ key: newKey(), product: null, now: null, price: '' })
export const isEmptyRow = (r: PriceRow) => !r.product && !r.asked?.product && !r.price
export const pickProduct = (row: PriceRow, p: Product): PriceRow => ({ ...row, now: null, product: { id: p.id, code: p.code, name: p.name, spec: p.spec, unit: p.unit } })

const untouched = (r: PriceRow) => r.now !== null && tidy(r.price) === (isZero(r.now.price) ? '' : r.now.price)

/** Rows that change something: a price as it was is not sent. */
export const changedRows = (rows: PriceRow[]) => rows.filter((r) => !isEmptyRow(r) && !untouched(r))

/** What stands in the way: a row and its column. */
export function checkPrices(rows: PriceRow[]): { text: string; row: number; column: string } | null {
  if (changedRows(rows).length === 0) return { text: t('costings.needLines'), row: 0, column: rows[0]?.product ? 'price' : 'product' }
  for (const [row, r] of rows.entries()) {
    if (isEmptyRow(r) || untouched(r)) continue
    if (!r.product) return { text: t('costings.needProduct', { row: row + 1 }), row, column: 'product' }
    const text = badPrice(r.price, `${r.product.code} ${r.product.name}`)
    if (text) return { text, row, column: 'price' }
  }
  return null
}
