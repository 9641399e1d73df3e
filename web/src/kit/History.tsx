// What was done to a paper, and by whom: lines that the page of the audit trail shows too.
import { Link } from '@tanstack/react-router'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { asProblem, get } from '../api/client'
import type { AuditChange, AuditEvent } from '../api/audit'
import type { Page } from '../api/types'
import { currentLang, t, tOr } from '../i18n'
import { ErrorNote } from './ErrorNote'
import { pathOf } from './links'
import '../styles/history.css'

const SHORT = 4

/** The paper that an event is about; it opens where papers of its kind have a page. */
function AboutPaper({ e }: { e: AuditEvent }) {
  const to = e.paper ? pathOf(e.document, e.paper) : null
  if (!e.number) return null
  return to ? <Link to={to as '/'}>{e.number}</Link> : <span className="h-number">{e.number}</span>
}

/** What was done, in words: the server knows the papers of the program, the rest is said by its verb. */
export function eventWords(e: AuditEvent): string {
  const verb = tOr('audit.action.' + e.action, '')
  const noun = tOr('doc.' + e.document, tOr('audit.doc.' + e.document, ''))
  if (verb && noun) return currentLang() === 'en' ? `${verb} ${noun.toLowerCase()}` : verb + noun
  return e.what || `${verb || e.action} ${noun || e.document}`
}

const worded = (path: string, value: string) =>
  path.endsWith('/state') ? tOr('state.' + value, value) : value === 'true' || value === 'false' ? t(value === 'true' ? 'audit.yes' : 'audit.no') : value

/** "第2行 数量": the line and the name of the field. */
function Field({ c }: { c: AuditChange }) {
  const line = /^\/\w+\/(\d+)\//.exec(c.path)
  const last = c.path.split('/').pop() ?? ''
  return (
    <>
      {line && <span className="h-line">{t('audit.line', { n: Number(line[1]) + 1 })}</span>}
      {c.label || last}
    </>
  )
}

function Value({ c, which }: { c: AuditChange; which: 'old' | 'new' }) {
  if (c.hidden) return <i className="muted">{t('audit.hidden')}</i>
  return c[which] === '' ? <i className="muted">{t('audit.empty')}</i> : <span className={'h-' + which}>{worded(c.path, c[which])}</span>
}

/** Fields that have another value than before, old → new; a long list is folded. */
export function Changes({ list }: { list: AuditChange[] }) {
  const [open, setOpen] = useState(false)
  if (list.length === 0) return null
  const shown = open || list.length <= SHORT + 1 ? list : list.slice(0, SHORT)
  return (
    <div className="h-changes">
      <dl>
        {shown.map((c) => (
          <div key={c.path}>
            <dt>
              <Field c={c} />
            </dt>
            <dd>
              <Value c={c} which="old" />
              <span className="h-arrow" aria-label={t('audit.to')} role="img">
                →
              </span>
              <Value c={c} which="new" />
            </dd>
          </div>
        ))}
      </dl>
      {list.length > SHORT + 1 && (
        <button type="button" className="btn small bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('audit.lessChanges') : t('audit.moreChanges', { n: list.length - SHORT })}
        </button>
      )}
    </div>
  )
}

/** One event. Extra stands at the end of its first line. */
export function EventLine({ e, when, named, extra }: { e: AuditEvent; when: string; named?: boolean; extra?: ReactNode }) {
  return (
    <li className="h-event">
      <time className="h-when" dateTime={e.at}>
        {when}
      </time>
      <div className="h-body">
        <div className="h-head">
          <b>{e.user_name || t('audit.system')}</b>
          <span>{eventWords(e)}</span>
          {named && <AboutPaper e={e} />}
          {e.source !== 'screen' && <span className="tag">{tOr('audit.source.' + e.source, e.source)}</span>}
          {extra}
        </div>
        <Changes list={e.changes} />
        {e.erased_by > 0 && <p className="muted">{t('audit.erased', { n: e.erased_by })}</p>}
      </div>
    </li>
  )
}

const stamp = (at: string) => {
  const d = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`
}

/** The day and the clock of an event, as the person at the screen counts them. */
export const dayOf = (at: string) => stamp(at).slice(0, 10)
export const clockOf = (at: string) => stamp(at).slice(11)

/** 操作记录: the events of one paper, under what hangs on it. Nothing is asked before somebody opens it. */
export function History({ document, paper }: { document: string; paper: string }) {
  const [open, setOpen] = useState(false)
  return (
    <section className="card history" aria-label={t('audit.history')}>
      <header>
        <h2>{t('audit.history')}</h2>
        <button type="button" className="btn small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('audit.lessChanges') : t('audit.show')}
        </button>
      </header>
      {open && <Events document={document} paper={paper} />}
    </section>
  )
}

function Events({ document, paper }: { document: string; paper: string }) {
  const query = useInfiniteQuery({
    queryKey: ['audit', 'history', document, paper],
    queryFn: ({ pageParam, signal }) => get<Page<AuditEvent>>('/audit/history', { document, paper, limit: 20, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor || undefined,
  })
  if (query.isError) return <ErrorNote problem={asProblem(query.error)} />
  const list = query.data?.pages.flatMap((p) => p.items) ?? []
  return (
    <div aria-busy={query.isFetching}>
      {query.isSuccess && list.length === 0 && <p className="muted">{t('audit.noHistory')}</p>}
      <ol>
        {list.map((e) => (
          <EventLine key={e.no} e={e} when={stamp(e.at)} />
        ))}
      </ol>
      {query.hasNextPage && (
        <button type="button" className="btn small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('audit.more')}
        </button>
      )}
    </div>
  )
}
