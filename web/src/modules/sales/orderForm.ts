// What is on the screen of an order while it is typed. Fields are the texts as typed; figures are worked out from them exactly.
import type { Order, OrderInput, Party, Product } from '../../api/types'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { type Asked, noMatchText } from '../../kit/asked'
import { compare, isZero, parse, percentToRate, rateToPercent, tidy } from '../../kit/decimal'
import type { GridRow } from '../../kit/gridTypes'
import { type LineFigures, lineFigures } from '../../kit/lineMath'
import type { LocalProblem } from '../../kit/useDocActions'

export interface FormProduct {
  id: string
  code: string
  name: string
  spec: string
  unit: string
  service: boolean
}

export interface FormRow extends GridRow {
  product: FormProduct | null
  available: string
  qty: string
  price: string
  /** The price was typed, so choosing a product no longer sets it. */
  priceTyped: boolean
  discount: string
  taxRate: string
  note: string
  delivered: string
}

export interface OrderForm {
  customer: { id: string; name: string; level?: string } | null
  customerAsked?: Asked
  date: string
  promiseDate: string
  warehouse: string
  taxIncluded: boolean
  note: string
  rows: FormRow[]
}

export const blankRow = (): FormRow => ({
  key: newKey(),
  product: null,
  available: '',
  qty: '',
  price: '',
  priceTyped: false,
  discount: '',
  taxRate: '',
  note: '',
  delivered: '',
})

export const isEmptyRow = (row: FormRow) => !row.product && !row.asked?.product && !row.qty && !row.priceTyped && !row.note

export function newForm(today: string, warehouse: string, taxIncluded: boolean): OrderForm {
  return { customer: null, date: today, promiseDate: '', warehouse, taxIncluded, note: '', rows: [] }
}

export function formOf(order: Order): OrderForm {
  return {
    customer: { id: order.customer, name: order.customer_name },
    date: order.date,
    promiseDate: order.promise_date,
    warehouse: order.warehouse,
    taxIncluded: order.tax_included,
    note: order.note,
    rows: order.lines.map((l) => ({
      key: newKey(),
      product: { id: l.product, code: l.product_code, name: l.product_name, spec: l.spec, unit: l.unit, service: !!l.service },
      available: l.available ?? '',
      qty: l.qty,
      price: l.price,
      priceTyped: true,
      discount: isZero(l.discount) ? '' : rateToPercent(l.discount),
      taxRate: rateToPercent(l.tax_rate),
      note: l.note,
      delivered: l.delivered_qty,
    })),
  }
}

/** A copy starts today and has delivered nothing. */
export function copyOf(order: Order, today: string): OrderForm {
  const form = formOf(order)
  return { ...form, date: today, promiseDate: '', rows: form.rows.map((row) => ({ ...row, delivered: '' })) }
}

export function withProduct(row: FormRow, p: Product): FormRow {
  return {
    ...row,
    product: { id: p.id, code: p.code, name: p.name, spec: p.spec, unit: p.unit, service: p.category === 'service' },
    available: p.available ?? '',
    price: row.priceTyped ? row.price : trimmed(p.last_price || p.price),
    taxRate: rateToPercent(p.tax_rate),
  }
}

const trimmed = (price: string) => (isZero(price) ? '' : price.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''))

export function withCustomer(form: OrderForm, p: Party | null): OrderForm {
  return { ...form, customerAsked: undefined, customer: p ? { id: p.id, name: p.name, level: p.level } : null }
}

const filled = (form: OrderForm) => form.rows.filter((row) => !isEmptyRow(row))

export function figuresOf(row: FormRow, taxIncluded: boolean): LineFigures | null {
  if (!row.product && !row.asked?.product) return null
  const discount = percentToRate(tidy(row.discount))
  const taxRate = percentToRate(tidy(row.taxRate))
  if (discount === null || taxRate === null) return null
  return lineFigures({ qty: tidy(row.qty), price: tidy(row.price), discount, taxRate }, taxIncluded)
}

/** The stock does not cover the line; services have none. */
export function isShort(row: FormRow): boolean {
  if (!row.product || row.product.service || row.available === '') return false
  const qty = tidy(row.qty)
  if (parse(qty || '0', 6) === null) return false
  return compare(row.available, qty || '0') < 0 || (isZero(row.available) && !isZero(qty))
}

export function inputOf(form: OrderForm, version?: number): OrderInput {
  return {
    customer: form.customer?.id ?? '',
    date: form.date || undefined,
    promise_date: form.promiseDate || undefined,
    warehouse: form.warehouse || undefined,
    tax_included: form.taxIncluded,
    note: form.note || undefined,
    version,
    lines: filled(form).map((row) => ({
      product: row.product?.id ?? '',
      qty: tidy(row.qty),
      price: tidy(row.price) || '0',
      discount: row.discount ? (percentToRate(tidy(row.discount)) ?? row.discount) : undefined,
      tax_rate: row.taxRate === '' ? undefined : (percentToRate(tidy(row.taxRate)) ?? row.taxRate),
      note: row.note || undefined,
    })),
  }
}

/** Tells one state of the form from another, typed but unresolved texts included. */
export const signature = (form: OrderForm) =>
  JSON.stringify([inputOf(form), form.customerAsked?.text ?? '', filled(form).map((r) => r.asked?.product?.text ?? '')])

/** The first thing that keeps the order from being sent; the server checks everything again. */
export function checkForm(form: OrderForm): LocalProblem | null {
  if (form.customerAsked?.failed) return { text: noMatchText(form.customerAsked, t('order.customer')), field: 'customer' }
  if (!form.customer) return { text: t('order.needCustomer'), field: 'customer' }
  if (filled(form).length === 0) return { text: t('order.needLines'), row: 0, column: 'product' }
  for (const [i, row] of form.rows.entries()) {
    if (isEmptyRow(row)) continue
    const bad = checkRow(row, i + 1)
    if (bad) return { ...bad, row: i }
  }
  return null
}

function checkRow(row: FormRow, n: number): LocalProblem | null {
  const asked = row.asked?.product
  if (!row.product && asked) return { text: noMatchText(asked, t('common.product')), column: 'product' }
  if (!row.product) return { text: t('order.needProduct', { row: n }), column: 'product' }
  const qty = parse(tidy(row.qty) || '0', 6)
  if (qty === null || qty < 0n) return { text: t('order.badQty', { row: n, text: row.qty }), column: 'qty' }
  if (qty === 0n) return { text: t('order.needQty', { row: n }), column: 'qty' }
  const price = parse(tidy(row.price) || '0', 6)
  if (price === null || price < 0n) return { text: t('order.badPrice', { row: n }), column: 'price' }
  const discount = parse(tidy(row.discount) || '0', 4)
  if (discount === null || discount < 0n || discount > 1_000_000n) return { text: t('order.badDiscount', { row: n }), column: 'discount' }
  const tax = parse(tidy(row.taxRate) || '0', 4)
  return tax === null || tax < 0n ? { text: t('grid.badNumber', { text: row.taxRate }), column: 'taxRate' } : null
}

/** Index among the rows on the screen of the n-th line that is sent. */
export function rowOfLine(form: OrderForm, line: number): number {
  let seen = -1
  return form.rows.findIndex((row) => !isEmptyRow(row) && ++seen === line)
}

export const COLUMN_OF_FIELD: Record<string, string> = { product: 'product', qty: 'qty', price: 'price', discount: 'discount', tax_rate: 'taxRate', note: 'note' }
