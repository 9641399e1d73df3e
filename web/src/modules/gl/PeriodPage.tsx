import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { type MouseEvent, useRef, useState } from 'react'
import { type Problem, asProblem, get } from '../../api/client'
import { submit } from '../../api/intent'
import type { PeriodDraft, PeriodState } from '../../api/books'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import { CostingBanner } from '../../kit/Costing'
import { ErrorNote } from '../../kit/ErrorNote'
import { toast } from '../../kit/toast'
import { MonthCosting } from './MonthCosting'
import { periodName, usePeriods } from './periods'
import './gl.css'

/** 会计期间: close the oldest open one, reopen the latest closed one. */
export default function PeriodPage() {
  const { periods, query } = usePeriods()
  const act = usePeriodActions()
  const session = useSession()
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const nextToClose = periods.findLast((p) => p.state === 'open')?.period
  const lastClosed = periods.find((p) => p.state === 'closed')?.period
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.periods')}</h1>
        <span className="grow" />
        {lastClosed && may(session, 'gl.period.reopen') && (
          <button type="button" className="btn" disabled={act.busy} onClick={() => void act.run(lastClosed, 'reopen')}>
            {t('period.reopenIt', { period: periodName(lastClosed) })}
          </button>
        )}
        {nextToClose && may(session, 'gl.period.close') && (
          <button type="button" className="btn primary" disabled={act.busy} onClick={() => void act.run(nextToClose, 'close')}>
            {t('period.closeIt', { period: periodName(nextToClose) })}
          </button>
        )}
      </div>
      <CostingBanner />
      <ErrorNote problem={act.problem}>{act.problem && <WhatToDo code={act.problem.code} />}</ErrorNote>
      {nextToClose && may(session, 'posting.month.read') && <MonthCosting key={nextToClose} period={nextToClose} forget={act.forget} />}
      <ul className="card periods">
        {query.isLoading && <li className="muted">{t('common.loading')}</li>}
        {query.isSuccess && periods.length === 0 && <li>{t('period.empty')}</li>}
        {periods.map((p) => (
          <Row key={p.period} row={p} />
        ))}
      </ul>
    </>
  )
}

/** A closing that costs hold up leads to where they are computed. */
function WhatToDo({ code }: { code: string }) {
  const [id, words] = code === 'cost.month' ? ['costing', t('month.go')] : ['costing-banner', t('costing.see')]
  if (code !== 'cost.month' && code !== 'cost.pending') return null
  const go = () => {
    const step = document.getElementById(id)
    step?.scrollIntoView({ block: 'center' })
    step?.querySelector('button')?.focus()
    if (!step?.contains(document.activeElement)) step?.focus()
  }
  return (
    <button type="button" className="link" onClick={go}>
      {words}
    </button>
  )
}

function Row({ row }: { row: PeriodState }) {
  return (
    <li>
      <b>{periodName(row.period)}</b>
      <span className={'tag ' + (row.state === 'open' ? 'blue' : 'green')}>{row.state === 'open' ? t('company.open') : t('company.closed')}</span>
      <span className="grow" />
      <Link to="/gl/vouchers" search={{ period: row.period } as never}>
        {t('menu.vouchers')}
      </Link>
      <Link to="/gl/trial-balance" search={{ period: row.period } as never}>
        {t('menu.trialBalance')}
      </Link>
    </li>
  )
}

const askReopen = (name: string) => ask({ title: t('period.reopenIt', { period: name }), text: t('period.reopenAsk', { period: name }), yes: t('period.reopen'), danger: true })

/** Drafts dated in the period would be locked out of it: they are named first, and closing goes on only when meant. */
async function askClose(period: string, name: string): Promise<boolean> {
  const { items } = await get<Page<PeriodDraft>>(`/gl/periods/${period}/drafts`)
  const title = t('period.closeIt', { period: name })
  if (items.length === 0) return ask({ title, text: t('period.closeAsk', { period: name }), yes: t('period.close') })
  return ask({
    title,
    text: t('period.draftsAsk', { period: name }),
    yes: t('period.closeAnyway'),
    danger: true,
    more: (leave) => <Drafts rows={items} onLeave={leave} />,
  })
}

function Drafts({ rows, onLeave }: { rows: PeriodDraft[]; onLeave: () => void }) {
  const router = useRouter()
  const go = (e: MouseEvent, route: string) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return // a new tab, and the question stays
    e.preventDefault()
    onLeave()
    router.history.push(route)
  }
  return (
    <ul className="period-drafts">
      {rows.map((d) => (
        <li key={d.kind}>
          <span className="grow">{d.title}</span>
          <a href={d.route} onClick={(e) => go(e, d.route)}>
            {t('period.seeDrafts')}
          </a>
        </li>
      ))}
    </ul>
  )
}

function usePeriodActions() {
  const client = useQueryClient()
  const asking = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async (period: string, what: 'close' | 'reopen') => {
    const name = periodName(period)
    const closing = what === 'close'
    if (asking.current) return
    asking.current = true
    setProblem(null)
    try {
      // The button stays enabled while the question is open: the focus comes back to it.
      if (!(await (closing ? askClose(period, name) : askReopen(name)))) return
      setBusy(true)
      await submit<PeriodState>(`period.${period}.${what}`, 'POST', `/gl/periods/${period}/${what}`, {})
      toast(closing ? t('period.closed', { period: name }) : t('period.reopened', { period: name }))
      await Promise.all([client.invalidateQueries({ queryKey: ['periods'] }), client.invalidateQueries({ queryKey: ['session'] })])
    } catch (e) {
      setProblem(asProblem(e))
      void client.invalidateQueries({ predicate: (q) => q.queryKey[0] === 'costing' || q.queryKey[2] === 'costing' })
    } finally {
      asking.current = false
      setBusy(false)
    }
  }
  return { busy, problem, run, forget: () => setProblem(null) }
}
