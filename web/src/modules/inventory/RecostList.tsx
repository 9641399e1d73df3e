import { Link } from '@tanstack/react-router'
import type { Recost } from '../../api/costing'
import { fmt, t, tOr } from '../../i18n'
import { isNegative } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { SourceLink } from '../../kit/SourceLink'

const columns = (): ListColumn<Recost>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 170,
    render: (r) => (
      <Link to="/inventory/recosts/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('common.date'), width: 120, render: (r) => fmt.day(r.date) },
  { key: 'cause', title: t('recost.cause'), width: 240, render: (r) => <SourceLink type={r.cause_type} id={r.cause} number={r.cause_number} named /> },
  { key: 'changed', title: t('recost.changed'), width: 90, align: 'right', render: (r) => fmt.count(r.changed) },
  { key: 'value', title: t('recost.value'), width: 150, align: 'right', render: (r) => <b className={isNegative(r.value) ? 'neg' : 'strong'}>{fmt.money(r.value)}</b> },
  { key: 'by', title: t('recost.by'), width: 120, render: (r) => r.made_by_name },
  { key: 'at', title: t('recost.madeAt'), width: 160, render: (r) => fmt.time(r.made_at) },
]

/** 成本重算: what back-dated papers changed in the costs of others. Nobody writes them by hand. */
export default function RecostList() {
  return (
    <ListPage<Recost, { count: number; value: string }>
      title={t('menu.recosts')}
      what={t('recost.what')}
      path="/inventory/recosts"
      totalsPath="/inventory/recosts/totals"
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), t('recost.sum', { money: fmt.money(s.value) })]}
      columns={columns()}
      rowKey={(r) => r.id}
      route={(r) => '/inventory/recosts/' + r.id}
      filter={{
        search: t('recost.search'),
        views: [],
        dates: true,
        choices: [{ name: 'run', label: t('recost.run'), all: t('recost.run.all'), options: (['month', 'pending'] as const).map((run) => ({ value: run, label: t(`doc.posting.${run}`) })) }],
      }}
      card={(r) => <PaperCard title={`${tOr('doc.' + r.cause_type, '')} ${r.cause_number}`} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.value} />}
      emptyAction={<p className="muted">{t('recost.none')}</p>}
    />
  )
}
