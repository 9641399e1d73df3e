import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined'
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import type { FlowChoices, FlowStep } from '../../api/approvals'
import { t } from '../../i18n'
import { Pick } from '../../kit/ApprovalActs'
import { Field } from '../../kit/DocHeader'
import type { RecordForm } from '../../kit/RecordSheet'
import { Segments } from '../../kit/Segments'
import type { FlowForm } from './FlowSheet'

interface Props {
  of: RecordForm<FlowForm>
  choices: FlowChoices
}

/** The steps of a flow, in their order. */
export function StepFields({ of, choices }: Props) {
  const { steps } = of.form
  const put = (at: number, change: Partial<FlowStep>) => of.set({ steps: steps.map((s, i) => (i === at ? { ...s, ...change } : s)) })
  const move = (at: number, to: number) => {
    const next = [...steps]
    next.splice(to, 0, ...next.splice(at, 1))
    of.set({ steps: next })
  }
  return (
    <ol className="whole flow-fields">
      {steps.map((s, i) => (
        <li key={i}>
          <fieldset disabled={of.readOnly}>
            <legend>{t('flow.step', { n: i + 1 })}</legend>
            {!of.readOnly && (
              <div className="flow-moves">
                <button type="button" className="btn small" aria-label={t('flow.up', { n: i + 1 })} disabled={i === 0} onClick={() => move(i, i - 1)}>
                  <ArrowUpOutlined />
                </button>
                <button type="button" className="btn small" aria-label={t('flow.down', { n: i + 1 })} disabled={i === steps.length - 1} onClick={() => move(i, i + 1)}>
                  <ArrowDownOutlined />
                </button>
                <button type="button" className="btn small danger" aria-label={t('flow.removeStep', { n: i + 1 })} disabled={steps.length === 1} onClick={() => of.set({ steps: steps.filter((_, at) => at !== i) })}>
                  <DeleteOutlined />
                </button>
              </div>
            )}
            <OneStep step={s} at={i} of={of} choices={choices} put={(change) => put(i, change)} />
          </fieldset>
        </li>
      ))}
    </ol>
  )
}

function OneStep({ step, at, of, choices, put }: Props & { step: FlowStep; at: number; put: (change: Partial<FlowStep>) => void }) {
  const persons = step.persons ?? []
  // A name that nobody typed follows the choice, so that most steps need one click only.
  const labelOf = (role: string) => choices.roles.find((r) => r.value === role)?.label ?? ''
  const named = step.name === '' || step.name === labelOf(step.role ?? '')
  const error = of.error(`steps/${at}/role`) ?? persons.map((_, i) => of.error(`steps/${at}/persons/${i}`)).find(Boolean)
  return (
    <div className="flow-step">
      <Field label={t('flow.who')} error={error}>
        {(id) => (
          <Pick
            id={id}
            name={`steps/${at}/role`}
            value={step.role ?? ''}
            none={t('flow.persons')}
            options={choices.roles}
            onChange={(role) => put({ role, persons: [], ...(named ? { name: labelOf(role) } : {}) })}
          />
        )}
      </Field>
      <Field label={t('flow.stepName')} must error={of.error(`steps/${at}/name`)}>
        {(id) => <input id={id} className="input" data-field={`steps/${at}/name`} maxLength={40} value={step.name} onChange={(e) => put({ name: e.target.value })} />}
      </Field>
      {!step.role && (
        <div className="whole checks" role="group" aria-label={t('flow.persons')}>
          {choices.people.map((p) => (
            <label key={p.value} className="check">
              <input type="checkbox" checked={persons.includes(p.value)} onChange={(e) => put({ persons: e.target.checked ? [...persons, p.value] : persons.filter((x) => x !== p.value) })} />
              {p.label}
            </label>
          ))}
        </div>
      )}
      {(step.role || persons.length > 1) && (
        <div className="whole">
          <Segments
            label={t('flow.mode')}
            value={step.mode}
            options={[
              { value: 'any', label: t('flow.any') },
              { value: 'all', label: t('flow.all') },
            ]}
            onChange={(mode) => put({ mode })}
          />
        </div>
      )}
    </div>
  )
}
