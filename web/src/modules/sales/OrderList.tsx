import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { OrderRow, OrderTotals } from '../../api/types'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import type { FilterSpec } from '../../kit/FilterBar'
import type { ListColumn } from '../../kit/ListPage'
import { ListPage } from '../../kit/ListPage'
import { Progress, StateTag, orderStage } from '../../kit/StateTag'

const columns = (): ListColumn<OrderRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 150, // as wide as XSDD and twelve digits
    render: (r) => (
      <Link to="/sales/orders/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 104, sort: 'date', render: (r) => fmt.day(r.date) },
  { key: 'customer', title: t('common.customer'), width: 208, render: (r) => r.customer_name },
  { key: 'state', title: t('common.state'), width: 92, render: (r) => <StateTag state={orderStage(r.state, r.progress)} waits={r.approval} /> },
  { key: 'total', title: t('orders.total'), width: 124, align: 'right', sort: 'total', render: (r) => <b className="strong">{fmt.money(r.total)}</b> },
  { key: 'unpaid', title: t('orders.unpaid'), width: 112, align: 'right', render: (r) => fmt.moneyOrDash(r.unpaid) },
  { key: 'progress', title: t('orders.progress'), width: 130, render: (r) => <Progress value={r.progress} /> },
  { key: 'promise', title: t('orders.promise'), width: 104, render: (r) => fmt.day(r.promise_date) },
  { key: 'salesperson', title: t('orders.salesperson'), width: 80, render: (r) => r.salesperson_name },
]

const views = (): FilterSpec['views'] => [
  { value: 'all', label: t('orders.all'), filters: {} },
  { value: 'draft', label: t('orders.draft'), filters: { state: 'draft' } },
  { value: 'none', label: t('orders.none'), filters: { state: 'approved', progress: 'none' } },
  { value: 'part', label: t('orders.part'), filters: { state: 'approved', progress: 'part' } },
  { value: 'done', label: t('orders.done'), filters: { state: 'approved', progress: 'done' } },
  { value: 'closed', label: t('orders.closed'), filters: { state: 'closed' } },
]

export default function OrderList() {
  const session = useSession()
  const create = may(session, 'sales.order.create') && (
    <Link to="/sales/orders/new" className="btn primary">
      <PlusOutlined /> {t('orders.new')}
    </Link>
  )
  return (
    <ListPage<OrderRow, OrderTotals>
      title={t('menu.orders')}
      what={t('orders.what')}
      document="sales.order"
      path="/sales/orders"
      totalsPath="/sales/orders/totals"
      summary={(s) => [t('orders.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.total) }), ...(s.unpaid ? [t('orders.unpaidSum', { money: fmt.money(s.unpaid) })] : [])]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => '/sales/orders/' + r.id}
      filter={{ search: t('orders.search'), views: views(), dates: true }}
      actions={create}
      emptyAction={create}
      card={(r) => <OrderCard row={r} />}
    />
  )
}

function OrderCard({ row }: { row: OrderRow }) {
  return (
    <>
      <div className="row">
        <b className="grow">{row.customer_name}</b>
        <StateTag state={orderStage(row.state, row.progress)} waits={row.approval} />
      </div>
      <div className="row muted">
        <span className="grow">
          {row.number} · {fmt.day(row.date)}
        </span>
        <b className="num">{fmt.money(row.total)}</b>
      </div>
    </>
  )
}
