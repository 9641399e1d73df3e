import { useState } from 'react'
import type { Balance, BalanceTotals } from '../../api/books'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { CostedName, CostingBanner, CostingTag } from '../../kit/Costing'
import { isNegative, isZero } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { useWarehouses } from '../master/sources'
import { AheadValues } from './AheadValue'
import { BalanceDetail, type Detail } from './BalanceDetail'

type Open = (row: Balance, kind: Detail['kind']) => void

function Figure({ value, label, onClick }: { value: string; label: string; onClick: () => void }) {
  if (isZero(value)) return <>0</>
  return (
    <button type="button" className={'figure-link' + (isNegative(value) ? ' neg' : '')} aria-label={`${label} ${fmt.qty(value)}`} onClick={onClick}>
      {fmt.qty(value)}
    </button>
  )
}

function columns(open: Open, cost: boolean): ListColumn<Balance>[] {
  const list: ListColumn<Balance>[] = [
    { key: 'code', title: t('common.code'), width: 100, render: (r) => r.product_code },
    { key: 'name', title: t('common.product'), width: 150, render: (r) => <CostedName name={r.product_name} costing={r.costing} /> },
    { key: 'spec', title: t('common.spec'), width: 110, render: (r) => r.spec },
    { key: 'unit', title: t('common.unit'), width: 50, render: (r) => r.unit },
    { key: 'warehouse', title: t('common.warehouse'), width: 90, render: (r) => r.warehouse_name },
    { key: 'on_hand', title: t('balance.onHand'), width: 90, align: 'right', render: (r) => <Figure value={r.on_hand} label={t('balance.onHand')} onClick={() => open(r, 'moves')} /> },
    { key: 'reserved', title: t('balance.reserved'), width: 80, align: 'right', render: (r) => <Figure value={r.reserved} label={t('balance.reserved')} onClick={() => open(r, 'reserved')} /> },
    { key: 'blocked', title: t('balance.blocked'), width: 70, align: 'right', render: (r) => (isZero(r.blocked) ? '0' : fmt.qty(r.blocked)) },
    { key: 'available', title: t('balance.available'), width: 90, align: 'right', render: (r) => <b className={isNegative(r.available) || isZero(r.available) ? 'neg' : 'strong'}>{fmt.qty(r.available)}</b> },
  ]
  if (cost) {
    list.push(
      { key: 'unit_cost', title: t('balance.unitCost'), width: 110, align: 'right', render: (r) => fmt.price(r.unit_cost) },
      { key: 'value', title: t('balance.value'), width: 120, align: 'right', render: (r) => <span className={isNegative(r.value) ? 'neg' : undefined}>{fmt.moneyOrDash(r.value)}</span> },
    )
  }
  return list
}

/** 库存查询: what lies where; each figure opens what it is made of. */
export default function BalanceList() {
  const session = useSession()
  const warehouses = useWarehouses()
  const [detail, setDetail] = useState<Detail | null>(null)
  const open: Open = (row, kind) => setDetail({ row, kind })
  const cost = may(session, 'cost.read')
  return (
    <>
      <CostingBanner />
      {cost && <AheadValues />}
      <ListPage<Balance, BalanceTotals>
        title={t('menu.balances')}
        what={t('balance.what')}
        path="/inventory/balances"
        totalsPath="/inventory/balances/totals"
        summary={(s) => [t('balance.count', { n: fmt.count(s.count) }), ...(cost ? [t('balance.sum', { money: fmt.money(s.value) })] : [])]}
        columns={columns(open, cost)}
        rowKey={(r) => r.product + '.' + r.warehouse}
        filter={{
          search: t('balance.search'),
          views: [
            { value: 'all', label: t('common.all'), filters: {} },
            { value: 'positive', label: t('balance.positive'), filters: { only: 'positive' } },
            { value: 'short', label: t('balance.short'), filters: { only: 'short' } },
          ],
          choices: [{ name: 'warehouse', label: t('common.warehouse'), all: t('balance.allWarehouses'), options: warehouses.map((w) => ({ value: w.id, label: w.name })) }],
        }}
        card={(r) => <BalanceCard row={r} open={open} />}
      />
      {detail && <BalanceDetail detail={detail} onClose={() => setDetail(null)} />}
    </>
  )
}

function BalanceCard({ row, open }: { row: Balance; open: Open }) {
  return (
    <>
      <div className="row">
        <b className="grow">
          {row.product_code} {row.product_name}
        </b>
        {row.costing && <CostingTag />}
        <span className="muted">{row.warehouse_name}</span>
      </div>
      <div className="row wrap muted">
        <span>
          {t('balance.onHand')} <Figure value={row.on_hand} label={t('balance.onHand')} onClick={() => open(row, 'moves')} />
        </span>
        <span>
          {t('balance.reserved')} <Figure value={row.reserved} label={t('balance.reserved')} onClick={() => open(row, 'reserved')} />
        </span>
        <span className="grow" />
        <b className={isZero(row.available) || isNegative(row.available) ? 'neg' : undefined}>
          {t('balance.available')} {fmt.qty(row.available)} {row.unit}
        </b>
      </div>
    </>
  )
}
