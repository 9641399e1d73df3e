import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { asProblem } from '../api/client'
import { submit } from '../api/intent'
import type { Job, JobState } from '../api/jobs'
import { fmt, t } from '../i18n'
import { ErrorNote } from './ErrorNote'
import { ended, jobKey, useJob } from './job'
import './job.css'
import { toastProblem } from './toast'

const TONE: Record<JobState, string> = { waiting: '', running: 'blue', done: 'green', failed: 'red', cancelled: 'amber' }

export function JobTag({ job }: { job: Job }) {
  return <span className={'tag ' + TONE[job.state]}>{t(`job.state.${job.state}`)}</span>
}

/** How far a job is; without a total it only shows that something goes on. */
export function JobBar({ job }: { job: Job }) {
  const share = job.state === 'done' ? 100 : job.total > 0 ? Math.min(100, Math.floor((job.done / job.total) * 100)) : 0
  const open = job.state === 'running' && job.total === 0
  return (
    <div
      className={'job-bar ' + job.state + (open ? ' open' : '')}
      role="progressbar"
      aria-label={job.title}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={open ? undefined : share}
      aria-valuetext={open ? job.note || t('job.state.running') : `${share}%`}
    >
      <i style={open ? undefined : { width: share + '%' }} />
    </div>
  )
}

/** 12 / 300 · 第 3 批; what it was at last says nothing once it is done. */
export function jobWords(job: Job): string {
  const count = job.total > 0 ? `${fmt.count(job.done)} / ${fmt.count(job.total)}` : job.done > 0 ? fmt.count(job.done) : ''
  return [count, job.state === 'done' ? '' : job.note].filter(Boolean).join(' · ')
}

/** Cancel and retry, for who may. */
export function JobActs({ job, small }: { job: Job; small?: boolean }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const act = async (what: 'cancel' | 'retry') => {
    setBusy(true)
    try {
      client.setQueryData(jobKey(job.id), await submit<Job>(`job.${job.id}.${what}`, 'POST', `/jobs/${job.id}/${what}`))
    } catch (e) {
      toastProblem(e)
      await client.invalidateQueries({ queryKey: jobKey(job.id) })
    }
    await client.invalidateQueries({ queryKey: ['list', '/jobs'] })
    setBusy(false)
  }
  const className = small ? 'btn small' : 'btn'
  return (
    <>
      {job.can_cancel && (
        <button type="button" className={className} disabled={busy} aria-label={`${t('job.cancel')} ${job.title}`} onClick={() => void act('cancel')}>
          {t('job.cancel')}
        </button>
      )}
      {job.can_retry && (
        <button type="button" className={className} disabled={busy} aria-label={`${t('job.retry')} ${job.title}`} onClick={() => void act('retry')}>
          {t('job.retry')}
        </button>
      )}
    </>
  )
}

/** A job as it goes on, with cancel and retry. onEnd is told once, when it has ended while somebody looked. */
export function JobProgress({ id, onEnd }: { id: string; onEnd?: (job: Job) => void }) {
  const query = useJob(id)
  const told = useRef('')
  const job = query.data
  useEffect(() => {
    if (!job || told.current === job.id) return
    if (ended(job)) {
      told.current = job.id
      onEnd?.(job)
    }
  }, [job, onEnd])
  if (query.isError && !job) return <ErrorNote problem={asProblem(query.error)} />
  if (!job) return <p className="muted">{t('common.loading')}</p>
  return (
    <div className="job-progress" role="group" aria-label={job.title}>
      <div className="job-line">
        <b>{job.title}</b>
        <JobTag job={job} />
        <span className="grow" />
        <JobActs job={job} small />
      </div>
      <JobBar job={job} />
      <div className="job-words" role="status">
        {jobWords(job) || (job.state === 'waiting' ? t('job.queued') : '')}
      </div>
      {job.problem && <p className={job.state === 'cancelled' ? 'muted' : 'job-problem'}>{job.problem}</p>}
      {job.state === 'waiting' && job.problem && job.run_at && <p className="muted">{t('job.nextTry', { at: fmt.time(job.run_at) })}</p>}
    </div>
  )
}
