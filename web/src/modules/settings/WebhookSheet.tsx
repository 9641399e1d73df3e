import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { type Problem, asProblem, get } from '../../api/client'
import { submit } from '../../api/intent'
import type { Webhook } from '../../api/jobs'
import { newKey } from '../../api/key'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import { Field } from '../../kit/DocHeader'
import { ErrorNote } from '../../kit/ErrorNote'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'

interface Props {
  hook: Webhook | null
  readOnly: boolean
  onClose: () => void
  /** With the secret, which nobody is shown again. */
  onMade: (hook: Webhook) => void
}

const fault = (problem: Problem | null, field: string) =>
  problem?.fields.find((f) => f.pointer.startsWith('/' + field))?.detail ?? (problem?.pointer.startsWith('/' + field) ? problem.message : undefined)

export function WebhookSheet({ hook, readOnly, onClose, onMade }: Props) {
  const client = useQueryClient()
  const id = useId()
  const scope = useRef(`webhook.${hook?.id ?? 'new'}.${newKey()}`)
  const start = { url: hook?.url ?? 'https://', events: hook?.events ?? [], note: hook?.note ?? '', disabled: hook?.disabled ?? false }
  const [form, setForm] = useState(start)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (change: Partial<typeof form>) => setForm((f) => ({ ...f, ...change }))
  const withTyped = typed.trim() ? [...new Set([...form.events, typed.trim()])] : form.events
  const dirty = !readOnly && (JSON.stringify(form) !== JSON.stringify(start) || typed.trim() !== '')
  const close = async () => {
    if (dirty && !(await ask({ title: t('draft.reset'), text: t('draft.resetAsk'), yes: t('draft.reset'), danger: true }))) return
    onClose()
  }
  const save = async (e: FormEvent) => {
    e.preventDefault()
    if (busy || readOnly) return
    setBusy(true)
    setProblem(null)
    try {
      const body = { ...form, url: form.url.trim(), events: withTyped, version: hook?.version ?? 0 }
      const stored = await submit<Webhook>(scope.current, hook ? 'PUT' : 'POST', hook ? '/webhooks/' + hook.id : '/webhooks', body)
      toast(t('hook.saved', { url: stored.url }))
      void client.invalidateQueries({ queryKey: ['webhooks'] })
      onClose()
      if (stored.secret) onMade(stored)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }
  return (
    <Sheet
      wide
      title={hook ? t('menu.webhooks') : t('hook.new')}
      onClose={() => void close()}
      footer={
        <>
          <button type="button" className="btn" onClick={() => void close()}>
            {readOnly ? t('common.close') : t('common.cancel')}
          </button>
          {!readOnly && (
            <button type="submit" form={id} className="btn primary" disabled={busy}>
              {busy ? t('common.saving') : t('common.save')}
            </button>
          )}
        </>
      }
    >
      <form id={id} className="record-form" noValidate onSubmit={(e) => void save(e)}>
        <div className="whole">
          <ErrorNote problem={problem} />
        </div>
        <div className="whole">
          <Field label={t('hook.url')} must error={fault(problem, 'url')}>
            {(field, errorId) => (
              <>
                <input id={field} className="input" type="url" autoFocus autoComplete="off" spellCheck={false} maxLength={500} disabled={readOnly} aria-invalid={fault(problem, 'url') ? true : undefined} aria-describedby={errorId} value={form.url} onChange={(e) => set({ url: e.target.value })} />
                <span className="field-hint">{t('hook.urlHint')}</span>
              </>
            )}
          </Field>
        </div>
        <div className="whole">
          <Events events={form.events} typed={typed} setTyped={setTyped} readOnly={readOnly} error={fault(problem, 'events')} onChange={(events) => set({ events })} />
        </div>
        <div className="whole">
          <Field label={t('hook.note')}>
            {(field) => <input id={field} className="input" maxLength={200} disabled={readOnly} value={form.note} onChange={(e) => set({ note: e.target.value })} />}
          </Field>
        </div>
        <label className="check whole">
          <input type="checkbox" disabled={readOnly} checked={form.disabled} onChange={(e) => set({ disabled: e.target.checked })} />
          {t('hook.disabled')}
        </label>
      </form>
    </Sheet>
  )
}

interface Described {
  name: string
  label: string
  actions: { name: string; label: string }[]
}

interface EventsProps {
  events: string[]
  typed: string
  setTyped: (text: string) => void
  readOnly: boolean
  error?: string
  onChange: (events: string[]) => void
}

/** Chosen patterns as chips, and a box that offers those of every document. */
function Events({ events, typed, setTyped, readOnly, error, onChange }: EventsProps) {
  const list = useId()
  const meta = useQuery({ queryKey: ['meta'], queryFn: ({ signal }) => get<{ items: Described[] }>('/meta', undefined, signal), staleTime: Infinity })
  const add = () => {
    const pattern = typed.trim()
    if (pattern) onChange([...new Set([...events, pattern])])
    setTyped('')
  }
  return (
    <Field label={t('hook.events')} must error={error}>
      {(field, errorId) => (
        <>
          {events.length > 0 && (
            <div className="hook-events">
              {events.map((e) => (
                <span key={e} className="hook-event">
                  <code>{e}</code>
                  {!readOnly && (
                    <button type="button" aria-label={t('hook.drop', { name: e })} onClick={() => onChange(events.filter((x) => x !== e))}>
                      <CloseOutlined />
                    </button>
                  )}
                </span>
              ))}
            </div>
          )}
          {!readOnly && (
            <div className="hook-add">
              <input
                id={field}
                className="input"
                list={list}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                maxLength={100}
                placeholder="sales.order.*"
                aria-invalid={error ? true : undefined}
                aria-describedby={errorId}
                value={typed}
                onChange={(e) => setTyped(e.target.value)}
                onKeyDown={(e) => {
                  if (e.key !== 'Enter' || !typed.trim() || e.nativeEvent.isComposing) return
                  e.preventDefault()
                  add()
                }}
              />
              <button type="button" className="btn" disabled={!typed.trim()} onClick={add}>
                {t('hook.add')}
              </button>
            </div>
          )}
          <span className="field-hint">{t('hook.eventsHint')}</span>
          <datalist id={list}>
            <option value="*">{t('hook.everything')}</option>
            {(meta.data?.items ?? []).flatMap((d) => [
              <option key={d.name} value={d.name + '.*'}>
                {t('hook.allOf', { name: d.label })}
              </option>,
              ...d.actions.map((a) => (
                <option key={d.name + a.name} value={`${d.name}.${a.name}`}>
                  {t('hook.oneOf', { name: d.label, action: a.label })}
                </option>
              )),
            ])}
          </datalist>
        </>
      )}
    </Field>
  )
}
