import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { OtherStockRow } from '../../api/papers'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag, draftApproved } from '../../kit/StateTag'
import { useWarehouses } from '../master/sources'
import { type Direction, KIND, words } from './other'

const columns = (way: Direction): ListColumn<OtherStockRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 150,
    render: (r) => (
      <Link to={`${KIND[way].path}/$id`} params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
  { key: 'reason', title: t('other.reason'), width: 190, render: (r) => r.reason },
  { key: 'contra', title: t('other.contra'), width: 200, render: (r) => r.contra_account_name },
  { key: 'party', title: t('other.party'), width: 190, render: (r) => r.party_name },
  { key: 'warehouse', title: t('common.warehouse'), width: 100, render: (r) => r.warehouse_name },
  { key: 'state', title: t('common.state'), width: 90, render: (r) => <StateTag state={r.state} waits={r.approval} /> },
  {
    key: 'value',
    title: way === 'in' ? t('balance.value') : t('other.cost'),
    width: 130,
    align: 'right',
    render: (r) => (way === 'out' && r.state === 'draft' ? '' : <b className="strong">{fmt.money(r.value)}</b>),
  },
]

/** /inventory/receipts. */
export const StockReceiptList = () => <OtherList key="in" way="in" />

/** /inventory/issues. */
export const StockIssueList = () => <OtherList key="out" way="out" />

function OtherList({ way }: { way: Direction }) {
  const session = useSession()
  const warehouses = useWarehouses()
  const { kind, path } = KIND[way]
  const say = words[way]()
  const create = may(session, kind + '.create') && (
    <Link to={`${path}/new`} className="btn primary">
      <PlusOutlined /> {say.create}
    </Link>
  )
  return (
    <ListPage<OtherStockRow, { count: number; value: string }>
      title={say.menu}
      what={say.what}
      document={kind}
      path={path}
      totalsPath={`${path}/totals`}
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.value) })]}
      columns={columns(way)}
      rowKey={(r) => r.id}
      route={(r) => `${path}/${r.id}`}
      filter={{
        search: t('other.search'),
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
