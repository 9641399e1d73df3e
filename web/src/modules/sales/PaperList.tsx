import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Link } from '@tanstack/react-router'
import type { PaperRow, PaperTotals } from '../../api/papers'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag, draftApproved } from '../../kit/StateTag'

interface Props<R extends PaperRow> {
  kind: 'sales.delivery' | 'sales.return'
  path: '/sales/deliveries' | '/sales/returns'
  title: string
  what: string
  newLabel: string
  sourceTitle: string
  sourcePath: string
  /** Id and number of the paper that it follows. */
  source: (row: R) => [id: string, number: string]
  openTitle: string
}

/** The list of deliveries or of returns. */
export function PaperList<R extends PaperRow>({ kind, path, title, what, newLabel, sourceTitle, sourcePath, source, openTitle }: Props<R>) {
  const session = useSession()
  const create = may(session, kind + '.create') && (
    <Link to={`${path}/new`} className="btn primary">
      <PlusOutlined /> {newLabel}
    </Link>
  )
  const columns: ListColumn<R>[] = [
    { key: 'number', title: t('common.number'), width: 150, render: (r) => <Link to={`${path}/$id`} params={{ id: r.id }}>{r.number}</Link> },
    { key: 'date', title: t('common.date'), width: 110, render: (r) => fmt.day(r.date) },
    { key: 'customer', title: t('common.customer'), width: 240, render: (r) => r.customer_name },
    { key: 'source', title: sourceTitle, width: 150, render: (r) => <Link to={sourcePath as '/sales/orders/$id'} params={{ id: source(r)[0] }}>{source(r)[1]}</Link> },
    { key: 'state', title: t('common.state'), width: 104, render: (r) => <StateTag state={r.state} waits={r.approval} /> },
    { key: 'total', title: t('orders.total'), width: 140, align: 'right', render: (r) => <b className="strong">{fmt.money(r.total)}</b> },
    { key: 'open', title: openTitle, width: 130, align: 'right', render: (r) => fmt.moneyOrDash(r.open) },
  ]
  return (
    <ListPage<R, PaperTotals>
      title={title}
      what={what}
      document={kind}
      path={path}
      totalsPath={path + '/totals'}
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('orders.sum', { money: fmt.money(s.total) })]}
      columns={columns}
      rowKey={(r) => r.id}
      route={(r) => `${path}/${r.id}`}
      filter={{ search: t('orders.search'), views: draftApproved(), dates: true }}
      actions={create}
      emptyAction={create}
      card={(r) => <PaperCard title={r.customer_name} state={r.state} waits={r.approval} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.total} />}
    />
  )
}
