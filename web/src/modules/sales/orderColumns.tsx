import type { Product } from '../../api/types'
import { fmt, t } from '../../i18n'
import { barePercent, isZero, moneyText, percentToRate, tidy } from '../../kit/decimal'
import { type Column, pickColumn } from '../../kit/gridTypes'
import { productSource } from '../master/sources'
import { type FormRow, figuresOf, isShort, withProduct } from './orderForm'

interface Options {
  warehouse: string
  customer: string
  taxIncluded: boolean
  /** An approved order shows what was delivered instead of what is available. */
  delivered: boolean
}

const name = (row: FormRow) => (row.product ? `${row.product.code} ${row.product.name}` : '')

function Available({ row }: { row: FormRow }) {
  if (!row.product || row.product.service || row.available === '') return null
  return isShort(row) ? (
    <span className="neg">
      {fmt.qty(row.available)} {t('order.short')}
    </span>
  ) : (
    fmt.qty(row.available)
  )
}

const percent = (text: string) => (text === '' ? '' : fmt.percent(percentToRate(tidy(text)) ?? '0', 4))

export function orderColumns({ warehouse, customer, taxIncluded, delivered }: Options): Column<FormRow>[] {
  const total = (row: FormRow) => {
    const f = figuresOf(row, taxIncluded)
    return f && (row.qty !== '' || row.priceTyped) ? <span className="strong">{fmt.money(moneyText(f.total))}</span> : ''
  }
  return [
    pickColumn<FormRow, Product>({
      key: 'product',
      title: t('common.product'),
      width: 'minmax(190px, 2.7fr)',
      must: true,
      phone: 'title',
      source: productSource(warehouse, customer),
      text: name,
      pick: withProduct,
      clear: (row) => ({ ...row, product: null, available: '' }),
      copy: (row, above) => ({ ...row, asked: above.asked, product: above.product, available: above.available, price: above.price, priceTyped: above.priceTyped, taxRate: above.taxRate }),
    }),
    { kind: 'show', key: 'spec', title: t('common.spec'), width: 'minmax(90px, 1.1fr)', show: (r) => r.product?.spec },
    { kind: 'show', key: 'unit', title: t('common.unit'), width: '50px', show: (r) => r.product?.unit },
    delivered
      ? { kind: 'show', key: 'delivered', title: t('order.delivered'), width: '96px', align: 'right', phone: 'show', show: (r) => fmt.qty(r.delivered || '0') }
      : { kind: 'show', key: 'available', title: t('order.available'), width: '96px', align: 'right', phone: 'show', show: (r) => <Available row={r} /> },
    { kind: 'number', key: 'qty', title: t('common.qty'), width: '92px', align: 'right', must: true, phone: 'step', decimals: 6, get: (r) => r.qty, set: (r, qty) => ({ ...r, qty }), show: (r) => fmt.qty(tidy(r.qty)) },
    {
      kind: 'number',
      key: 'price',
      title: taxIncluded ? t('order.priceWith') : t('order.priceWithout'),
      width: '104px',
      align: 'right',
      must: true,
      phone: 'edit',
      decimals: 6,
      get: (r) => r.price,
      set: (r, price) => ({ ...r, price, priceTyped: price !== '' }),
      show: (r) => fmt.price(tidy(r.price)),
    },
    { kind: 'number', key: 'discount', title: t('order.discount'), width: '74px', align: 'right', phone: 'edit', decimals: 4, get: (r) => r.discount, set: (r, text) => ({ ...r, discount: barePercent(text) }), show: (r) => (isZero(r.discount) ? '' : percent(r.discount)) },
    { kind: 'number', key: 'taxRate', title: t('order.taxRate'), width: '62px', align: 'right', decimals: 4, get: (r) => r.taxRate, set: (r, text) => ({ ...r, taxRate: barePercent(text) }), show: (r) => percent(r.taxRate) },
    { kind: 'show', key: 'total', title: t('order.lineTotal'), width: '124px', align: 'right', phone: 'show', show: total },
    { kind: 'text', key: 'note', title: t('common.note'), width: 'minmax(90px, 1.5fr)', get: (r) => r.note, set: (r, note) => ({ ...r, note }), maxLength: 200 },
  ]
}
