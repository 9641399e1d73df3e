import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asProblem } from '../../api/client'
import { submit } from '../../api/intent'
import type { Webhook, WebhookDelivery } from '../../api/jobs'
import { may, useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { ask } from '../../kit/ask'
import { ErrorNote } from '../../kit/ErrorNote'
import '../../kit/job.css'
import { ListEmpty } from '../../kit/ListEmpty'
import { useRows } from '../../kit/listData'
import { Segments } from '../../kit/Segments'
import { Sheet } from '../../kit/Sheet'
import { toastProblem } from '../../kit/toast'

const TONE = { waiting: 'amber', done: 'green', parked: 'red' }
const LOOK_EVERY = 2_000
type View = 'all' | WebhookDelivery['state']

/** What was sent to a webhook, and how it went. */
export function WebhookLog({ hook, onClose }: { hook: Webhook; onClose: () => void }) {
  const client = useQueryClient()
  const [view, setView] = useState<View>('all')
  const path = `/webhooks/${hook.id}/deliveries`
  const data = useRows<WebhookDelivery>(path, view === 'all' ? {} : { state: view })
  const { refetch } = data.query
  const waits = data.rows.some((d) => d.state === 'waiting')
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => document.visibilityState === 'visible' && void refetch(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [waits, refetch])
  const act = async (d: WebhookDelivery, what: 'retry' | 'park') => {
    if (what === 'park' && !(await ask({ title: t('sent.parkAsk'), text: t('sent.parkText'), yes: t('sent.park') }))) return
    await submit(`${path}.${d.id}.${what}`, 'POST', `${path}/${d.id}/${what}`).catch(toastProblem)
    await refetch()
    void client.invalidateQueries({ queryKey: ['webhooks'] })
  }
  return (
    <Sheet wide title={t('hook.log')} onClose={onClose}>
      <p className="muted">{hook.url}</p>
      <Segments<View>
        label={t('common.state')}
        value={view}
        options={[{ value: 'all', label: t('common.all') }, ...(['waiting', 'done', 'parked'] as const).map((value) => ({ value, label: t(`sent.state.${value}`) }))]}
        onChange={setView}
      />
      {data.query.isError && <ErrorNote problem={asProblem(data.query.error)} />}
      {data.query.isSuccess && data.rows.length === 0 && <ListEmpty what={t('sent.what')} filtered={view !== 'all'} onClear={() => setView('all')} />}
      <ul className="sent-list">
        {data.rows.map((d) => (
          <li key={d.id}>
            <Sent d={d} act={act} />
          </li>
        ))}
      </ul>
      {data.query.hasNextPage && (
        <button type="button" className="btn" disabled={data.query.isFetchingNextPage} onClick={data.more}>
          {t('job.more')}
        </button>
      )}
    </Sheet>
  )
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

function Sent({ d, act }: { d: WebhookDelivery; act: (d: WebhookDelivery, what: 'retry' | 'park') => Promise<void> }) {
  const session = useSession()
  return (
    <details>
      <summary>
        <span className={'tag ' + TONE[d.state]}>{t(`sent.state.${d.state}`)}</span>
        <code>{d.event}</code>
        <span className="grow" />
        {d.attempts > 0 && <span className="muted">{[d.status > 0 ? d.status : '', t('sent.attempts', { n: d.attempts }), t('sent.took', { ms: d.took_ms })].filter(Boolean).join(' · ')}</span>}
        <time className="muted" dateTime={d.created_at}>
          {fmt.time(d.created_at)}
        </time>
      </summary>
      {d.problem && d.state !== 'done' && <p className="job-problem">{d.problem}</p>}
      {d.state === 'waiting' && d.attempts > 0 && d.next_at && <p className="muted">{t('sent.next', { at: fmt.time(d.next_at) })}</p>}
      {may(session, 'webhook.update') && d.event !== 'webhook.ping' && (
        <div className="sent-acts">
          <button type="button" className="btn small" onClick={() => void act(d, 'retry')}>
            {t('sent.retry')}
          </button>
          {d.state === 'waiting' && (
            <button type="button" className="btn small" onClick={() => void act(d, 'park')}>
              {t('sent.park')}
            </button>
          )}
        </div>
      )}
      <h3>
        {t('sent.id')} {d.id}
      </h3>
      <h3>{t('sent.body')}</h3>
      <pre tabIndex={0}>{pretty(d.body)}</pre>
      {d.answer && (
        <>
          <h3>{t('sent.answer')}</h3>
          <pre tabIndex={0}>{d.answer}</pre>
        </>
      )}
    </details>
  )
}
