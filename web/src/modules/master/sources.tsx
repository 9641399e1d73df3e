// What pickers on every document look up: customers, products, warehouses.
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client'
import type { Page, Party, Product, Warehouse } from '../../api/types'
import { fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'
import type { PickSource } from '../../kit/pickSource'

/** Parties of a kind, or of any. */
export function partySource(kind: 'customer' | 'supplier' | ''): PickSource<Party> {
  return {
    scope: ['party', kind],
    search: async (q, signal) => (await get<Page<Party>>('/master/parties', { q, kind, limit: 20 }, signal)).items,
    keyOf: (p) => p.id,
    textOf: (p) => p.name,
    option: (p) => (
      <>
        <span className="code">{p.code}</span>
        <span className="name">{p.name}</span>
        <span className="tail">{[p.level, p.contact].filter(Boolean).join(' · ')}</span>
      </>
    ),
  }
}

/** Products with what is available in a warehouse and the last price for a customer. */
export function productSource(warehouse: string, customer: string): PickSource<Product> {
  return {
    scope: ['product', warehouse, customer],
    search: async (q, signal) => (await get<Page<Product>>('/master/products', { q, warehouse, customer, limit: 20 }, signal)).items,
    keyOf: (p) => p.id,
    textOf: (p) => `${p.code} ${p.name}`,
    option: (p) => (
      <>
        <span className="code">{p.code}</span>
        <span className="name">
          {p.name} <small>{p.spec}</small>
        </span>
        <span className="amount num">{fmt.price(p.last_price || p.price)}</span>
        <span className={'tail num' + (p.category !== 'service' && isZero(p.available) ? ' neg' : '')}>
          {p.category === 'service' ? '' : t('pick.available', { qty: fmt.qty(p.available ?? '0') })}
        </span>
      </>
    ),
  }
}

export function useWarehouses(): Warehouse[] {
  const query = useQuery({
    queryKey: ['warehouses'],
    queryFn: ({ signal }) => get<Page<Warehouse>>('/master/warehouses', undefined, signal),
    staleTime: 300_000,
  })
  return query.data?.items.filter((w) => !w.disabled) ?? []
}
