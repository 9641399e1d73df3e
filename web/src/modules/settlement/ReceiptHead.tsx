import type { Account, Party } from '../../api/types'
import { setPref } from '../../app/prefs'
import { fmt, t } from '../../i18n'
import { failedAsk, noMatchText } from '../../kit/asked'
import { Combo } from '../../kit/Combo'
import { DateField } from '../../kit/DateField'
import { calculate, moneyText } from '../../kit/decimal'
import { DocFields, Field } from '../../kit/DocHeader'
import type { DocFormState } from '../../kit/useDocForm'
import { partySource } from '../master/sources'
import { type ReceiptForm, cents } from './receiptForm'

interface Props {
  state: DocFormState<ReceiptForm>
  funds: Account[]
  fund: string
  isNew: boolean
  onDone: () => void
}

const customers = partySource('customer')

/** A pasted "¥ 12,345.6" or a typed "=1200*3" becomes a plain amount. */
function settleAmount(text: string): string {
  const sum = /^[=＝]/.test(text.trim()) ? (calculate(text.trim().slice(1), 2) ?? text) : text
  const v = cents(sum)
  return v === null || sum.trim() === '' ? sum.trim() : moneyText(v)
}

export function ReceiptHead({ state, funds, fund, isNew, onDone }: Props) {
  const { form, setForm, editable, queue } = state
  const set = (change: Partial<ReceiptForm>) => setForm((f) => ({ ...f, ...change }))
  const pick = (party: Party | null) => set({ party: party && { id: party.id, name: party.name }, partyAsked: undefined, matches: {} })
  const ask = (text: string, answer: Promise<Party | null>) => {
    set({ party: null, partyAsked: { text } })
    const arrive = (party: Party | null, error?: unknown) =>
      setForm((f) => {
        if (f.partyAsked?.text !== text) return f
        return party ? { ...f, party: { id: party.id, name: party.name }, partyAsked: undefined, matches: {} } : { ...f, partyAsked: failedAsk(text, error) }
      })
    void queue.run(() => answer.then((party) => arrive(party), (e) => arrive(null, e)))
  }
  const chooseFund = (id: string) => {
    setPref('receipt.fund', id)
    set({ fund: id })
  }
  const failed = form.partyAsked?.failed ? noMatchText(form.partyAsked, t('common.customer')) : undefined
  return (
    <DocFields onDone={onDone}>
      <Field label={t('common.customer')} must wide error={failed}>
        {(id, errorId) => (
          <Combo
            id={id}
            source={customers}
            text={form.party?.name ?? ''}
            asked={form.partyAsked}
            placeholder={t('order.customerHint')}
            describedBy={errorId}
            disabled={!editable}
            autoFocus={isNew && !form.party}
            cell="party"
            onPick={pick}
            onAsk={ask}
            onEnter={() => document.querySelector<HTMLInputElement>('[data-cell="amount"]')?.focus()}
          />
        )}
      </Field>
      <Field label={t('receipt.amount')} must>
        {(id) => (
          <input
            id={id}
            className="input num strong"
            data-cell="amount"
            inputMode="decimal"
            autoComplete="off"
            autoFocus={isNew && !!form.party}
            maxLength={40}
            aria-invalid={cents(form.amount) === null && !/^[=＝]/.test(form.amount) ? true : undefined}
            placeholder={t('receipt.amountHint')}
            value={editable ? form.amount : fmt.money(form.amount)}
            disabled={!editable}
            onFocus={(e) => e.target.select()}
            onChange={(e) => set({ amount: e.target.value })}
            onBlur={() => set({ amount: settleAmount(form.amount) })}
          />
        )}
      </Field>
      <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} onChange={(date) => set({ date })} />}</Field>
      <Field label={t('receipt.fund')} must>
        {(id) => (
          <select id={id} className="input" data-cell="fund" value={fund} disabled={!editable} onChange={(e) => chooseFund(e.target.value)}>
            {funds.map((a) => (
              <option key={a.id} value={a.id}>
                {a.code} {a.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('receipt.payer')}>
        {(id) => <input id={id} className="input" maxLength={100} placeholder={form.party?.name ?? ''} value={form.payer} disabled={!editable} onChange={(e) => set({ payer: e.target.value })} />}
      </Field>
      <Field label={t('common.note')}>
        {(id) => <input id={id} className="input" maxLength={500} value={form.note} disabled={!editable} onChange={(e) => set({ note: e.target.value })} />}
      </Field>
    </DocFields>
  )
}
