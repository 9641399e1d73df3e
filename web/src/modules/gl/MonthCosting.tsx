import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Problem, asProblem, get } from '../../api/client'
import type { MonthCosting as Costing, MonthRun } from '../../api/costing'
import { submit } from '../../api/intent'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'
import { ErrorNote } from '../../kit/ErrorNote'
import { toast } from '../../kit/toast'
import { periodName } from './periods'

const AGAIN_MS = 1000
const TONE = { none: '', open: 'amber', run: 'blue', done: 'green', closed: '' }

const pathOf = (period: string) => `/gl/periods/${period}/costing`

/**
 * 全月平均成本计算, a step before closing: what is left to do, and how far a run has come. The server goes on without the page.
 * A refused closing is forgotten once its reason is seen to.
 */
export function MonthCosting({ period, forget }: { period: string; forget: () => void }) {
  const session = useSession()
  const { data, problem, refetch } = useCosting(period, forget)
  const act = useStart(period, forget)
  const name = periodName(period)
  // A look at a very large month may take longer than a request may; the run itself takes as long as it needs.
  const startable = may(session, 'posting.month.run') && (data ? data.state === 'open' : !!problem)
  return (
    <section className="card costing-step" id="costing" tabIndex={-1} aria-labelledby="costing-title">
      <div className="row wrap">
        <h2 id="costing-title">{t('month.title')}</h2>
        <span className="muted">{name}</span>
        {data && <span className={'tag ' + TONE[data.state]}>{t(`month.state.${data.state}`)}</span>}
        <span className="grow" />
        {startable && (
          <button type="button" className="btn" disabled={act.busy} onClick={() => void act.start()}>
            {t(data?.run?.state === 'failed' ? 'month.retry' : 'month.start', { period: name })}
          </button>
        )}
      </div>
      <ErrorNote problem={act.problem ?? problem} />
      {problem && !data && (
        <button type="button" className="btn small" onClick={() => void refetch()}>
          {t('common.retry')}
        </button>
      )}
      <div aria-live="polite">{data ? <State costing={data} name={name} /> : !problem && <p className="muted">{t('common.loading')}</p>}</div>
      {data && data.state !== 'run' && <Links costing={data} />}
    </section>
  )
}

function State({ costing, name }: { costing: Costing; name: string }) {
  const { run } = costing
  if (costing.state === 'run' && run) return <Running run={run} />
  const left = { n: fmt.count(costing.items), m: fmt.count(costing.movements) }
  return (
    <>
      {run?.state === 'failed' && <p className="field-error">{t('month.failed', { problem: run.problem })}</p>}
      {costing.state === 'open' && (
        <p>{isZero(costing.value) ? t('month.open', left) : t('month.openValue', { ...left, money: fmt.money(costing.value) })}</p>
      )}
      {costing.state === 'none' && <p className="muted">{t('month.none', { period: name })}</p>}
      {costing.state === 'done' && <p>{t('month.done', { n: fmt.count(costing.items) })}</p>}
      {run?.state === 'done' && run.ended_at && <p className="muted">{t('month.by', { name: run.by_name, time: fmt.time(run.ended_at), n: fmt.count(run.done) })}</p>}
    </>
  )
}

function Running({ run }: { run: MonthRun }) {
  const words = run.step === 'post' ? t('month.post', { done: fmt.count(run.done), total: fmt.count(run.total) }) : t(`month.${run.step}`)
  return (
    <>
      <progress value={run.step === 'post' ? run.done : undefined} max={run.total || 1} aria-label={t('month.title')} />
      <p>{words}</p>
      <p className="muted">{t('month.lost')}</p>
    </>
  )
}

/** A run of a period is a list of recosts, and so are those of former periods. */
function Links({ costing }: { costing: Costing }) {
  return (
    <p className="row wrap">
      {costing.state === 'done' && (
        <Link to="/inventory/recosts" search={{ run: 'month', q: costing.period } as never}>
          {t('month.vouchers')}
        </Link>
      )}
      <Link to="/inventory/recosts" search={{ run: 'month' } as never}>
        {t('month.past')}
      </Link>
    </p>
  )
}

function useCosting(period: string, forget: () => void) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['periods', period, 'costing'],
    queryFn: ({ signal }) => get<Costing>(pathOf(period), undefined, signal),
    refetchInterval: (q) => (q.state.data?.state === 'run' ? AGAIN_MS : false),
  })
  const running = useRef('')
  const { state, run } = query.data ?? {}
  useEffect(() => {
    if (running.current === period && state !== 'run' && run) {
      if (run.state === 'done') {
        toast(run.done > 0 ? t('month.finished', { n: fmt.count(run.done) }) : t('month.finishedNone'))
        forget()
      }
      void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' && q.queryKey[0] !== 'periods' })
    }
    running.current = state === 'run' ? period : ''
  }, [period, state, run, client])
  return { data: query.data, problem: query.isError ? asProblem(query.error) : null, refetch: query.refetch }
}

function useStart(period: string, forget: () => void) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const start = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const run = await submit<MonthRun>(`period.${period}.costing`, 'POST', pathOf(period))
      forget()
      // A short run is over before it is asked for: what was started is shown at once, and then what became of it.
      client.setQueryData<Costing>(['periods', period, 'costing'], (old) => old && { ...old, state: 'run', run })
      await client.invalidateQueries({ queryKey: ['periods', period, 'costing'] })
    } catch (e) {
      setProblem(asProblem(e))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, start }
}
