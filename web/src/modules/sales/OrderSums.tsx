import type { Order } from '../../api/types'
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
          {t('order.sumTotal')} <b className="big">¥{fmt.money(sums.total)}</b>
        </span>
      </span>
    </div>
  )
}
