// A delivery begins with an order, a return with a delivery: choose it first.
import type { DeliveryRow } from '../../api/papers'
import type { OrderRow } from '../../api/types'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { Progress } from '../../kit/StateTag'
import { PaperCard } from '../../kit/PaperCard'

const READY = { state: 'approved', progress: 'none' }
const APPROVED = { state: 'approved' }

export function ChooseOrder() {
  const columns: ListColumn<OrderRow>[] = [
    { key: 'number', title: t('common.number'), width: 150, render: (r) => <a href={'/sales/deliveries/new?order=' + r.id}>{r.number}</a> },
    { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
    { key: 'customer', title: t('common.customer'), width: 240, render: (r) => r.customer_name },
    { key: 'promise', title: t('orders.promise'), width: 110, render: (r) => fmt.day(r.promise_date) },
    { key: 'progress', title: t('orders.progress'), width: 140, render: (r) => <Progress value={r.progress} /> },
    { key: 'total', title: t('orders.total'), width: 140, align: 'right', render: (r) => fmt.money(r.total) },
  ]
  return (
    <ListPage<OrderRow>
      title={t('delivery.choose')}
      what={t('delivery.chooseWhat')}
      path="/sales/orders"
      exported={false}
      fixed={READY}
      columns={columns}
      rowKey={(r) => r.id}
      route={(r) => '/sales/deliveries/new?order=' + r.id}
      filter={{
        search: t('orders.search'),
        views: [
          { value: 'none', label: t('orders.none'), filters: {} },
          { value: 'part', label: t('orders.part'), filters: { progress: 'part' } },
        ],
      }}
      card={(r) => <PaperCard title={r.customer_name} state={r.progress > 0 ? 'part' : 'none'} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.total} />}
    />
  )
}

export function ChooseDelivery() {
  const columns: ListColumn<DeliveryRow>[] = [
    { key: 'number', title: t('common.number'), width: 150, render: (r) => <a href={'/sales/returns/new?delivery=' + r.id}>{r.number}</a> },
    { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
    { key: 'customer', title: t('common.customer'), width: 240, render: (r) => r.customer_name },
    { key: 'source', title: t('doc.sales.order'), width: 150, render: (r) => r.order_name },
    { key: 'total', title: t('orders.total'), width: 140, align: 'right', render: (r) => fmt.money(r.total) },
  ]
  return (
    <ListPage<DeliveryRow>
      title={t('return.choose')}
      what={t('return.chooseWhat')}
      path="/sales/deliveries"
      exported={false}
      fixed={APPROVED}
      columns={columns}
      rowKey={(r) => r.id}
      route={(r) => '/sales/returns/new?delivery=' + r.id}
      filter={{ search: t('orders.search'), dates: true }}
      card={(r) => <PaperCard title={r.customer_name} state={r.state} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.total} />}
    />
  )
}
