import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Flow, FlowChoices, FlowStep } from '../../api/approvals'
import { submit } from '../../api/intent'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import { isZero } from '../../kit/decimal'
import { Field } from '../../kit/DocHeader'
import { CheckField, ChoiceField, TextField } from '../../kit/RecordFields'
import { type RecordForm, RecordSheet } from '../../kit/RecordSheet'
import { toast, toastProblem } from '../../kit/toast'
import { StepFields } from './StepFields'

export type FlowForm = Pick<Flow, 'document' | 'name' | 'amount_from' | 'amount_to' | 'categories' | 'departments' | 'steps' | 'disabled'>

const plain = (amount: string) => (isZero(amount) ? '' : amount)

const freshStep = (): FlowStep => ({ name: '', mode: 'any', role: '', persons: [] })

interface Props {
  flow: Flow | null
  choices: FlowChoices
  readOnly: boolean
  onClose: () => void
}

/** One flow: conditions, then steps. */
export function FlowSheet({ flow, choices, readOnly, onClose }: Props) {
  const client = useQueryClient()
  const [start] = useState<FlowForm>(() =>
    flow
      ? { document: flow.document, name: flow.name, amount_from: plain(flow.amount_from), amount_to: plain(flow.amount_to), categories: flow.categories, departments: flow.departments, steps: flow.steps, disabled: flow.disabled }
      : { document: choices.documents[0]?.value ?? '', name: '', amount_from: '', amount_to: '', categories: [], departments: [], steps: [freshStep()], disabled: false },
  )
  const remove = async () => {
    if (!flow || !(await ask({ title: t('flow.delete'), text: t('flow.deleteAsk', { name: flow.name }), yes: t('flow.delete'), danger: true }))) return
    try {
      await submit(`flow.${flow.id}.delete`, 'DELETE', `/approvals/flows/${flow.id}`, undefined, { version: flow.version })
      toast(t('flow.deleted', { name: flow.name }))
      await client.invalidateQueries({ queryKey: ['approvals'] })
      onClose()
    } catch (e) {
      toastProblem(e)
    }
  }
  return (
    <RecordSheet<FlowForm>
      title={flow ? flow.name : t('flow.newTitle')}
      path="/approvals/flows"
      record={flow}
      start={start}
      body={(f) => ({ ...f, amount_from: f.amount_from.trim() || '0', amount_to: f.amount_to.trim() || '0', steps: f.steps.map(sentStep) })}
      readOnly={readOnly}
      saved={(f) => t('flow.saved', { name: f.name })}
      onClose={onClose}
    >
      {(of) => (
        <>
          <TextField of={of} name="name" label={t('flow.name')} must maxLength={60} />
          {flow ? (
            <Field label={t('flow.document')}>{(id) => <input id={id} className="input" readOnly value={choices.documents.find((d) => d.value === flow.document)?.label ?? ''} />}</Field>
          ) : (
            <ChoiceField of={of} name="document" label={t('flow.document')} options={choices.documents} />
          )}
          <h3 className="whole flow-part">{t('flow.when')}</h3>
          <TextField of={of} name="amount_from" label={t('flow.amountFrom')} number maxLength={16} />
          <TextField of={of} name="amount_to" label={t('flow.amountTo')} number maxLength={16} />
          <p className="whole field-hint">{t('flow.amountHint')}</p>
          <Several of={of} name="categories" label={t('flow.categories')} hint={t('flow.categoriesHint')} options={choices.categories} />
          {choices.departments.length > 0 && <Several of={of} name="departments" label={t('flow.departments')} hint={t('flow.departmentsHint')} options={choices.departments} />}
          <h3 className="whole flow-part">{t('flow.steps')}</h3>
          <StepFields of={of} choices={choices} />
          {!readOnly && (
            <div className="whole">
              <button type="button" className="btn" disabled={of.form.steps.length >= 10} onClick={() => of.set({ steps: [...of.form.steps, freshStep()] })}>
                {t('flow.addStep')}
              </button>
            </div>
          )}
          <div className="whole checks">
            <CheckField of={of} name="disabled" label={t('flow.disableIt')} />
            {flow && !readOnly && (
              <button type="button" className="btn small danger" onClick={() => void remove()}>
                {t('flow.delete')}
              </button>
            )}
          </div>
        </>
      )}
    </RecordSheet>
  )
}

/** A step names a role or persons, whichever was chosen last. */
const sentStep = (s: FlowStep): FlowStep => (s.role ? { name: s.name, mode: s.mode, role: s.role } : { name: s.name, mode: s.mode, persons: s.persons ?? [] })

function Several({ of, name, label, hint, options }: { of: RecordForm<FlowForm>; name: 'categories' | 'departments'; label: string; hint: string; options: { value: string; label: string }[] }) {
  const chosen = of.form[name]
  return (
    <fieldset className="whole flow-several" disabled={of.readOnly}>
      <legend>{label}</legend>
      <div className="checks">
        {options.map((o) => (
          <label key={o.value} className="check">
            <input type="checkbox" checked={chosen.includes(o.value)} onChange={(e) => of.set({ [name]: e.target.checked ? [...chosen, o.value] : chosen.filter((c) => c !== o.value) })} />
            {o.label}
          </label>
        ))}
      </div>
      <span className="field-hint">{hint}</span>
    </fieldset>
  )
}
