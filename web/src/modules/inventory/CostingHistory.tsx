import { Link } from '@tanstack/react-router'
import type { CostingRow } from '../../api/costing'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { isNegative } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { PaperCard } from '../../kit/PaperCard'
import { StateTag } from '../../kit/StateTag'
import { CostingTabs } from './CostingTabs'
import { COSTINGS } from './costing'

const about = (r: CostingRow) => (r.method ? `${r.category_name}：${t('costings.toMethod', { was: r.was_name, method: r.method_name })}` : t('costings.standard'))

const columns = (costs: boolean): ListColumn<CostingRow>[] => [
  {
    key: 'number',
    title: t('common.number'),
    width: 150,
    render: (r) => (
      <Link to="/inventory/costings/$id" params={{ id: r.id }}>
        {r.number}
      </Link>
    ),
  },
  { key: 'date', title: t('costings.date'), width: 105, render: (r) => fmt.day(r.date) },
  { key: 'kind', title: t('costings.kind'), width: 215, render: about },
  { key: 'products', title: t('costings.products'), width: 60, align: 'right', render: (r) => fmt.count(r.products) },
  ...(costs
    ? [{ key: 'value', title: t('costings.total'), width: 120, align: 'right' as const, render: (r: CostingRow) => <b className={isNegative(r.value ?? '') ? 'neg' : 'strong'}>{fmt.money(r.value ?? '0')}</b> }]
    : []),
  { key: 'state', title: t('common.state'), width: 80, render: (r) => <StateTag state={r.state} /> },
  { key: 'reason', title: t('costings.reason'), width: 110, render: (r) => r.reason },
  { key: 'by', title: t('costings.by'), width: 75, render: (r) => r.created_by_name },
  { key: 'at', title: t('recost.madeAt'), width: 150, render: (r) => fmt.time(r.created_at) },
]

/** 变更记录: what was decided of methods and standard costs. */
export default function CostingHistory() {
  const costs = may(useSession(), 'cost.read')
  return (
    <ListPage<CostingRow, { count: number; value?: string }>
      title={t('menu.costings')}
      what={t('costings.historyWhat')}
      path={COSTINGS}
      totalsPath={`${COSTINGS}/totals`}
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), ...(costs ? [t('costings.sum', { money: fmt.money(s.value ?? '0') })] : [])]}
      columns={columns(costs)}
      rowKey={(r) => r.id}
      route={(r) => `${COSTINGS}/${r.id}`}
      actions={<CostingTabs />}
      filter={{
        search: t('costings.historySearch'),
        views: [
          { value: 'all', label: t('costings.stateAll'), filters: {} },
          { value: 'approved', label: t('state.approved'), filters: { state: 'approved' } },
          { value: 'undone', label: t('state.undone'), filters: { state: 'undone' } },
        ],
        dates: true,
        choices: [{ name: 'kind', label: t('costings.kind'), all: t('costings.kindAll'), options: (['method', 'price'] as const).map((value) => ({ value, label: t(`costings.kind.${value}`) })) }],
      }}
      card={(r) => <PaperCard title={about(r)} state={r.state} detail={`${r.number} · ${fmt.day(r.date)}`} amount={r.value ?? ''} />}
    />
  )
}
