import { useRouter } from '@tanstack/react-router'
import type { StandardCost } from '../../api/costing'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { CostingTabs } from './CostingTabs'
import { choosePrices } from './pricesForm'

const price = (r: StandardCost) => (isZero(r.price) ? <span className="muted">{t('costings.never')}</span> : <b className="strong">{fmt.price(r.price)}</b>)
const ahead = (r: StandardCost) =>
  !r.standard && !isZero(r.price) ? (
    <span className="tag" title={t('costings.aheadHint')}>
      {t('costings.ahead')}
    </span>
  ) : null

const columns = (costs: boolean): ListColumn<StandardCost>[] => [
  { key: 'code', title: t('common.code'), width: 110, render: (r) => r.product_code },
  {
    key: 'name',
    title: t('common.product'),
    width: 220,
    render: (r) => (
      <>
        {r.product_name} {ahead(r)}
      </>
    ),
  },
  { key: 'spec', title: t('common.spec'), width: 140, render: (r) => r.spec },
  { key: 'unit', title: t('common.unit'), width: 60, render: (r) => r.unit },
  ...(costs ? [{ key: 'price', title: t('costings.price'), width: 130, align: 'right' as const, render: price }] : []),
  { key: 'qty', title: t('balance.onHand'), width: 120, align: 'right', render: (r) => fmt.qty(r.qty) || '0' },
  ...(costs ? [{ key: 'value', title: t('costings.value'), width: 140, align: 'right' as const, render: (r: StandardCost) => fmt.money(r.value ?? '0') }] : []),
]

/** 标准成本: what is kept at standard cost and what it costs; the chosen ones can be changed together. */
export default function CostingStandard() {
  const session = useSession()
  const router = useRouter()
  const costs = may(session, 'cost.read')
  const mayEdit = may(session, 'inventory.costing.create')
  const edit = (rows: StandardCost[]) => {
    choosePrices(rows)
    void router.navigate({ to: '/inventory/costings/standard/edit' })
  }
  return (
    <ListPage<StandardCost>
      title={t('menu.costings')}
      what={t('costings.what')}
      path="/inventory/standard-costs"
      columns={columns(costs)}
      rowKey={(r) => r.product}
      actions={
        <>
          {mayEdit && (
            <button type="button" className="btn primary" onClick={() => edit([])}>
              {t('costings.edit')}
            </button>
          )}
          <CostingTabs />
        </>
      }
      batch={
        mayEdit
          ? (rows) => (
              <button type="button" className="btn small" onClick={() => edit(rows)}>
                {t('costings.editSome', { n: rows.length })}
              </button>
            )
          : undefined
      }
      selectLabel={(r) => `${r.product_code} ${r.product_name}`}
      filter={{
        search: t('costings.search'),
        viewsLabel: t('costings.standard'),
        views: [
          { value: 'standard', label: t('costings.kept'), filters: { only: '' } },
          { value: 'all', label: t('costings.all'), filters: { only: 'all' } },
        ],
      }}
      card={(r) => (
        <>
          <div className="row">
            <b className="grow">
              {r.product_code} {r.product_name}
            </b>
            {ahead(r)}
          </div>
          <div className="row muted">
            <span className="grow">
              {fmt.qty(r.qty) || '0'} {r.unit}
            </span>
            {costs && price(r)}
          </div>
        </>
      )}
    />
  )
}
