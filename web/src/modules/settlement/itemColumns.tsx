import { Link } from '@tanstack/react-router'
import { fmt, t, tOr } from '../../i18n'
import { compare, tidy } from '../../kit/decimal'
import type { Column } from '../../kit/gridTypes'
import { type ItemRow, cents } from './receiptForm'
import type { OpenItem } from '../../api/papers'
import { routeOf } from '../../kit/links'
import type { LinkKind } from '../../api/types'

/** The number of an open item, as a link where its paper has a page. */
export function ItemNumber({ item }: { item: OpenItem }) {
  if (!/^(sales|settlement|gl)\./.test(item.source_type) || !item.source_id) return <>{item.number}</>
  return <Link to={routeOf(item.source_type as LinkKind, item.source_id) as '/'}>{item.number}</Link>
}

export const itemKind = (item: OpenItem) => (item.source_type ? tOr('doc.' + item.source_type, item.number) : '')

export function Overdue({ days }: { days: number }) {
  return days > 0 ? <span className="neg">{t('items.overdueDays', { n: days })}</span> : null
}

/** More than the item has open, or of the wrong sign. */
const tooMuch = (row: ItemRow) => {
  const match = cents(row.match)
  if (match === null || match === 0n) return false
  const size = (s: string) => s.replace('-', '')
  return row.item.open.startsWith('-') !== match < 0n || compare(size(tidy(row.match)), size(row.item.open)) > 0
}

export function itemColumns(posted: boolean): Column<ItemRow>[] {
  const columns: Column<ItemRow>[] = [
    { kind: 'show', key: 'number', title: t('items.number'), width: 'minmax(150px, 1.6fr)', phone: 'title', show: (r) => (posted ? r.item.number : <ItemNumber item={r.item} />) },
    { kind: 'show', key: 'date', title: t('common.date'), width: 'minmax(100px, 1fr)', show: (r) => fmt.day(r.item.date) },
  ]
  if (!posted) {
    columns.push(
      { kind: 'show', key: 'kind', title: t('items.kind'), width: 'minmax(90px, 1fr)', show: (r) => itemKind(r.item) },
      { kind: 'show', key: 'due', title: t('items.due'), width: 'minmax(100px, 1fr)', show: (r) => fmt.day(r.item.due_date) },
      { kind: 'show', key: 'overdue', title: t('items.overdue'), width: '110px', align: 'right', phone: 'show', show: (r) => <Overdue days={r.item.overdue_days} /> },
    )
  }
  columns.push(
    { kind: 'show', key: 'amount', title: t('items.amount'), width: '130px', align: 'right', show: (r) => fmt.money(r.item.amount) },
    { kind: 'show', key: 'open', title: t('items.open'), width: '130px', align: 'right', phone: 'show', show: (r) => fmt.moneyOrDash(r.item.open) },
    {
      kind: 'number',
      key: 'match',
      title: t('items.match'),
      width: '140px',
      align: 'right',
      must: true,
      phone: 'edit',
      decimals: 2,
      get: (r) => r.match,
      set: (r, match) => ({ ...r, match }),
      show: (r) => <span className={!posted && tooMuch(r) ? 'neg' : 'strong'}>{fmt.moneyOrBlank(tidy(r.match))}</span>,
    },
  )
  return columns
}
