import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { AdjustmentRow } from '../../api/papers'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { isNegative } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag, draftApproved } from '../../kit/StateTag'
import { useWarehouses } from '../master/sources'

const PATH = '/inventory/adjustments'

const columns = (): ListColumn<AdjustmentRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 150,
    render: (r) => (
      <Link to="/inventory/adjustments/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
  { key: 'reason', title: t('other.reason'), width: 240, render: (r) => r.reason },
  { key: 'contra', title: t('other.contra'), width: 220, render: (r) => r.contra_account_name },
  { key: 'warehouse', title: t('common.warehouse'), width: 110, render: (r) => r.warehouse_name },
  { key: 'state', title: t('common.state'), width: 90, render: (r) => <StateTag state={r.state} waits={r.approval} /> },
  { key: 'value', title: t('adjust.value'), width: 140, align: 'right', render: (r) => <b className={isNegative(r.value) ? 'neg' : 'strong'}>{fmt.money(r.value)}</b> },
]

/** /inventory/adjustments. */
export default function AdjustmentList() {
  const session = useSession()
  const warehouses = useWarehouses()
  const create = may(session, 'inventory.adjustment.create') && (
    <Link to="/inventory/adjustments/new" className="btn primary">
      <PlusOutlined /> {t('adjust.new')}
    </Link>
  )
  return (
    <ListPage<AdjustmentRow, { count: number; value: string }>
      title={t('menu.adjustments')}
      what={t('adjust.what')}
      document="inventory.adjustment"
      path={PATH}
      totalsPath={`${PATH}/totals`}
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.value) })]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => `${PATH}/${r.id}`}
      filter={{
        search: t('adjust.search'),
        views: draftApproved(),
        dates: true,
        choices: [{ name: 'warehouse', label: t('common.warehouse'), all: t('balance.allWarehouses'), options: warehouses.map((w) => ({ value: w.id, label: w.name })) }],
      }}
      actions={create}
      emptyAction={create}
      card={(r) => <PaperCard title={r.reason || r.contra_account_name} state={r.state} waits={r.approval} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.value} />}
    />
  )
}
