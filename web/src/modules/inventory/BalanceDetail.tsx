import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asProblem, get } from '../../api/client'
import type { Balance, Reservation, StockMove } from '../../api/books'
import type { Page } from '../../api/types'
import { may, useSession } from '../../app/session'
import { fmt, t, tOr } from '../../i18n'
import { CostingTag } from '../../kit/Costing'
import { isNegative } from '../../kit/decimal'
import { useRows } from '../../kit/listData'
import { Sheet } from '../../kit/Sheet'
import { SourceLink } from '../../kit/SourceLink'
import { WhyCost } from './WhyCost'

export interface Detail {
  row: Balance
  kind: 'moves' | 'reserved'
}

/** What a figure of the stock list is made of: the movements behind 现存, the orders behind 占用. */
export function BalanceDetail({ detail, onClose }: { detail: Detail; onClose: () => void }) {
  const { row, kind } = detail
  const title = `${row.product_code} ${row.product_name} · ${kind === 'moves' ? t('balance.moves') : t('balance.reservations')}`
  const filters = { product: row.product, warehouse: row.warehouse }
  return (
    <Sheet wide title={title} onClose={onClose}>
      <p className="muted">
        {row.warehouse_name} · {t('balance.onHand')} {fmt.qty(row.on_hand)} · {t('balance.reserved')} {fmt.qty(row.reserved)} · {t('balance.available')} {fmt.qty(row.available)} {row.unit} {row.costing && <CostingTag />}
      </p>
      {kind === 'moves' ? <Moves filters={filters} /> : <Reservations filters={filters} />}
    </Sheet>
  )
}

function Rows({ head, busy, error, empty, children }: { head: [title: string, num?: boolean][]; busy: boolean; error: unknown; empty: boolean; children: ReactNode }) {
  if (error) return <p className="field-error">{asProblem(error).message}</p>
  if (busy) return <p className="muted">{t('common.loading')}</p>
  if (empty) return <p className="muted">{t('balance.nothing')}</p>
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            {head.map(([title, num]) => (
              <th key={title} className={num ? 'num' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** Movements of a product, newest first. */
export function Moves({ filters }: { filters: Record<string, string> }) {
  const session = useSession()
  const cost = may(session, 'cost.read')
  const { rows, more, query } = useRows<StockMove>('/inventory/moves', filters)
  const head: [string, boolean?][] = [[t('common.date')], [t('balance.kind')], [t('common.number')], [t('balance.change'), true], ...(cost ? [[t('balance.value'), true] as [string, boolean]] : []), [t('balance.after'), true]]
  return (
    <>
      <Rows head={head} busy={query.isLoading} error={query.error} empty={rows.length === 0}>
        {rows.map((m, i) => (
          <tr key={`${m.seq}.${i}`}>
            <td>{fmt.day(m.date)}</td>
            <td>
              {tOr('move.' + m.kind, m.kind)} {m.reversal && <span className="tag red">{t('balance.reversal')}</span>}
            </td>
            <td>
              <SourceLink type={m.source_type} id={m.source_id} number={m.number} />
            </td>
            <td className={'num' + (isNegative(m.qty) ? ' neg' : '')}>{fmt.qty(m.qty)}</td>
            {cost && <td className={'num' + (isNegative(m.value) ? ' neg' : '')}>{fmt.money(m.value)} <WhyCost move={{ source: m.source_id, posting: m.posting, line: m.line, name: m.number }} /></td>}
            <td className={'num' + (isNegative(m.balance_qty ?? '') ? ' neg' : '')}>{fmt.qty(m.balance_qty)}</td>
          </tr>
        ))}
      </Rows>
      {query.hasNextPage && (
        <p>
          <button type="button" className="btn small" onClick={more}>
            {query.isFetchingNextPage ? t('list.loadingMore') : t('common.more')}
          </button>
        </p>
      )}
    </>
  )
}

function Reservations({ filters }: { filters: Record<string, string> }) {
  const query = useQuery({ queryKey: ['reservations', filters], queryFn: ({ signal }) => get<Page<Reservation>>('/inventory/reservations', filters, signal) })
  const rows = query.data?.items ?? []
  return (
    <Rows head={[[t('doc.sales.order')], [t('common.customer')], [t('common.date')], [t('balance.reserved'), true]]} busy={query.isLoading} error={query.error} empty={rows.length === 0}>
      {rows.map((r) => (
        <tr key={r.order}>
          <td>
            <Link to="/sales/orders/$id" params={{ id: r.order }}>
              {r.order_number}
            </Link>
          </td>
          <td>{r.customer_name}</td>
          <td>{fmt.day(r.date)}</td>
          <td className="num">{fmt.qty(r.qty)}</td>
        </tr>
      ))}
    </Rows>
  )
}
