import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { LandedRow } from '../../api/papers'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag, draftApproved } from '../../kit/StateTag'

const PATH = '/inventory/landed-costs'

const columns = (): ListColumn<LandedRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 150,
    render: (r) => (
      <Link to="/inventory/landed-costs/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
  { key: 'reason', title: t('other.reason'), width: 180, render: (r) => r.reason },
  { key: 'party', title: t('landed.party'), width: 180, render: (r) => r.party_name },
  { key: 'bill', title: t('landed.bill'), width: 120, render: (r) => r.bill },
  { key: 'basis', title: t('landed.basis'), width: 100, render: (r) => t(`landed.basis.${r.basis}`) },
  { key: 'contra', title: t('other.contra'), width: 180, render: (r) => r.contra_account_name },
  { key: 'state', title: t('common.state'), width: 90, render: (r) => <StateTag state={r.state} waits={r.approval} /> },
  { key: 'amount', title: t('landed.amount'), width: 130, align: 'right', render: (r) => <b className="strong">{fmt.money(r.amount)}</b> },
]

/** /inventory/landed-costs. */
export default function LandedList() {
  const session = useSession()
  const create = may(session, 'inventory.landed.create') && (
    <Link to="/inventory/landed-costs/new" className="btn primary">
      <PlusOutlined /> {t('landed.new')}
    </Link>
  )
  return (
    <ListPage<LandedRow, { count: number; amount: string }>
      title={t('menu.landed')}
      what={t('landed.what')}
      document="inventory.landed"
      path={PATH}
      totalsPath={`${PATH}/totals`}
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.amount) })]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => `${PATH}/${r.id}`}
      filter={{ search: t('landed.search'), views: draftApproved(), dates: true }}
      actions={create}
      emptyAction={create}
      card={(r) => <PaperCard title={r.reason || r.party_name || r.contra_account_name} state={r.state} waits={r.approval} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.amount} />}
    />
  )
}
