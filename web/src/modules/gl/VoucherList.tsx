import { Link } from '@tanstack/react-router'
import type { VoucherRow } from '../../api/books'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { SourceLink } from '../../kit/SourceLink'
import { StateTag } from '../../kit/StateTag'
import { periodOptions, usePeriods } from './periods'

const columns = (): ListColumn<VoucherRow>[] => [
  {
    key: 'number',
    title: t('voucher.number'),
    width: 110,
    render: (r) => (
      <Link to="/gl/vouchers/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
  { key: 'summary', title: t('voucher.summary'), width: 320, render: (r) => r.summary },
  { key: 'amount', title: t('common.amount'), width: 140, align: 'right', render: (r) => <b className="strong">{fmt.money(r.amount)}</b> },
  { key: 'state', title: t('common.state'), width: 100, render: (r) => <StateTag state={r.state} /> },
  { key: 'source', title: t('voucher.source'), width: 220, render: (r) => <SourceLink type={r.source_type} id={r.source_id} number={r.source_number} named /> },
]

export default function VoucherList() {
  const { periods } = usePeriods()
  return (
    <ListPage<VoucherRow, { count: number; total: string }>
      title={t('menu.vouchers')}
      what={t('voucher.what')}
      path="/gl/vouchers"
      totalsPath="/gl/vouchers/totals"
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.total) })]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => '/gl/vouchers/' + r.id}
      filter={{
        search: t('voucher.search'),
        views: [
          { value: 'all', label: t('common.all'), filters: {} },
          { value: 'open', label: t('state.open'), filters: { state: 'open' } },
          { value: 'posted', label: t('state.posted'), filters: { state: 'posted' } },
          { value: 'void', label: t('state.void'), filters: { state: 'void' } },
        ],
        choices: [{ name: 'period', label: t('voucher.period'), all: t('voucher.allPeriods'), options: periodOptions(periods) }],
        dates: true,
      }}
      card={(r) => <PaperCard title={r.summary} state={r.state} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.amount} />}
      emptyAction={
        <Link to="/sales/orders" className="btn">
          {t('voucher.goOrders')}
        </Link>
      }
    />
  )
}
