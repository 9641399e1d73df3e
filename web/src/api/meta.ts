// What the server tells of its documents: fields, lines, states, actions. Screens are made from it.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { currentLang } from '../i18n'
import { get } from './client'
import type { StoredDoc } from './papers'
import type { Custom, Day, ID, Waiting } from './types'

export type MetaKindOfField = 'text' | 'int' | 'percent' | 'flag' | 'day' | 'time' | 'amount' | 'qty' | 'price' | 'rate' | 'ref' | 'enum'

export interface MetaOption {
  value: string
  label: string
}

export interface MetaField {
  name: string
  label: string
  kind: MetaKindOfField
  /** What a reference points to: party, product, warehouse, account, or the name of a document. */
  ref?: string
  options?: MetaOption[]
  list: boolean
  input: boolean
  required: boolean
  sort: boolean
  filter: boolean
  total: boolean
  max?: number
  /** A field of the company's own, in custom. */
  custom: boolean
}

export interface MetaAction {
  name: string
  label: string
  from: string[]
  permission: string
}

export interface Meta {
  name: string
  label: string
  path: string
  number: string
  fields: MetaField[]
  lines?: { name: string; label: string; max: number; fields: MetaField[] }
  states: { name: string; label: string }[]
  moves: { from: string; to: string }[]
  actions: MetaAction[]
  can: string[]
}

/** A paper of a kind that only its metadata describe. */
export type MetaDoc = StoredDoc & Record<string, unknown>

export interface MetaRow {
  id: ID
  number: string
  date: Day
  state: string
  version: number
  custom?: Custom
  approval?: Waiting
}

/** A field that the company has added to a document. */
export interface Own {
  document: string
  name: string
  zh: string
  en: string
  kind: 'text' | 'int' | 'flag' | 'day' | 'amount' | 'enum'
  options: string[]
  required: boolean
  search: boolean
  position: number
  disabled: boolean
  version: number
}

export interface BatchResult {
  id: ID
  number: string
  state: string
  done: boolean
  code?: string
  detail?: string
}

/** A paper as whoever has a link to it sees it. */
export interface Shared {
  document: string
  label: string
  actions: string[]
  paper: unknown
}

export interface SharedLink {
  path: string
  expires: string
}

const STALE = 300_000

/** States are named for sentences ("a draft"); on screens they stand alone. */
const alone = (label: string) => label.replace(/^an? /, '').replace(/^[a-z]/, (c) => c.toUpperCase())
const named = (meta: Meta): Meta => ({ ...meta, states: meta.states.map((s) => ({ ...s, label: alone(s.label) })) })

export const metaQuery = (document: string) =>
  queryOptions({ queryKey: ['meta', currentLang(), document], queryFn: async ({ signal }) => named(await get<Meta>('/meta/' + document, undefined, signal)), staleTime: STALE })

/** All documents that the person may do something with. */
export const metasQuery = () => queryOptions({ queryKey: ['meta', currentLang()], queryFn: ({ signal }) => get<{ documents: Meta[] }>('/meta', undefined, signal), staleTime: STALE })

/** What is known of a document; undefined while it is on its way, or where there is none. */
export const useMeta = (document: string | undefined) => useQuery({ ...metaQuery(document ?? ''), enabled: !!document }).data

export const ownFields = (meta: Meta | undefined) => meta?.fields.filter((f) => f.custom) ?? []
