import { Link, Outlet } from '@tanstack/react-router'
import type { Receivable } from '../../api/papers'
import { fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'

const columns = (): ListColumn<Receivable>[] => [
  {
    key: 'party',
    title: t('common.customer'),
    width: 260,
    render: (r) => (
      <Link to="/settlement/receivables/$id" params={{ id: r.party }} search={true}>
        {r.party_name}
      </Link>
    ),
  },
  { key: 'oldest', title: t('receivable.oldest'), width: 130, render: (r) => fmt.day(r.oldest_date) },
  { key: 'receivable', title: t('receivable.owed'), width: 150, align: 'right', render: (r) => <b className="strong">{fmt.money(r.receivable)}</b> },
  { key: 'overdue', title: t('items.overdue'), width: 150, align: 'right', render: (r) => (isZero(r.overdue) ? '—' : <span className="neg">{fmt.money(r.overdue)}</span>) },
  { key: 'advance', title: t('receipt.advance'), width: 150, align: 'right', render: (r) => fmt.moneyOrDash(r.advance) },
]

/** 应收账款: what each customer owes; a row opens its open items by age. */
export default function ReceivableList() {
  return (
    <>
      <ListPage<Receivable, { total: string }>
        title={t('menu.receivables')}
        what={t('receivable.what')}
        path="/settlement/receivables"
        totalsPath="/settlement/receivables"
        summary={(s) => [t('receivable.sum', { money: fmt.money(s.total) })]}
        columns={columns()}
        rowKey={(r) => r.party}
        route={(r) => '/settlement/receivables/' + r.party}
        filter={{ search: t('receivable.search') }}
        card={(r) => <PaperCard title={r.party_name} detail={isZero(r.overdue) ? t('receivable.notDue') : `${t('items.overdue')} ${fmt.money(r.overdue)}`} amount={r.receivable} />}
      />
      <Outlet />
    </>
  )
}
