import { useState } from 'react'
import type { StockValue, StockValueTotals } from '../../api/books'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { CostedName, CostingBanner, CostingTag } from '../../kit/Costing'
import { addDays } from '../../kit/dates'
import { isNegative, isZero } from '../../kit/decimal'
import { type ListColumn, ListPage } from '../../kit/ListPage'
import { Sheet } from '../../kit/Sheet'
import { useWarehouses } from '../master/sources'
import { Moves } from './BalanceDetail'

type Open = (row: StockValue) => void

const house = (r: StockValue) => r.warehouse_name || <span className="muted">{t('stockValue.nowhere')}</span>
const signed = (value: string, text: string) => (isNegative(value) ? <span className="neg">{text}</span> : text)

function Quantity({ row, open }: { row: StockValue; open: Open }) {
  return (
    <button type="button" className={'figure-link' + (isNegative(row.qty) ? ' neg' : '')} aria-label={`${t('stockValue.qty')} ${fmt.qty(row.qty)}`} onClick={() => open(row)}>
      {isZero(row.qty) ? '0' : fmt.qty(row.qty)}
    </button>
  )
}

/** Pieces and metres make no sum. */
const oneUnit = (rows: StockValue[] | null) => !!rows && new Set(rows.map((r) => r.unit)).size === 1

const columns = (open: Open): ListColumn<StockValue>[] => [
  { key: 'code', title: t('common.code'), width: 100, render: (r) => r.product_code },
  { key: 'name', title: t('common.product'), width: 170, render: (r) => <CostedName name={r.product_name} costing={r.costing} /> },
  { key: 'spec', title: t('common.spec'), width: 120, render: (r) => r.spec },
  { key: 'unit', title: t('common.unit'), width: 50, render: (r) => r.unit },
  { key: 'warehouse', title: t('common.warehouse'), width: 100, render: house },
  { key: 'qty', title: t('stockValue.qty'), width: 110, align: 'right', render: (r) => <Quantity row={r} open={open} /> },
  { key: 'unit_cost', title: t('balance.unitCost'), width: 120, align: 'right', render: (r) => fmt.price(r.unit_cost) },
  { key: 'value', title: t('stockValue.value'), width: 140, align: 'right', render: (r) => <b className="strong">{signed(r.value, fmt.money(r.value))}</b> },
]

/** 库存金额表: what lay where at the end of a day, and what it was worth then; a quantity opens its movements. */
export default function ValueList() {
  const today = useSession().company.today
  const warehouses = useWarehouses()
  const [open, setOpen] = useState<StockValue | null>(null)
  return (
    <>
      <CostingBanner />
      <ListPage<StockValue, StockValueTotals>
        title={t('menu.stockValues')}
        what={t('stockValue.what')}
        path="/inventory/values"
        totalsPath="/inventory/values/totals"
        summary={(s) => [t('stockValue.sum', { day: fmt.day(s.day), money: fmt.money(s.value) })]}
        sums={(s, whole) => [
          { label: t('stockValue.products'), value: t('stockValue.kinds', { n: fmt.count(s.products) }) },
          ...(oneUnit(whole) ? [{ label: t('stockValue.qty'), value: fmt.qty(s.qty) }] : []),
          { label: t('stockValue.value'), value: fmt.money(s.value) },
        ]}
        columns={columns(setOpen)}
        rowKey={(r) => r.product + '.' + r.warehouse}
        filter={{
          search: t('balance.search'),
          viewsLabel: t('stockValue.day'),
          views: [
            { value: 'today', label: t('stockValue.today'), filters: { day: '' } },
            { value: 'month', label: t('stockValue.lastMonth'), filters: { day: addDays(today.slice(0, 8) + '01', -1) } },
            { value: 'year', label: t('stockValue.lastYear'), filters: { day: addDays(today.slice(0, 5) + '01-01', -1) } },
          ],
          day: { label: t('stockValue.day'), usual: today },
          choices: [{ name: 'warehouse', label: t('common.warehouse'), all: t('balance.allWarehouses'), options: warehouses.map((w) => ({ value: w.id, label: w.name })) }],
        }}
        card={(r) => <ValueCard row={r} open={setOpen} />}
      />
      {open && (
        <Sheet wide title={`${open.product_code} ${open.product_name} · ${t('balance.moves')}`} onClose={() => setOpen(null)}>
          <p className="muted">
            {open.warehouse_name && open.warehouse_name + ' · '}
            {t('stockValue.qty')} {fmt.qty(open.qty)} {open.unit} · {t('stockValue.value')} {fmt.money(open.value)} {open.costing && <CostingTag />}
          </p>
          <Moves filters={{ product: open.product, warehouse: open.warehouse_name ? open.warehouse : '' }} />
        </Sheet>
      )}
    </>
  )
}

function ValueCard({ row, open }: { row: StockValue; open: Open }) {
  return (
    <>
      <div className="row">
        <b className="grow">
          {row.product_code} {row.product_name}
        </b>
        {row.costing && <CostingTag />}
        <span className="muted">{house(row)}</span>
      </div>
      <div className="row wrap muted">
        <span>
          <Quantity row={row} open={open} /> {row.unit}
        </span>
        <span>
          {t('balance.unitCost')} {fmt.price(row.unit_cost)}
        </span>
        <span className="grow" />
        <b className="strong">{signed(row.value, fmt.money(row.value))}</b>
      </div>
    </>
  )
}
