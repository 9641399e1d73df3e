import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { ReceiptRow } from '../../api/papers'
import type { Money } from '../../api/types'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag, draftApproved } from '../../kit/StateTag'

const columns = (): ListColumn<ReceiptRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 150,
    render: (r) => (
      <Link to="/settlement/receipts/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
  { key: 'party', title: t('common.customer'), width: 240, render: (r) => r.party_name },
  { key: 'state', title: t('common.state'), width: 104, render: (r) => <StateTag state={r.state} waits={r.approval} /> },
  { key: 'fund', title: t('receipt.fund'), width: 150, render: (r) => r.fund_account_name },
  { key: 'amount', title: t('receipt.amount'), width: 140, align: 'right', render: (r) => <b className="strong">{fmt.money(r.amount)}</b> },
  { key: 'matched', title: t('receipt.matched'), width: 130, align: 'right', render: (r) => fmt.moneyOrDash(r.matched) },
  { key: 'advance', title: t('receipt.advance'), width: 130, align: 'right', render: (r) => fmt.moneyOrDash(r.advance) },
]

export default function ReceiptList() {
  const session = useSession()
  const create = may(session, 'settlement.receipt.create') && (
    <Link to="/settlement/receipts/new" className="btn primary">
      <PlusOutlined /> {t('receipt.new')}
    </Link>
  )
  return (
    <ListPage<ReceiptRow, { count: number; amount: Money }>
      title={t('menu.receipts')}
      what={t('receipt.what')}
      document="settlement.receipt"
      path="/settlement/receipts"
      totalsPath="/settlement/receipts/totals"
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.amount) })]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => '/settlement/receipts/' + r.id}
      filter={{ search: t('orders.search'), views: draftApproved(), dates: true }}
      actions={create}
      emptyAction={create}
      card={(r) => <PaperCard title={r.party_name} state={r.state} waits={r.approval} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.amount} />}
    />
  )
}
