import type { LandedBasis } from '../../api/papers'
import type { Party } from '../../api/types'
import { fmt, t } from '../../i18n'
import { Combo } from '../../kit/Combo'
import { DateField } from '../../kit/DateField'
import { DocFields, Field } from '../../kit/DocHeader'
import { tidy } from '../../kit/decimal'
import type { DocFormState } from '../../kit/useDocForm'
import { partySource } from '../master/sources'
import { ContraField, contraSource } from './ContraField'
import { asking, noMatch } from './asking'
import { BASES, type LandedForm, withBasis, withParty } from './landedForm'
import './inventory.css'

const parties = partySource('')
const contras = contraSource('/inventory/landed-costs', 'debit')

export const focusOn = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()

interface Props {
  state: DocFormState<LandedForm>
  isNew: boolean
  onDone: () => void
}

export function LandedHead({ state, isNew, onDone }: Props) {
  const { form, setForm, editable } = state
  const set = (change: Partial<LandedForm>) => setForm((f) => ({ ...f, ...change }))
  const money = (name: 'amount' | 'billTotal', cell: string) => (id: string) => (
    <input
      id={id}
      className="input num"
      inputMode="decimal"
      data-cell={cell}
      value={editable ? form[name] : form[name] && fmt.money(form[name])}
      disabled={!editable || (name === 'billTotal' && !form.bill.trim())}
      onChange={(e) => set({ [name]: e.target.value })}
      placeholder={name === 'billTotal' && editable && !form.bill.trim() ? t('landed.billTotalHint') : undefined}
      onBlur={() => set({ [name]: tidy(form[name]) })}
    />
  )
  return (
    <DocFields onDone={onDone}>
      <div className="half">
        <ContraField state={state} source={contras} hint={t('landed.contraHint')} isNew={isNew} onEnter={() => focusOn('party')} />
      </div>
      <div className="half">
        <Field label={t('landed.party')} error={noMatch(form.partyAsked, t('other.party'))}>
          {(id, errorId) => (
            <Combo
              id={id}
              source={parties}
              text={form.party?.name ?? ''}
              asked={form.partyAsked}
              placeholder={editable ? t('landed.partyHint') : ''}
              describedBy={errorId}
              disabled={!editable}
              cell="party"
              onPick={(p) => setForm((f) => withParty(f, p))}
              onAsk={asking<LandedForm, Party>(state, (f, partyAsked) => ({ ...f, partyAsked }), (f) => f.partyAsked, withParty)}
              onEnter={() => focusOn('amount')}
            />
          )}
        </Field>
      </div>
      <Field label={t('landed.amount')} must>
        {money('amount', 'amount')}
      </Field>
      <Field label={t('landed.basis')}>
        {(id) => (
          <select id={id} className="input" data-cell="basis" value={form.basis} disabled={!editable} onChange={(e) => setForm((f) => withBasis(f, e.target.value as LandedBasis))}>
            {BASES.map((b) => (
              <option key={b} value={b}>
                {t(`landed.basis.${b}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} onChange={(date) => set({ date })} />}</Field>
      <Field label={t('landed.bill')}>
        {(id) => <input id={id} className="input" data-cell="bill" maxLength={100} placeholder={editable ? t('landed.billHint') : ''} value={form.bill} disabled={!editable} onChange={(e) => set({ bill: e.target.value })} />}
      </Field>
      <Field label={t('landed.billTotal')} must={!!form.bill.trim()}>
        {money('billTotal', 'bill_total')}
      </Field>
      <div className="half">
        <Field label={t('other.reason')}>
          {(id) => <input id={id} className="input" data-cell="reason" maxLength={500} placeholder={editable ? t('landed.reasonHint') : ''} value={form.reason} disabled={!editable} onChange={(e) => set({ reason: e.target.value })} />}
        </Field>
      </div>
    </DocFields>
  )
}
