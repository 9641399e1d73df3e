// What the buttons and keys of an order do beyond those of every paper: close, reopen, copy, push down.
import { useRouter } from '@tanstack/react-router'
import { submit } from '../../api/intent'
import type { Order, Session } from '../../api/types'
import { may } from '../../app/session'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import { routeOf } from '../../kit/links'
import { toast } from '../../kit/toast'
import { type LocalProblem, useDocActions } from '../../kit/useDocActions'
import { type OrderForm, checkForm, inputOf } from './orderForm'
import type { OrderFormState } from './useOrderForm'

interface Options {
  order: Order | null
  state: OrderFormState
  defaultWarehouse: string
  onStored: (order: Order) => void
  onAgain: () => void
  onLocal: (problem: LocalProblem) => void
}

const RIGHT: Record<string, string> = { deliver: 'sales.delivery.create', copy: 'sales.order.create' }

/** The order's state allows the action and the person has the right. */
export const mayOrder = (session: Session, order: Order | null, action: string) =>
  !!order?.actions?.includes(action) && may(session, RIGHT[action] ?? `sales.order.${action}`)

export function useOrderActions({ order, state, defaultWarehouse, onStored, onAgain, onLocal }: Options) {
  const router = useRouter()
  const actions = useDocActions<Order, OrderForm>({
    name: 'order',
    path: '/sales/orders',
    doc: order,
    state,
    check: checkForm,
    body: (form) => inputOf({ ...form, warehouse: form.warehouse || defaultWarehouse }),
    onStored,
    onAgain,
    onLocal,
  })
  return {
    ...actions,
    reopen: () => actions.act('reopen', (number) => t('order.reopenedMsg', { number })),
    async close() {
      const number = order?.number ?? ''
      if (await ask({ title: t('order.closeDoc'), text: t('order.closeAsk', { number }), yes: t('order.closeDoc') })) await actions.act('close', () => t('order.closedMsg', { number }))
    },
    copy: () => order && void router.navigate({ to: '/sales/orders/new', search: { copy: order.id } as never }),
    deliver: () =>
      actions.guarded(async () => {
        if (!order) return
        const delivery = await submit<{ id: string; number: string }>(`order.${order.id}.deliver`, 'POST', '/sales/deliveries', { order: order.id })
        toast(t('order.deliveredMsg', { number: delivery.number }))
        router.history.push(routeOf('sales.delivery', delivery.id))
      }),
  }
}

export type OrderActions = ReturnType<typeof useOrderActions>
