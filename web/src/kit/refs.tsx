// What the references of documents point to: where a picker looks, and what a chosen record is called.
import { useQuery } from '@tanstack/react-query'
import { get } from '../api/client'
import { metasQuery } from '../api/meta'
import type { Account, Page, Party, Product, Warehouse } from '../api/types'
import { queryClient } from '../app/queryClient'
import { currentLang, fmt } from '../i18n'
import { partySource, productSource } from '../modules/master/sources'
import type { PickSource } from './pickSource'

/** A record that a reference points to, as a form keeps it. */
export interface Picked {
  id: string
  text: string
  /** Its own fields, e.g. the price of a product; absent when it comes from a stored paper. */
  record?: Record<string, unknown>
}

/** What the answer of a picker depends on. */
export interface RefContext {
  warehouse: string
  party: string
}

const picked = <T extends { id: string }>(source: PickSource<T>): PickSource<Picked> => ({
  scope: [...source.scope, 'ref'],
  search: async (q, signal) => (await source.search(q, signal)).map((item) => ({ id: item.id, text: source.textOf(item), record: item as unknown as Record<string, unknown> })),
  keyOf: (p) => p.id,
  textOf: (p) => p.text,
  option: (p) => source.option(p.record as unknown as T),
})

const nameOf = (a: Account) => (currentLang() === 'en' ? a.name_en : a.name)

const accounts: PickSource<Account> = {
  scope: ['account', 'leaf'],
  search: async (q, signal) => (await get<Page<Account>>('/master/accounts', { q, leaf: true }, signal)).items.slice(0, 40),
  keyOf: (a) => a.id,
  textOf: (a) => `${a.code} ${nameOf(a)}`,
  option: (a) => (
    <>
      <span className="code">{a.code}</span>
      <span className="name">{nameOf(a)}</span>
    </>
  ),
}

const warehouses: PickSource<Warehouse> = {
  scope: ['warehouse'],
  search: async (q, signal) => {
    const all = (await get<Page<Warehouse>>('/master/warehouses', undefined, signal)).items
    return all.filter((w) => !w.disabled && (w.name + ' ' + w.code).toLowerCase().includes(q.toLowerCase()))
  },
  keyOf: (w) => w.id,
  textOf: (w) => w.name,
  option: (w) => (
    <>
      <span className="code">{w.code}</span>
      <span className="name">{w.name}</span>
    </>
  ),
}

type PaperBrief = { id: string; number: string; date: string; total?: string; customer_name?: string }

/** Papers of a kind, by their number. */
const papers = (document: string): PickSource<PaperBrief> => ({
  scope: ['paper', document],
  search: async (q, signal) => {
    const path = await pathOfDocument(document)
    return path ? (await get<Page<PaperBrief>>(path, { q, limit: 20 }, signal)).items : []
  },
  keyOf: (p) => p.id,
  textOf: (p) => p.number,
  option: (p) => (
    <>
      <span className="name">
        {p.number} <small>{p.customer_name ?? ''}</small>
      </span>
      <span className="tail">{fmt.day(p.date)}</span>
      <span className="amount num">{fmt.money(p.total)}</span>
    </>
  ),
})

const pathOfDocument = async (document: string) => (await queryClient.fetchQuery(metasQuery())).documents.find((d) => d.name === document)?.path

/** The picker of a kind of reference. */
export function refSource(kind: string, { warehouse, party }: RefContext): PickSource<Picked> {
  if (kind === 'party') return picked<Party>(partySource(''))
  if (kind === 'customer' || kind === 'supplier') return picked<Party>(partySource(kind))
  if (kind === 'product') return picked<Product>(productSource(warehouse, party))
  if (kind === 'warehouse') return picked<Warehouse>(warehouses)
  if (kind === 'account') return picked<Account>(accounts)
  return picked<PaperBrief>(papers(kind))
}

const HOME: Record<string, string> = { party: '/master/parties', customer: '/master/parties', supplier: '/master/parties', product: '/master/products', warehouse: '/master/warehouses' }

/** What a record is called of which only the id is known, e.g. from the address of a list. */
export function useRefName(kind: string, id: string): string {
  return (
    useQuery({
      queryKey: ['refname', kind, id],
      queryFn: async ({ signal }) => {
        if (kind === 'account' || kind === 'warehouse') {
          const all = (await get<Page<{ id: string; name: string }>>(kind === 'account' ? '/master/accounts' : HOME.warehouse, undefined, signal)).items
          return all.find((x) => x.id === id)?.name ?? ''
        }
        const path = HOME[kind] ?? (await pathOfDocument(kind))
        if (!path) return ''
        const record = await get<{ name?: string; number?: string }>(`${path}/${id}`, undefined, signal)
        return record.name ?? record.number ?? ''
      },
      enabled: !!id,
      staleTime: 300_000,
    }).data ?? ''
  )
}
