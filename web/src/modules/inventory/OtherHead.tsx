import type { Party, Warehouse } from '../../api/types'
import { t } from '../../i18n'
import { Combo } from '../../kit/Combo'
import { DateField } from '../../kit/DateField'
import { DocFields, Field } from '../../kit/DocHeader'
import type { DocFormState } from '../../kit/useDocForm'
import { partySource } from '../master/sources'
import { ContraField, contraSource } from './ContraField'
import { asking, noMatch } from './asking'
import { type Direction, KIND, words } from './other'
import { type OtherForm, withParty } from './otherForm'
import './inventory.css'

const parties = partySource('')

const contras = { in: () => contraSource(KIND.in.path, 'credit'), out: () => contraSource(KIND.out.path, 'debit') }

const focusOn = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()

interface Props {
  way: Direction
  state: DocFormState<OtherForm>
  warehouses: Warehouse[]
  warehouse: string
  isNew: boolean
  onDone: () => void
}

export function OtherHead({ way, state, warehouses, warehouse, isNew, onDone }: Props) {
  const { form, setForm, editable } = state
  const say = words[way]()
  const set = (change: Partial<OtherForm>) => setForm((f) => ({ ...f, ...change }))

  return (
    <DocFields onDone={onDone}>
      <div className="half">
        <ContraField state={state} source={contras[way]()} hint={say.contraHint} isNew={isNew} onEnter={() => focusOn('party')} />
      </div>
      <div className="half">
        <Field label={t('other.party')} error={noMatch(form.partyAsked, t('other.party'))}>
          {(id, errorId) => (
            <Combo
              id={id}
              source={parties}
              text={form.party?.name ?? ''}
              asked={form.partyAsked}
              placeholder={editable ? t('other.partyHint') : ''}
              describedBy={errorId}
              disabled={!editable}
              cell="party"
              onPick={(p) => setForm((f) => withParty(f, p))}
              onAsk={asking<OtherForm, Party>(state, (f, partyAsked) => ({ ...f, partyAsked }), (f) => f.partyAsked, withParty)}
              onEnter={() => focusOn('reason')}
            />
          )}
        </Field>
      </div>
      <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} onChange={(date) => set({ date })} />}</Field>
      <Field label={t('common.warehouse')}>
        {(id) => (
          <select id={id} className="input" value={warehouse} disabled={!editable} onChange={(e) => set({ warehouse: e.target.value })}>
            {warehouses.map((w) => (
              <option key={w.id} value={w.id}>
                {w.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="half">
        <Field label={t('other.reason')}>
          {(id) => (
            <input id={id} className="input" data-cell="reason" maxLength={500} placeholder={editable ? say.reasonHint : ''} value={form.reason} disabled={!editable} onChange={(e) => set({ reason: e.target.value })} />
          )}
        </Field>
      </div>
    </DocFields>
  )
}
