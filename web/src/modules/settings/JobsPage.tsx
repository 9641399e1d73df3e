// 后台任务: what the program does after one has gone on: how far it is, cancel, retry, and why something failed.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { Job, JobKind } from '../../api/jobs'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { FilterBar } from '../../kit/FilterBar'
import { useFilters } from '../../kit/filters'
import { ended } from '../../kit/job'
import { JobActs, JobBar, JobProgress, JobTag, jobWords } from '../../kit/JobProgress'
import { ListEmpty } from '../../kit/ListEmpty'
import { useRows } from '../../kit/listData'
import { Sheet } from '../../kit/Sheet'
import './jobs.css'

const STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
const LOOK_EVERY = 2_000

export default function JobsPage() {
  const session = useSession()
  const [filters, setFilters] = useFilters()
  const [open, setOpen] = useState('')
  const data = useRows<Job>('/jobs', filters)
  const kinds = useQuery({
    queryKey: ['jobs', 'kinds'],
    queryFn: ({ signal }) => get<Page<Job> & { kinds: JobKind[] }>('/jobs', { limit: 1 }, signal),
    staleTime: Infinity,
  })
  const going = data.rows.some((job) => !ended(job))
  const { refetch } = data.query
  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => document.visibilityState === 'visible' && void refetch(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [going, refetch])
  if (data.query.isError && data.rows.length === 0) return <Trouble error={asProblem(data.query.error)} onRetry={() => void refetch()} />
  const others = may(session, 'job.read')
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.jobs')}</h1>
        <span className="sub">{others ? '' : t('job.onlyMine')}</span>
      </div>
      <div className="card list-card">
        <FilterBar
          spec={{
            views: [{ value: 'all', label: t('common.all'), filters: {} }, ...STATES.map((state) => ({ value: state, label: t(`job.state.${state}`), filters: { state } }))],
            choices: [
              { name: 'kind', label: t('job.kind'), all: t('job.allKinds'), options: (kinds.data?.kinds ?? []).map((k) => ({ value: k.kind, label: k.title })) },
              ...(others ? [{ name: 'mine', label: t('job.whose'), all: t('job.everybody'), options: [{ value: 'true', label: t('job.mine') }] }] : []),
            ],
          }}
          filters={filters}
          onChange={setFilters}
          columns={[]}
          hidden={[]}
          onHidden={() => undefined}
        />
        {data.query.isSuccess && data.rows.length === 0 && (
          <ListEmpty what={t('menu.jobs')} filtered={Object.keys(filters).length > 0} onClear={() => setFilters(Object.fromEntries(Object.keys(filters).map((k) => [k, ''])))} />
        )}
        <ul className="job-list" aria-label={t('menu.jobs')}>
          {data.rows.map((job) => (
            <li key={job.id}>
              <Row job={job} onOpen={() => setOpen(job.id)} />
            </li>
          ))}
        </ul>
        <div className="list-foot" role="status">
          {data.query.hasNextPage ? (
            <button type="button" className="btn" disabled={data.query.isFetchingNextPage} onClick={data.more}>
              {t('job.more')}
            </button>
          ) : (
            data.rows.length > 0 && t('list.end')
          )}
        </div>
      </div>
      {open && (
        <Sheet wide title={t('job.one')} onClose={() => setOpen('')}>
          <JobProgress id={open} onEnd={() => void refetch()} />
          <Facts job={data.rows.find((job) => job.id === open)} />
        </Sheet>
      )}
    </>
  )
}

function took(job: Job): string {
  if (!job.started_at) return ''
  const seconds = Math.max(0, Math.round(((job.ended_at ? Date.parse(job.ended_at) : Date.now()) - Date.parse(job.started_at)) / 1000))
  return seconds < 60 ? t('job.seconds', { n: seconds }) : t('job.minutes', { n: Math.floor(seconds / 60), s: seconds % 60 })
}

function Row({ job, onOpen }: { job: Job; onOpen: () => void }) {
  return (
    <>
      <div className="job-what">
        <button type="button" className="figure-link" onClick={onOpen}>
          {job.title}
        </button>
        <JobTag job={job} />
      </div>
      <div className="job-how">
        {!ended(job) && <JobBar job={job} />}
        <span className={job.state === 'failed' ? 'job-problem' : 'muted'} title={job.problem || undefined}>
          {job.problem && job.state !== 'done' ? job.problem : jobWords(job)}
        </span>
      </div>
      <div className="job-who muted">
        <span>{job.by_name || t('job.system')}</span>
        <time dateTime={job.created_at}>{fmt.time(job.created_at)}</time>
        <span>{took(job)}</span>
      </div>
      <div className="job-acts">
        <JobActs job={job} small />
      </div>
    </>
  )
}

function Facts({ job }: { job?: Job }) {
  if (!job) return null
  const facts: [string, string][] = [
    [t('job.by'), job.by_name || t('job.system')],
    [t('job.created'), fmt.time(job.created_at)],
    [t('job.started'), fmt.time(job.started_at ?? '')],
    [t('job.ended'), fmt.time(job.ended_at ?? '')],
    [t('job.took'), took(job)],
    [t('job.attempts'), job.attempts > 1 ? String(job.attempts) : ''],
  ]
  return (
    <dl className="job-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
