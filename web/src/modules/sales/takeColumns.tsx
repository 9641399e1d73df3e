import { fmt, t } from '../../i18n'
import { compare, isZero, moneyText, tidy } from '../../kit/decimal'
import type { Column } from '../../kit/gridTypes'
import { type TakeRow, shareOf } from './takeForm'

interface Options {
  /** Head of the column of what is left to take. */
  open: string
  /** Head of the column of what is taken. */
  qty: string
  posted: boolean
  cost: boolean
  /** What is free in the warehouse, beside what this order itself holds. */
  available: boolean
}

const total = (row: TakeRow) => {
  const f = shareOf(row)
  return f && !isZero(tidy(row.qty)) ? <span className="strong">{fmt.money(moneyText(f.total))}</span> : ''
}

export function takeColumns({ open, qty, posted, cost, available }: Options): Column<TakeRow>[] {
  const columns: Column<TakeRow>[] = [
    { kind: 'show', key: 'product', title: t('common.product'), width: 'minmax(190px, 2.7fr)', phone: 'title', show: (r) => `${r.code} ${r.name}` },
    { kind: 'show', key: 'spec', title: t('common.spec'), width: 'minmax(90px, 1.1fr)', show: (r) => r.spec },
    { kind: 'show', key: 'unit', title: t('common.unit'), width: '50px', show: (r) => r.unit },
    { kind: 'show', key: 'open', title: open, width: '104px', align: 'right', phone: 'show', show: (r) => fmt.qty(r.open) },
    {
      kind: 'number',
      key: 'qty',
      title: qty,
      width: '112px',
      align: 'right',
      must: true,
      phone: 'step',
      decimals: 6,
      get: (r) => r.qty,
      set: (r, text) => ({ ...r, qty: text }),
      show: (r) => <span className={!posted && compare(tidy(r.qty) || '0', r.open) > 0 ? 'neg' : 'strong'}>{fmt.qty(tidy(r.qty))}</span>,
    },
    { kind: 'show', key: 'price', title: t('common.price'), width: '104px', align: 'right', show: (r) => fmt.price(r.price) },
    { kind: 'show', key: 'tax', title: t('order.taxRate'), width: '62px', align: 'right', show: (r) => fmt.percent(r.taxRate) },
    { kind: 'show', key: 'total', title: t('order.lineTotal'), width: '124px', align: 'right', phone: 'show', show: total },
  ]
  if (available) columns.splice(3, 0, { kind: 'show', key: 'available', title: t('order.available'), width: '104px', align: 'right', phone: 'show', show: (r) => (r.service ? '' : fmt.qty(r.available)) })
  if (cost) columns.push({ kind: 'show', key: 'cost', title: t('take.cost'), width: '120px', align: 'right', show: (r) => fmt.moneyOrBlank(r.cost) })
  return columns
}
