import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FlowChoices, FlowTrial } from '../../api/approvals'
import { asProblem, get } from '../../api/client'
import { t } from '../../i18n'
import { Pick } from '../../kit/ApprovalActs'
import { Field } from '../../kit/DocHeader'

/** 试一试: an imagined paper, the flow it takes, and who decides. Nothing is stored. */
export function TryBox({ choices, first }: { choices: FlowChoices; first?: string }) {
  const [form, setForm] = useState({ document: first ?? choices.documents[0]?.value ?? '', amount: '10000', category: '', department: '', maker: '' })
  const set = (change: Partial<typeof form>) => setForm((f) => ({ ...f, ...change }))
  const amount = form.amount.replaceAll(',', '').trim()
  const query = useQuery({
    queryKey: ['approvals', 'try', form],
    queryFn: ({ signal }) => get<FlowTrial>('/approvals/try', { ...form, amount: amount || '0' }, signal),
    enabled: form.document !== '' && isAmount(amount),
    placeholderData: (before) => before,
  })
  return (
    <aside className="card try-box" aria-labelledby="try-title">
      <h2 id="try-title">{t('try.title')}</h2>
      <p className="muted">{t('try.about')}</p>
      <Field label={t('flow.document')}>{(id) => <Pick id={id} name="try.document" value={form.document} options={choices.documents} onChange={(document) => set({ document })} />}</Field>
      <Field label={t('flow.amount')}>{(id) => <input id={id} className="input num" inputMode="decimal" value={form.amount} aria-invalid={!isAmount(amount) || undefined} onChange={(e) => set({ amount: e.target.value })} />}</Field>
      <Field label={t('try.category')}>{(id) => <Pick id={id} name="try.category" none={t('try.any')} value={form.category} options={choices.categories} onChange={(category) => set({ category })} />}</Field>
      {choices.departments.length > 0 && (
        <Field label={t('try.department')}>{(id) => <Pick id={id} name="try.department" none={t('try.any')} value={form.department} options={choices.departments} onChange={(department) => set({ department })} />}</Field>
      )}
      <Field label={t('try.maker')}>{(id) => <Pick id={id} name="try.maker" none={t('try.any')} value={form.maker} options={choices.people} onChange={(maker) => set({ maker })} />}</Field>
      <div className="try-out" role="status">
        {query.isError && <p className="field-error">{asProblem(query.error).message}</p>}
        {query.data && <Outcome trial={query.data} />}
      </div>
    </aside>
  )
}

const isAmount = (text: string) => /^\d{0,12}(\.\d{0,2})?$/.test(text)

function Outcome({ trial }: { trial: FlowTrial }) {
  return (
    <>
      <p className="strong">{trial.flow ? t('try.takes', { name: trial.flow.name }) : t('try.none')}</p>
      <ol className="try-steps">
        {trial.steps.map((s, i) => (
          <li key={i}>
            <b>{s.name}</b>
            {s.problem ? <span className="field-error">{s.problem}</span> : <span>{s.people.length > 0 ? s.people.join('、') : t('try.skipped')}</span>}
            {s.people.length > 1 && <small className="muted">{s.mode === 'all' ? t('flow.all') : t('flow.any')}</small>}
            {s.own && s.people.length > 0 && <small className="muted">{t('flow.own')}</small>}
          </li>
        ))}
      </ol>
      {trial.flows.length > 1 && (
        <div className="try-flows">
          <small className="muted">{t('try.order')}</small>
          {trial.flows.map((f) => (
            <span key={f.order} className={f.taken ? 'tag blue' : 'tag'} title={f.matches ? t('try.matches') : t('try.not')}>
              {f.order} {f.name} {f.matches ? '✓' : '–'}
            </span>
          ))}
        </div>
      )}
    </>
  )
}
