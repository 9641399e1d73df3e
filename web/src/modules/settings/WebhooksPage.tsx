// Webhook: who is told outside of what happened in here.
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, call, get } from '../../api/client'
import { submit } from '../../api/intent'
import type { Webhook, WebhookDelivery } from '../../api/jobs'
import type { Page } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import '../../kit/job.css'
import { ListEmpty } from '../../kit/ListEmpty'
import { Sheet } from '../../kit/Sheet'
import { toast, toastProblem } from '../../kit/toast'
import { WebhookLog } from './WebhookLog'
import { WebhookSheet } from './WebhookSheet'
import './jobs.css'

export const hooksKey = ['webhooks']

export default function WebhooksPage() {
  const session = useSession()
  const [edit, setEdit] = useState<Webhook | 'new' | null>(null)
  const [log, setLog] = useState<Webhook | null>(null)
  const [made, setMade] = useState<Webhook | null>(null)
  const query = useQuery({ queryKey: hooksKey, queryFn: ({ signal }) => get<Page<Webhook>>('/webhooks', undefined, signal) })
  if (query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const rows = query.data?.items ?? []
  const create = may(session, 'webhook.create') && (
    <button type="button" className="btn primary" onClick={() => setEdit('new')}>
      <PlusOutlined /> {t('hook.new')}
    </button>
  )
  return (
    <>
      <div className="page-head">
        <h1>{t('menu.webhooks')}</h1>
        <span className="grow" />
        {create}
      </div>
      <p className="muted">{t('hook.lead')}</p>
      {query.isLoading && <p className="muted">{t('common.loading')}</p>}
      {query.isSuccess && rows.length === 0 && (
        <div className="card list-card">
          <ListEmpty what={t('menu.webhooks')} filtered={false} onClear={() => {}} action={create} />
        </div>
      )}
      <ul className="hook-list" aria-label={t('menu.webhooks')}>
        {rows.map((hook) => (
          <li key={hook.id} className={'card hook' + (hook.disabled ? ' off' : '')}>
            <HookCard hook={hook} onEdit={() => setEdit(hook)} onLog={() => setLog(hook)} onMade={setMade} />
          </li>
        ))}
      </ul>
      {edit && (
        <WebhookSheet
          hook={edit === 'new' ? null : edit}
          readOnly={!may(session, edit === 'new' ? 'webhook.create' : 'webhook.update')}
          onClose={() => setEdit(null)}
          onMade={setMade}
        />
      )}
      {log && <WebhookLog hook={log} onClose={() => setLog(null)} />}
      {made?.secret && <Secret secret={made.secret} onClose={() => setMade(null)} />}
    </>
  )
}

function HookTag({ hook }: { hook: Webhook }) {
  if (hook.disabled) return <span className="tag">{t('hook.off')}</span>
  return <span className={'tag ' + { new: '', ok: 'green', failing: 'red' }[hook.state]}>{t(`hook.state.${hook.state}`)}</span>
}

function HookCard({ hook, onEdit, onLog, onMade }: { hook: Webhook; onEdit: () => void; onLog: () => void; onMade: (hook: Webhook) => void }) {
  const session = useSession()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const act = async (run: () => Promise<unknown>) => {
    setBusy(true)
    await run().catch(toastProblem)
    setBusy(false)
    await client.invalidateQueries({ queryKey: hooksKey })
  }
  const ping = async () => {
    const sent = await call<WebhookDelivery>('POST', `/webhooks/${hook.id}/ping`)
    if (sent.state === 'done') toast(t('hook.pinged', { status: sent.status, ms: sent.took_ms }))
    else toast(sent.problem, { label: t('hook.log'), run: onLog }, 'bad')
  }
  const remove = async () => {
    if (!(await ask({ title: t('hook.deleteAsk'), text: t('hook.deleteText', { url: hook.url }), yes: t('common.delete'), danger: true }))) return
    await submit(`webhook.${hook.id}.delete`, 'DELETE', '/webhooks/' + hook.id, undefined, { version: hook.version })
    toast(t('hook.deleted'))
  }
  const rotate = async () => {
    if (!(await ask({ title: t('hook.rotateAsk'), text: t('hook.rotateText'), yes: t('hook.rotate') }))) return
    onMade(await submit<Webhook>(`webhook.${hook.id}.secret`, 'POST', `/webhooks/${hook.id}/secret`))
  }
  const change = may(session, 'webhook.update')
  const button = (label: string, run: () => void) => (
    <button type="button" className="btn small" disabled={busy} aria-label={`${label} ${hook.url}`} onClick={run}>
      {label}
    </button>
  )
  return (
    <>
      <div className="hook-head">
        <button type="button" className="figure-link" onClick={onEdit}>
          {hook.url}
        </button>
        <HookTag hook={hook} />
        {hook.waiting > 0 && <span className="muted">{t('hook.waiting', { n: hook.waiting })}</span>}
        <span className="grow" />
        <div className="hook-acts">
          {change && button(t('hook.ping'), () => void act(ping))}
          {button(t('hook.log'), onLog)}
          {change && button(t('hook.rotate'), () => void act(rotate))}
          {may(session, 'webhook.delete') && button(t('common.delete'), () => void act(remove))}
        </div>
      </div>
      <div className="hook-events">
        {hook.events.map((e) => (
          <code key={e}>{e}</code>
        ))}
      </div>
      {hook.note && <div className="muted">{hook.note}</div>}
      {hook.state === 'failing' && hook.problem && <div className="job-problem">{hook.problem}</div>}
    </>
  )
}

/** The secret, once. */
function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => toast(t('hook.copied')),
      (e: unknown) => toastProblem(e),
    )
  return (
    <Sheet
      title={t('hook.secret')}
      onClose={onClose}
      footer={
        <button type="button" className="btn primary" onClick={onClose}>
          {t('common.close')}
        </button>
      }
    >
      <p>{t('hook.secretLead')}</p>
      <div className="hook-secret">
        <code tabIndex={0}>{secret}</code>
        {'clipboard' in navigator && (
          <button type="button" className="btn" onClick={() => void copy()}>
            {t('hook.copy')}
          </button>
        )}
      </div>
    </Sheet>
  )
}
