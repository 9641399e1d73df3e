import type { Order, Warehouse } from '../../api/types'
import { fmt, t } from '../../i18n'
import { format, moneyText, parse, tidy } from '../../kit/decimal'
import { addFigures } from '../../kit/lineMath'
import { type OrderForm, figuresOf, isEmptyRow, isShort } from './orderForm'

interface Props {
  form: OrderForm
  /** The stored order while nothing was changed: then its own figures are shown. */
  order: Order | null
  /** What the server made of the same lines in a rehearsal. */
  serverTotal?: string
}

/** Totals of what is on the screen, by the server's rules to the cent. */
export function orderTotals(form: OrderForm) {
  const sums = addFigures(form.rows.map((row) => figuresOf(row, form.taxIncluded)))
  return { amount: moneyText(sums.amount), tax: moneyText(sums.tax), total: moneyText(sums.total) }
}

export function OrderSums({ form, order, serverTotal }: Props) {
  const rows = form.rows.filter((row) => !isEmptyRow(row))
  const typed = orderTotals(form)
  const sums = order ?? typed
  const qty = format(rows.reduce((n, row) => n + (parse(tidy(row.qty) || '0', 6) ?? 0n), 0n), 6, 0)
  const short = order && order.state !== 'draft' ? 0 : rows.filter(isShort).length
  return (
    <div className="doc-sums">
      <span>{t('grid.rows', { n: rows.length })}</span>
      <span>{t('order.sumQty', { qty: fmt.qty(qty) })}</span>
      {short > 0 && <span className="tag amber">{t('order.shortLines', { n: short })}</span>}
      {serverTotal !== undefined && serverTotal !== typed.total && <span className="tag red">{t('order.differs', { money: fmt.money(serverTotal) })}</span>}
      <span className="sums">
        <span>{t('order.sumNet', { money: fmt.money(sums.amount) })}</span>
        <span>{t('order.sumTax', { money: fmt.money(sums.tax) })}</span>
        <span>
          {t('order.sumTotal')} <b className="big">{fmt.yuan(sums.total)}</b>
        </span>
      </span>
    </div>
  )
}

/** An order in words, line by line, to tell two versions apart. */
export function describeOrder(form: OrderForm, warehouses: Warehouse[]): [string, string][] {
  const line = (row: OrderForm['rows'][number]) => [row.product?.code, `${row.qty} × ${row.price}`, row.discount && row.discount + '%', row.note].filter(Boolean).join(' ')
  return [
    [t('order.customer'), form.customer?.name ?? ''],
    [t('order.date'), form.date],
    [t('order.promise'), form.promiseDate],
    [t('order.warehouse'), warehouses.find((w) => w.id === form.warehouse)?.name ?? ''],
    [t('common.note'), form.note],
    ...form.rows.filter((row) => !isEmptyRow(row)).map((row, i): [string, string] => [`${t('grid.row')} ${i + 1}`, line(row)]),
    [t('order.fieldTotal'), fmt.money(orderTotals(form).total)],
  ]
}
