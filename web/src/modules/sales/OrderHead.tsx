import { useQuery } from '@tanstack/react-query'
import type { Dispatch, SetStateAction } from 'react'
import { get } from '../../api/client'
import type { PartyBrief, Warehouse } from '../../api/types'
import { fmt, t } from '../../i18n'
import { failedAsk, noMatchText } from '../../kit/asked'
import { Combo } from '../../kit/Combo'
import { DateField } from '../../kit/DateField'
import { isZero } from '../../kit/decimal'
import { DocFields, Field } from '../../kit/DocHeader'
import type { PickQueue } from '../../kit/pickSource'
import { partySource } from '../master/sources'
import { type OrderForm, withCustomer } from './orderForm'

interface Props {
  form: OrderForm
  setForm: Dispatch<SetStateAction<OrderForm>>
  queue: PickQueue
  warehouses: Warehouse[]
  warehouse: string
  readOnly: boolean
  isNew: boolean
  onDone: () => void
}

const customers = partySource('customer')

export function OrderHead({ form, setForm, queue, warehouses, warehouse, readOnly, isNew, onDone }: Props) {
  const set = (change: Partial<OrderForm>) => setForm((f) => ({ ...f, ...change }))
  const failed = form.customerAsked?.failed ? noMatchText(form.customerAsked, t('order.customer')) : undefined
  const ask = (text: string, answer: Promise<Parameters<typeof withCustomer>[1]>) => {
    set({ customer: null, customerAsked: { text } })
    const arrive = (party: Parameters<typeof withCustomer>[1], error?: unknown) =>
      setForm((f) => {
        if (f.customerAsked?.text !== text) return f
        return party ? withCustomer(f, party) : { ...f, customerAsked: failedAsk(text, error) }
      })
    void queue.run(() => answer.then((party) => arrive(party), (e) => arrive(null, e)))
  }
  return (
    <DocFields onDone={onDone}>
      <Field label={t('order.customer')} must wide error={failed}>
        {(id, errorId) => (
          <Combo
            id={id}
            source={customers}
            text={form.customer?.name ?? ''}
            asked={form.customerAsked}
            placeholder={t('order.customerHint')}
            describedBy={errorId}
            disabled={readOnly}
            autoFocus={isNew}
            cell="customer"
            onPick={(party) => setForm((f) => withCustomer(f, party))}
            onAsk={ask}
            onEnter={onDone}
          />
        )}
      </Field>
      <Field label={t('order.date')}>{(id) => <DateField id={id} value={form.date} disabled={readOnly} onChange={(date) => set({ date })} />}</Field>
      <Field label={t('order.promise')}>{(id) => <DateField id={id} value={form.promiseDate} disabled={readOnly} onChange={(promiseDate) => set({ promiseDate })} />}</Field>
      <Field label={t('order.warehouse')}>
        {(id) => (
          <select id={id} className="input" value={warehouse} disabled={readOnly} onChange={(e) => set({ warehouse: e.target.value })}>
            {warehouses.map((w) => (
              <option key={w.id} value={w.id}>
                {w.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="whole row wrap order-extra">
        {form.customer && <CustomerChips customer={form.customer.id} level={form.customer.level} />}
        <span className="grow" />
        <label className="check">
          <input type="checkbox" checked={form.taxIncluded} disabled={readOnly} onChange={(e) => set({ taxIncluded: e.target.checked })} />
          {t('order.taxIncluded')}
        </label>
        <input className="input order-note" aria-label={t('common.note')} placeholder={t('common.pair', { name: t('common.note'), value: t('order.noteHint') })} maxLength={200} value={form.note} disabled={readOnly} onChange={(e) => set({ note: e.target.value })} />
      </div>
    </DocFields>
  )
}

/** What to know about this customer before promising anything. */
function CustomerChips({ customer, level }: { customer: string; level?: string }) {
  const { data } = useQuery({
    queryKey: ['party', customer, 'brief'],
    queryFn: ({ signal }) => get<PartyBrief>(`/master/parties/${customer}/brief`, undefined, signal),
    staleTime: 30_000,
  })
  if (!data) return null
  return (
    <div className="chips">
      {level && <span className="tag blue">{t('order.level', { level })}</span>}
      <span className="tag">{t('order.salesYear', { money: fmt.money(data.sales_year) })}</span>
      {!isZero(data.receivable) && <span className="tag amber">{t('order.receivable', { money: fmt.money(data.receivable) })}</span>}
      {!isZero(data.overdue) && <span className="tag red">{t('order.overdue', { money: fmt.money(data.overdue) })}</span>}
      {data.last_order_day && (
        <span className="tag">
          {t('order.lastOrder', { day: fmt.day(data.last_order_day) })}
          {data.usual?.[0] && ` · ${t('order.usual', { name: data.usual[0].name })}`}
        </span>
      )}
    </div>
  )
}
