// What a person can do with an approval: the buttons, and the small sheet behind each.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { ApprovalCase, CaseAction, Choice } from '../api/approvals'
import { type Problem, asProblem, get } from '../api/client'
import { submit } from '../api/intent'
import type { Page } from '../api/types'
import { fmt, t } from '../i18n'
import { ask } from './ask'
import { Field } from './DocHeader'
import { ErrorNote } from './ErrorNote'
import { Segments } from './Segments'
import { Sheet } from './Sheet'
import { toast, toastProblem } from './toast'

type Asking = Exclude<CaseAction, 'withdraw'>

/** Approve and return first; what is needed rarely stands behind them. */
const ORDER: CaseAction[] = ['approve', 'return', 'delegate', 'add', 'withdraw', 'reassign']

export function ApprovalActs({ of }: { of: ApprovalCase }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const send = useSend(of)
  const withdraw = async () => {
    if (!(await ask({ title: t('approval.ask.withdraw', { number: of.number }), text: t('approval.withdrawAsk'), yes: t('approval.withdraw') }))) return
    await send('withdraw', {}).catch(toastProblem)
  }
  const shown = ORDER.filter((a) => of.actions.includes(a) && !(a === 'reassign' && of.actions.includes('delegate')))
  if (shown.length === 0) return null
  return (
    <div className="approval-acts">
      {shown.map((a) => (
        <button key={a} type="button" className={a === 'approve' ? 'btn primary' : 'btn'} onClick={() => (a === 'withdraw' ? void withdraw() : setAsking(a))}>
          {t(`approval.${a}`)}
        </button>
      ))}
      {asking && <Ask of={of} act={asking} send={send} onClose={() => setAsking(null)} />}
    </div>
  )
}

type Send = (act: CaseAction, body: object) => Promise<void>

function useSend(of: ApprovalCase): Send {
  const client = useQueryClient()
  return async (act, body) => {
    const path = act === 'reassign' ? 'delegate' : act
    const sent = act === 'withdraw' ? body : { round: of.round, ...body }
    await submit<ApprovalCase>(`approval.${of.id}.${of.round}.${act}`, 'POST', `/approvals/cases/${of.id}/${path}`, sent)
    toast(t(`approval.done.${act}`, { number: of.number }))
    await client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' })
  }
}

/** One decision: what it means, a remark, and where it is needed another person. */
function Ask({ of, act, send, onClose }: { of: ApprovalCase; act: Asking; send: Send; onClose: () => void }) {
  const id = useId()
  const waiting = of.steps.find((s) => s.state === 'now')?.people.filter((p) => p.state === 'waiting') ?? []
  const [form, setForm] = useState({ reason: '', person: '', from: waiting[0]?.id ?? '', place: 'before' as 'before' | 'after' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<typeof form>) => setForm((f) => ({ ...f, ...change }))
  const save = async (e: FormEvent) => {
    e.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      await send(act, {
        reason: form.reason,
        ...(act === 'approve' || act === 'return' ? {} : { person: form.person }),
        ...(act === 'add' ? { place: form.place } : {}),
        ...(act === 'reassign' ? { from: form.from } : {}),
      })
      onClose()
    } catch (failed) {
      setProblem(asProblem(failed))
      setBusy(false)
    }
  }
  const step = of.steps.findIndex((s) => s.state === 'now') + 1
  return (
    <Sheet
      title={t(`approval.ask.${act}`, { number: of.number })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" form={id} className="btn primary" disabled={busy}>
            {t(`approval.${act}`)}
          </button>
        </>
      }
    >
      <form id={id} className="approval-form" onSubmit={(e) => void save(e)}>
        <ErrorNote problem={problem} onPoint={(pointer) => document.querySelector<HTMLElement>(`[data-field="${pointer.slice(1)}"]`)?.focus()} />
        <p className="facts">
          <b>{of.title}</b> {of.amount !== undefined && <span className="num">{fmt.yuan(of.amount)}</span>}
        </p>
        <p className="muted">{act === 'approve' ? t('approval.about.approve', { step, steps: of.steps.length }) : t(`approval.about.${act}`)}</p>
        {act === 'reassign' && (
          <Field label={t('approval.from')}>
            {(field) => <Pick id={field} name="from" value={form.from} options={waiting.map((p) => ({ value: p.id, label: p.name }))} onChange={(from) => set({ from })} />}
          </Field>
        )}
        {act !== 'approve' && act !== 'return' && <Person of={of} label={act === 'add' ? t('approval.adding') : t('approval.person')} value={form.person} onChange={(person) => set({ person })} />}
        {act === 'add' && (
          <Segments
            label={t('approval.place')}
            value={form.place}
            options={[
              { value: 'before', label: t('approval.before') },
              { value: 'after', label: t('approval.after') },
            ]}
            onChange={(place) => set({ place })}
          />
        )}
        <Field label={act === 'return' ? t('approval.reason') : t('approval.remark')} must={act === 'return'}>
          {(field) => (
            <textarea
              id={field}
              className="input"
              rows={3}
              maxLength={500}
              data-field="reason"
              placeholder={act === 'return' ? undefined : t('approval.remarkHint')}
              value={form.reason}
              onChange={(e) => set({ reason: e.target.value })}
            />
          )}
        </Field>
      </form>
    </Sheet>
  )
}

/** Those who may see the paper and are not asked yet. */
function Person({ of, label, value, onChange }: { of: ApprovalCase; label: string; value: string; onChange: (person: string) => void }) {
  const query = useQuery({
    queryKey: ['approvals', 'people', of.id, of.round],
    queryFn: ({ signal }) => get<Page<Choice>>(`/approvals/cases/${of.id}/people`, undefined, signal),
  })
  return (
    <Field label={label} must error={query.isError ? asProblem(query.error).message : undefined}>
      {(id) => <Pick id={id} name="person" value={value} options={query.data?.items ?? []} onChange={onChange} />}
    </Field>
  )
}

export function Pick({ id, name, value, options, onChange, none }: { id?: string; name: string; value: string; options: Choice[]; onChange: (value: string) => void; none?: string }) {
  return (
    <select id={id} className="input" data-field={name} value={value} onChange={(e) => onChange(e.target.value)}>
      <option value="">{none ?? t('approval.choose')}</option>
      {options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
  )
}
