import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { OpeningRow } from '../../api/papers'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag, draftApproved } from '../../kit/StateTag'
import { useWarehouses } from '../master/sources'

const columns = (): ListColumn<OpeningRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 160,
    render: (r) => (
      <Link to="/inventory/openings/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 120, render: (r) => fmt.day(r.date) },
  { key: 'warehouse', title: t('common.warehouse'), width: 160, render: (r) => r.warehouse_name },
  { key: 'state', title: t('common.state'), width: 110, render: (r) => <StateTag state={r.state} waits={r.approval} /> },
  { key: 'value', title: t('balance.value'), width: 160, align: 'right', render: (r) => <b className="strong">{fmt.money(r.value)}</b> },
  { key: 'note', title: t('common.note'), width: 240, render: (r) => r.note },
]

export default function OpeningList() {
  const session = useSession()
  const warehouses = useWarehouses()
  const create = may(session, 'inventory.opening.create') && (
    <Link to="/inventory/openings/new" className="btn primary">
      <PlusOutlined /> {t('opening.new')}
    </Link>
  )
  return (
    <ListPage<OpeningRow, { count: number; value: string }>
      title={t('menu.openings')}
      what={t('opening.what')}
      document="inventory.opening"
      path="/inventory/openings"
      totalsPath="/inventory/openings/totals"
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.value) })]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => '/inventory/openings/' + r.id}
      filter={{
        search: t('opening.search'),
        views: draftApproved(),
        dates: true,
        choices: [{ name: 'warehouse', label: t('common.warehouse'), all: t('balance.allWarehouses'), options: warehouses.map((w) => ({ value: w.id, label: w.name })) }],
      }}
      actions={create}
      emptyAction={create}
      card={(r) => <PaperCard title={r.warehouse_name} state={r.state} waits={r.approval} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.value} />}
    />
  )
}
