// The state of an order being typed.
import type { Order } from '../../api/types'
import { type DocFormState, useDocForm } from '../../kit/useDocForm'
import { type FormRow, type OrderForm, signature } from './orderForm'

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
function settledRows(form: OrderForm): OrderForm {
  const fail = (row: FormRow) => (row.asked?.product ? { ...row, asked: { product: { ...row.asked.product, failed: true } } } : row)
  const asked = form.customerAsked && { ...form.customerAsked, failed: true }
  return { ...form, customerAsked: asked, rows: form.rows.map(fail) }
}

export type OrderFormState = DocFormState<OrderForm>

export function useOrderForm(order: Order | null, start: () => OrderForm): OrderFormState {
  return useDocForm<OrderForm>({ name: 'order', right: 'sales.order.update', doc: order, start, signature, revive: settledRows })
}
