// The one list screen: filters in the address, rows by cursor under a virtual table, totals over the whole filter, cards on a phone.
import { type ReactNode, useMemo, useState } from 'react'
import { asProblem } from '../api/client'
import { type MetaField, type MetaRow, ownFields, useMeta } from '../api/meta'
import { Trouble } from '../app/Crash'
import { usePhone, usePref } from '../app/prefs'
import { t } from '../i18n'
import { BatchBar, BatchFoot, batchable } from './BatchBar'
import { ExportButton } from './ExportButton'
import { FilterBar, type FilterSpec } from './FilterBar'
import { ImportButton } from './ImportButton'
import { ListCards } from './ListCards'
import { ListEmpty } from './ListEmpty'
import { type Filters, useFilters } from './filters'
import { useRows, useTotals } from './listData'
import { MoreButton, MoreFilters, useMoreFilters } from './MoreFilters'
import { readingOf } from './OwnFields'
import { RowsTable } from './RowsTable'

export interface ListColumn<R> {
  key: string
  title: string
  width: number
  align?: 'right'
  /** Field name the server sorts by. */
  sort?: string
  render: (row: R) => ReactNode
}

export interface ListPageProps<R, T> {
  title: string
  /** What the rows are, in words: "销售订单". */
  what: string
  path: string
  /** Name of the kind of paper: gives the list its declared filters, own fields, imports, and actions for many at once. */
  document?: string
  totalsPath?: string
  /** Figures shown beside the title. */
  summary?: (totals: T) => string[]
  /** Figures under the rows, over the whole filter; and all its rows, once they are here. */
  sums?: (totals: T, whole: R[] | null) => { label: string; value: string }[]
  columns: ListColumn<R>[]
  rowKey: (row: R) => string
  /** Where a row opens; absent when rows do not open. */
  route?: (row: R) => string
  filter: FilterSpec
  /** Filters that always apply. */
  fixed?: Filters
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** A row on a phone. */
  card: (row: R) => ReactNode
  /** Buttons for the selected rows; gives the rows a check box. */
  batch?: (rows: R[], done: () => void) => ReactNode
  selectLabel?: (row: R) => string
  /** False where rows are only picked, not read. */
  exported?: boolean
  /** What to offer when there is nothing at all. */
  emptyAction?: ReactNode
}

export function ListPage<R extends object, T = unknown>(props: ListPageProps<R, T>) {
  const [filters, setFilters] = useFilters()
  const all = useMemo(() => ({ ...props.fixed, ...filters }), [props.fixed, filters])
  const data = useRows<R>(props.path, all)
  const totals = useTotals<T>(props.totalsPath, all)
  const [hidden, setHidden] = usePref<string[]>('columns.' + props.path, [])
  const [chosen, setChosen] = useState<string[]>([])
  const meta = useMeta(props.document)
  const more = useMoreFilters({ meta, without: props.filter.choices?.map((c) => c.name) ?? [], filters, onChange: setFilters })
  const [moreOpen, setMoreOpen] = useState(false)
  const own = ownFields(meta)
  const columns = own.length ? [...props.columns, ...own.map((f) => ownColumn<R>(f))] : props.columns
  const many = meta && batchable(meta)
  const phone = usePhone()
  const selected = data.rows.filter((r) => chosen.includes(props.rowKey(r)))
  const filtered = Object.keys(filters).some((name) => name !== 'sort')

  if (data.query.isError && data.rows.length === 0) {
    return <Trouble error={asProblem(data.query.error)} onRetry={() => void data.query.refetch()} />
  }
  const empty = data.query.isSuccess && data.rows.length === 0
  return (
    <>
      <div className="page-head">
        <h1>{props.title}</h1>
        <span className="sub">{totals && props.summary ? props.summary(totals).join(' · ') : ''}</span>
        <span className="grow" />
        {props.exported !== false && !empty && <ExportButton path={props.path} filters={all} />}
        {props.document && <ImportButton document={props.document} path={props.path} what={props.what} />}
        {props.actions}
      </div>
      <div className="card list-card">
        <FilterBar
          spec={props.filter}
          filters={filters}
          onChange={setFilters}
          columns={columns}
          hidden={hidden}
          onHidden={setHidden}
          more={<MoreButton state={more} open={moreOpen} onOpen={setMoreOpen} />}
        />
        <MoreFilters state={more} open={moreOpen} />
        {empty ? (
          <ListEmpty what={props.what} filtered={filtered} onClear={() => setFilters(Object.fromEntries(Object.keys(filters).map((k) => [k, ''])))} action={props.emptyAction} />
        ) : phone ? (
          <ListCards {...props} rows={data.rows} more={data.more} busy={data.query.isFetching} />
        ) : (
          <RowsTable
            rows={data.rows}
            columns={columns}
            rowKey={props.rowKey}
            route={props.route}
            selectable={!!many || !!props.batch}
            selectLabel={props.selectLabel ?? numberOf}
            label={props.title}
            more={data.more}
            busy={data.query.isFetching}
            hidden={hidden}
            filters={filters}
            setFilters={setFilters}
            chosen={chosen}
            setChosen={setChosen}
          />
        )}
        {totals && props.sums && !empty && <Sums list={props.sums(totals, data.query.hasNextPage ? null : data.rows)} />}
        <div className="list-foot" role="status">
          {data.query.isFetchingNextPage ? t('list.loadingMore') : data.rows.length > 0 ? t('list.loaded', { n: data.rows.length }) : ''}
          {data.rows.length > 0 && !data.query.hasNextPage && ' · ' + t('list.end')}
        </div>
      </div>
      {many ? (
        <BatchBar meta={meta} rows={selected as unknown as MetaRow[]} onChosen={setChosen} />
      ) : (
        props.batch && (
          <BatchFoot n={selected.length} onClear={() => setChosen([])}>
            {props.batch(selected, () => setChosen([]))}
          </BatchFoot>
        )
      )}
    </>
  )
}

const ownColumn = <R extends object>(f: MetaField): ListColumn<R> => ({
  key: 'custom.' + f.name,
  title: f.label,
  width: f.kind === 'flag' ? 72 : 130,
  align: f.kind === 'int' || f.kind === 'amount' ? 'right' : undefined,
  render: (row) => readingOf(f, (row as unknown as MetaRow).custom?.[f.name]),
})

const numberOf = (row: object) => (row as MetaRow).number ?? ''

function Sums({ list }: { list: { label: string; value: string }[] }) {
  return (
    <dl className="list-sums" aria-label={t('common.total')}>
      <dt>{t('common.total')}</dt>
      {list.map((s) => (
        <dd key={s.label}>
          {s.label} <b>{s.value}</b>
        </dd>
      ))}
    </dl>
  )
}
