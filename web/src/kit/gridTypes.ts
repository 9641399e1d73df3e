import type { ReactNode } from 'react'
import type { Asked } from './asked'
import type { PickSource } from './pickSource'

/** A row of a LineGrid. `key` never changes while the row lives, so a late answer always finds its row. */
export interface GridRow {
  key: string
  asked?: Record<string, Asked>
}

interface Base {
  key: string
  title: string
  /** Share of the width, as a CSS grid track, e.g. "minmax(180px,3fr)" or "72px". */
  width: string
  align?: 'right' | 'center'
  /** Enter stops here. */
  must?: boolean
  /** Where it appears on a phone card; absent = not at all. */
  phone?: 'title' | 'step' | 'edit' | 'show'
}

export interface ShowColumn<R> extends Base {
  kind: 'show'
  show: (row: R) => ReactNode
}

export interface TextColumn<R> extends Base {
  kind: 'text'
  get: (row: R) => string
  set: (row: R, text: string) => R
  maxLength?: number
}

export interface NumberColumn<R> extends Base {
  kind: 'number'
  decimals: number
  get: (row: R) => string
  set: (row: R, text: string) => R
  /** How it reads when the row is not being edited. */
  show?: (row: R) => ReactNode
}

export interface PickColumn<R> extends Base {
  kind: 'pick'
  source: PickSource<unknown>
  text: (row: R) => string
  show?: (row: R) => ReactNode
  pick: (row: R, item: unknown) => R
  clear: (row: R) => R
  copy: (row: R, above: R) => R
}

export type Column<R> = ShowColumn<R> | TextColumn<R> | NumberColumn<R> | PickColumn<R>
export type EditColumn<R> = Exclude<Column<R>, ShowColumn<R>>

/** Binds the record type of a picker column, which the grid itself does not need to know. */
export function pickColumn<R, T>(
  column: Omit<PickColumn<R>, 'kind' | 'source' | 'pick'> & { source: PickSource<T>; pick: (row: R, item: T) => R },
): PickColumn<R> {
  return { ...column, kind: 'pick' } as unknown as PickColumn<R>
}

export const isEdit = <R,>(c: Column<R>): c is EditColumn<R> => c.kind !== 'show'

export function withAsked<R extends GridRow>(row: R, column: string, asked: Asked | undefined): R {
  const next = { ...row.asked }
  if (asked) next[column] = asked
  else delete next[column]
  return { ...row, asked: next }
}
