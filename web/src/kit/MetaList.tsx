// The list of a kind of paper of which the program knows only the metadata.
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '../api/client'
import { type Meta, type MetaField, type MetaRow, metaQuery } from '../api/meta'
import { Trouble } from '../app/Crash'
import { fmt, t } from '../i18n'
import type { PlainKey } from '../i18n'
import { pathOf } from './links'
import { type ListColumn, ListPage } from './ListPage'
import { reading } from './metaColumns'
import { isNumber, isPick, typedOf } from './metaForm'
import { PaperCard } from './PaperCard'
import { StateTag } from './StateTag'

type Row = MetaRow & Record<string, unknown>
type Totals = { count: number } & Record<string, string | number>

const WIDTH: Record<MetaField['kind'], number> = { ref: 170, text: 160, enum: 110, flag: 70, day: 112, time: 160, int: 72, percent: 90, rate: 80, qty: 110, price: 120, amount: 130 }

const text = (row: Row, f: MetaField) => (isPick(f) ? String(row[f.name + '_name'] ?? '') : reading(f, typedOf(f, row[f.name])))

function cell(row: Row, f: MetaField) {
  if (isPick(f)) {
    const to = f.ref?.includes('.') && row[f.name] ? pathOf(f.ref, String(row[f.name])) : null
    return to ? <Link to={to as '/'}>{text(row, f)}</Link> : text(row, f)
  }
  return f.total ? <b className="strong">{text(row, f)}</b> : text(row, f)
}

/** Number and date first, then whom it is about, the state, and the rest in the order of the declaration. */
function columnsOf(meta: Meta): ListColumn<Row>[] {
  const listed = meta.fields.filter((f) => f.list && !f.custom)
  const lead = listed.find(isPick)
  const one = (f: MetaField): ListColumn<Row> => ({ key: f.name, title: f.label, width: f === lead ? 230 : WIDTH[f.kind], align: isNumber(f) ? 'right' : undefined, sort: f.sort ? f.name : undefined, render: (r) => cell(r, f) })
  return [
    { key: 'number', title: t('common.number'), width: 150, render: (r) => <Link to={`${meta.path}/${r.id}` as '/'}>{r.number}</Link> },
    { key: 'date', title: t('common.date'), width: 110, sort: 'date', render: (r) => fmt.day(r.date) },
    ...(lead ? [one(lead)] : []),
    { key: 'state', title: t('common.state'), width: 96, render: (r) => <State meta={meta} row={r} /> },
    ...listed.filter((f) => f !== lead).map(one),
  ]
}

const labelOf = (meta: Meta, state: string) => meta.states.find((s) => s.name === state)?.label

const State = ({ meta, row }: { meta: Meta; row: MetaRow }) => <StateTag state={row.state} waits={row.approval} label={labelOf(meta, row.state)} />

/** `title` is the name of the list in the menu; the rest is in the metadata. */
export function MetaList({ document, title }: { document: string; title: PlainKey }) {
  const query = useQuery(metaQuery(document))
  const meta = query.data
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  if (!meta) return <p className="muted">{t('common.loading')}</p>
  const sums = meta.fields.filter((f) => f.total)
  const lead = meta.fields.find((f) => f.list && isPick(f))
  const create = meta.can.includes('create') && (
    <Link to={`${meta.path}/new` as '/'} className="btn primary">
      <PlusOutlined /> {t('meta.newTitle', { name: meta.label })}
    </Link>
  )
  return (
    <ListPage<Row, Totals>
      key={document}
      title={t(title)}
      what={meta.label}
      document={document}
      path={meta.path}
      totalsPath={meta.path + '/totals'}
      summary={(s) => [t('docs.count', { n: fmt.count(s.count) }), ...sums.map((f) => t('meta.total', { name: f.label, money: fmt.money(String(s[f.name] ?? '')) }))]}
      columns={columnsOf(meta)}
      rowKey={(r) => r.id}
      route={(r) => `${meta.path}/${r.id}`}
      filter={{
        search: lead && meta.fields.some((f) => f.name === 'customer') ? t('orders.search') : t('meta.search'),
        views: [{ value: 'all', label: t('common.all'), filters: {} }, ...meta.states.map((s) => ({ value: s.name, label: s.label, filters: { state: s.name } }))],
        dates: true,
      }}
      actions={create}
      emptyAction={create}
      card={(r) => <PaperCard title={lead ? text(r, lead) : r.number} state={r.state} waits={r.approval} label={labelOf(meta, r.state)} detail={`${r.number} · ${fmt.day(r.date)}`} amount={String(r[sums[0]?.name ?? ''] ?? '')} />}
    />
  )
}
