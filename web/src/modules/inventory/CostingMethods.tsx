import { useState } from 'react'
import { asProblem } from '../../api/client'
import type { CostingMethod } from '../../api/costing'
import { Trouble } from '../../app/Crash'
import { usePhone } from '../../app/prefs'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { CostingBanner } from '../../kit/Costing'
import { periodName } from '../gl/periods'
import { AheadValue } from './AheadValue'
import { CostingChange } from './CostingChange'
import { CostingTabs } from './CostingTabs'
import { useMethods } from './costing'
import './inventory.css'

/** 成本计价: by which method each category is costed. */
export default function CostingMethods() {
  const session = useSession()
  const phone = usePhone()
  const [open, setOpen] = useState<CostingMethod | null>(null)
  const query = useMethods()
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const rows = query.data?.items ?? []
  const change = may(session, 'inventory.costing.create') ? setOpen : undefined
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.costings')}</h1>
        <span className="grow" />
        <CostingTabs />
      </div>
      <CostingBanner />
      <section className="card costing-methods" aria-label={t('costings.methods')}>
        {query.isLoading ? <p className="muted">{t('common.loading')}</p> : phone ? <Cards rows={rows} change={change} /> : <Table rows={rows} costs={may(session, 'cost.read')} change={change} />}
      </section>
      {open && <CostingChange row={open} onClose={() => setOpen(null)} />}
    </>
  )
}

interface Props {
  rows: CostingMethod[]
  change?: (row: CostingMethod) => void
}

const since = (r: CostingMethod) => (r.since ? periodName(r.since) : t('costings.always'))
const nextOf = (r: CostingMethod) => r.next && t('costings.nextIs', { from: periodName(r.next.from), method: r.next.method_name })

function Method({ row }: { row: CostingMethod }) {
  return (
    <>
      <b>{row.method_name}</b>
      {row.method !== 'specific' && <small className="muted">{t(`costings.about.${row.method as 'moving'}`)}</small>}
    </>
  )
}

function Change({ row, change }: { row: CostingMethod; change: (row: CostingMethod) => void }) {
  return (
    <button type="button" className="btn small" aria-label={t('costings.changeOf', { category: row.category_name })} onClick={() => change(row)}>
      {t('costings.change')}
    </button>
  )
}

function Table({ rows, costs, change }: Props & { costs: boolean }) {
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('costings.category')}</th>
            <th>{t('costings.method')}</th>
            <th>{t('costings.since')}</th>
            <th>{t('costings.next')}</th>
            <th className="num">{t('costings.products')}</th>
            {costs && <th className="num">{t('costings.value')}</th>}
            {change && <th aria-label={t('costings.change')} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.category}>
              <td>{r.category_name}</td>
              <td className="method">
                <Method row={r} />
              </td>
              <td>{since(r)}</td>
              <td>{nextOf(r) ?? <span className="muted">—</span>}</td>
              <td className="num">{t('costings.kinds', { n: r.products })}</td>
              {costs && (
                <td className="num">
                  {fmt.money(r.value ?? '0')}
                  <AheadValue row={r} />
                </td>
              )}
              {change && (
                <td className="num">
                  <Change row={r} change={change} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards({ rows, change }: Props) {
  return (
    <div className="line-cards">
      {rows.map((r) => (
        <div key={r.category} className="line-card">
          <div className="row">
            <span className="grow">{r.category_name}</span>
            {change && <Change row={r} change={change} />}
          </div>
          <div className="method">
            <Method row={r} />
          </div>
          <div className="muted">
            {t('costings.since')} {since(r)} · {t('costings.kinds', { n: r.products })}
            {r.value !== undefined && ` · ${fmt.money(r.value)}`}
          </div>
          {r.next && <div>{nextOf(r)}</div>}
          <AheadValue row={r} />
        </div>
      ))}
    </div>
  )
}
