// 操作日志: who did what, when and from where; fields old → new; who came in and what was refused; and whether the chain is whole.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AuditAccess, AuditEvent } from '../../api/audit'
import { asProblem, get } from '../../api/client'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { fmt, t, tOr } from '../../i18n'
import { FilterBar } from '../../kit/FilterBar'
import { type Filters, useFilters } from '../../kit/filters'
import { clockOf, dayOf, EventLine } from '../../kit/History'
import { ListEmpty } from '../../kit/ListEmpty'
import { useRows } from '../../kit/listData'
import { Segments } from '../../kit/Segments'
import { AuditCheck } from './AuditCheck'
import './audit.css'

type Tab = 'events' | 'access'
const SOURCES = ['screen', 'import', 'api', 'automatic'] as const
const KINDS = ['sign_in', 'sign_out', 'failed', 'denied', 'export', 'personal'] as const

/** Rows under the day on which they happened. */
function byDay<R extends { at: string }>(rows: R[]): { day: string; rows: R[] }[] {
  const out: { day: string; rows: R[] }[] = []
  for (const row of rows) {
    const day = dayOf(row.at)
    if (out.at(-1)?.day === day) out.at(-1)!.rows.push(row)
    else out.push({ day, rows: [row] })
  }
  return out
}

const from = (r: { ip: string; agent: string; request: string }) => [r.agent, r.request].filter(Boolean).join('\n')

function Origin({ r }: { r: { ip: string; agent: string; request: string } }) {
  return r.ip ? (
    <span className="audit-ip" title={from(r)}>
      {r.ip}
    </span>
  ) : null
}

function AccessLine({ a }: { a: AuditAccess }) {
  return (
    <li className="h-event">
      <time className="h-when" dateTime={a.at}>
        {clockOf(a.at)}
      </time>
      <div className="h-head">
        <b>{a.user_name || a.login || t('audit.system')}</b>
        <span className={'tag ' + (a.kind === 'failed' || a.kind === 'denied' ? 'red' : a.kind === 'sign_in' || a.kind === 'sign_out' ? '' : 'amber')}>
          {tOr('audit.kind.' + a.kind, a.kind)}
        </span>
        {a.document && <span>{tOr('doc.' + a.document, a.document)}</span>}
        {a.detail && <span className="audit-detail">{tOr('audit.detail.' + a.detail, a.detail)}</span>}
        <Origin r={a} />
      </div>
    </li>
  )
}

function useChoices(tab: Tab) {
  const documents = useQuery({ queryKey: ['audit', 'documents'], queryFn: ({ signal }) => get<Page<{ name: string; label: string }>>('/audit/documents', {}, signal), staleTime: Infinity })
  const people = useQuery({ queryKey: ['audit', 'people'], queryFn: ({ signal }) => get<Page<{ id: string; name: string }>>('/audit/people', {}, signal), staleTime: 60_000 })
  const user = { name: 'user', label: t('audit.user'), all: t('audit.allUsers'), options: (people.data?.items ?? []).map((p) => ({ value: p.id, label: p.name })) }
  const source = { name: 'source', label: t('audit.source'), all: t('audit.allSources'), options: SOURCES.map((value) => ({ value, label: t(`audit.source.${value}`) })) }
  const kind = { name: 'kind', label: t('audit.access'), all: t('audit.allKinds'), options: KINDS.map((value) => ({ value, label: t(`audit.kind.${value}`) })) }
  const document = { name: 'document', label: t('audit.document'), all: t('audit.allDocuments'), options: (documents.data?.items ?? []).map((d) => ({ value: d.name, label: d.label })) }
  return tab === 'events' ? [document, user, source] : [kind, user, source]
}

export default function AuditPage() {
  const [all, setFilters] = useFilters()
  const tab: Tab = all.tab === 'access' ? 'access' : 'events'
  const filters = useMemo(() => Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'tab')) as Filters, [all])
  const choices = useChoices(tab)
  const data = useRows<AuditEvent | AuditAccess>('/audit/' + tab, filters)
  const days = useMemo(() => byDay(data.rows), [data.rows])
  const clear = () => setFilters(Object.fromEntries(Object.keys(filters).map((k) => [k, ''])))
  if (data.query.isError && data.rows.length === 0) return <Trouble error={asProblem(data.query.error)} onRetry={() => void data.query.refetch()} />
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.audit')}</h1>
        <Segments<Tab>
          label={t('audit.kind')}
          value={tab}
          options={(['events', 'access'] as const).map((value) => ({ value, label: t(`audit.${value}`) }))}
          onChange={(value) => setFilters({ tab: value === 'events' ? '' : value, document: '', paper: '', kind: '' })}
        />
        <span className="grow" />
        <AuditCheck />
      </div>
      <div className="card list-card audit" aria-busy={data.query.isFetching}>
        <FilterBar spec={{ choices, dates: true }} filters={filters} onChange={setFilters} columns={[]} hidden={[]} onHidden={() => undefined} extra={<OnePaper filters={filters} clear={() => setFilters({ paper: '' })} />} />
        {data.query.isSuccess && data.rows.length === 0 && (
          <ListEmpty what={t(tab === 'events' ? 'audit.whatEvents' : 'audit.whatAccess')} filtered={Object.keys(filters).length > 0} onClear={clear} />
        )}
        {days.map(({ day, rows }) => (
          <section key={day} className="audit-day" aria-label={day}>
            <h2>{fmt.dayLong(day) + (day.slice(0, 4) === String(new Date().getFullYear()) ? '' : ` · ${day.slice(0, 4)}`)}</h2>
            <ol>
              {rows.map((r) =>
                'no' in r ? (
                  <EventLine key={r.no} e={r} named when={clockOf(r.at)} extra={<EventExtra e={r} filters={filters} onPaper={(paper) => setFilters({ paper })} />} />
                ) : (
                  <AccessLine key={r.id} a={r} />
                ),
              )}
            </ol>
          </section>
        ))}
        <div className="list-foot" role="status">
          {data.query.hasNextPage ? (
            <button type="button" className="btn" disabled={data.query.isFetchingNextPage} onClick={data.more}>
              {t('audit.more')}
            </button>
          ) : (
            data.rows.length > 0 && t('list.end')
          )}
        </div>
      </div>
    </>
  )
}

function EventExtra({ e, filters, onPaper }: { e: AuditEvent; filters: Filters; onPaper: (paper: string) => void }) {
  return (
    <>
      {e.paper && filters.paper !== e.paper && (
        <button type="button" className="btn small bare audit-one" onClick={() => onPaper(e.paper)}>
          {t('audit.onePaper')}
        </button>
      )}
      <Origin r={e} />
    </>
  )
}

/** Says that only one paper's events are shown, and takes that back. */
function OnePaper({ filters, clear }: { filters: Filters; clear: () => void }) {
  return filters.paper ? (
    <button type="button" className="btn small" onClick={clear}>
      {t('audit.onePaper')} ×
    </button>
  ) : null
}
