// What the buttons and keys of an order do. Posting is never optimistic: the screen shows what the server answered.
import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Problem, asProblem, get } from '../../api/client'
import { rehearse, submit } from '../../api/intent'
import type { Effect, Order } from '../../api/types'
import { t } from '../../i18n'
import { ask } from '../../kit/ask'
import { routeOf } from '../../kit/links'
import { toast } from '../../kit/toast'
import { type FormProblem, checkForm, inputOf } from './orderForm'
import type { OrderFormState } from './useOrderForm'

export type SaveMode = 'save' | 'new' | 'approve'

interface Options {
  order: Order | null
  state: OrderFormState
  defaultWarehouse: string
  onStored: (order: Order) => Promise<void>
  onAgain: () => void
  onLocal: (problem: FormProblem) => void
}

export function useOrderActions({ order, state, defaultWarehouse, onStored, onAgain, onLocal }: Options) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [preview, setPreview] = useState<{ effect: Effect; total: string } | null>(null)
  const [conflict, setConflict] = useState<{ theirs: Order; mode: SaveMode } | null>(null)

  /** The body to send once every pick has arrived, or null after telling what is missing. */
  const body = async () => {
    await state.queue.settled()
    flushSync(() => {})
    const form = state.latest.current
    const bad = checkForm(form)
    if (bad) {
      setProblem(new Problem({ status: 422, code: 'local', message: bad.text }))
      onLocal(bad)
      return null
    }
    return inputOf({ ...form, warehouse: form.warehouse || defaultWarehouse })
  }

  // A second press while the first is on its way adds nothing; the key of the intent guards the server besides.
  const working = useRef(false)
  const guarded = async (work: () => Promise<void>) => {
    if (working.current) return
    working.current = true
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (e) {
      setProblem(asProblem(e))
    } finally {
      working.current = false
      setBusy(false)
    }
  }

  const stored = async (next: Order, message: string, mode: SaveMode) => {
    state.kept.drop()
    await onStored(next)
    setPreview(null)
    toast(message)
    if (mode === 'new') {
      if (order) await router.navigate({ to: '/sales/orders/new' })
      onAgain()
    } else if (!order) await router.navigate({ to: '/sales/orders/$id', params: { id: next.id }, replace: true })
  }

  const save = (mode: SaveMode, version = state.version) =>
    guarded(async () => {
      const input = await body()
      if (!input) return
      const approve = mode === 'approve'
      try {
        const next = order
          ? await submit<Order>(`order.${order.id}.save`, 'PUT', '/sales/orders/' + order.id, { ...input, version, approve: approve || undefined })
          : await submit<Order>(state.slot, 'POST', '/sales/orders', { ...input, approve: approve || undefined })
        const words = { number: next.number }
        await stored(next, approve ? t('order.savedApproved', words) : mode === 'new' ? t('order.savedNew', words) : t('order.saved', words), mode)
      } catch (e) {
        const theirs = order && asProblem(e).status === 409 ? await changedBySomebody(order.id, version) : null
        if (!theirs) throw e
        setConflict({ theirs, mode })
      }
    })

  const act = (action: 'approve' | 'unapprove' | 'close' | 'reopen', done: string) =>
    guarded(async () => {
      if (!order) return
      const next = await submit<Order>(`order.${order.id}.${action}`, 'POST', `/sales/orders/${order.id}/${action}`, { version: order.version })
      await stored(next, done, 'save')
    })

  return {
    busy,
    problem,
    preview,
    conflict,
    closePreview: () => setPreview(null),
    save,
    dismissConflict: () => setConflict(null),
    resolve(useMine: boolean) {
      if (!conflict) return
      setConflict(null)
      if (useMine) {
        state.setVersion(conflict.theirs.version)
        void save(conflict.mode, conflict.theirs.version)
      } else {
        state.kept.drop()
        void onStored(conflict.theirs)
      }
    },
    previewIt: () =>
      guarded(async () => {
        const input = await body()
        if (!input) return
        const answer = await rehearse<Order>('POST', '/sales/orders', { ...input, approve: true })
        setPreview({ effect: answer.effect ?? { stock: [], entries: [], open_items: [] }, total: answer.total })
      }),
    unapprove: () => act('unapprove', t('order.unapprovedMsg', { number: order?.number ?? '' })),
    reopen: () => act('reopen', t('order.reopenedMsg', { number: order?.number ?? '' })),
    async close() {
      const number = order?.number ?? ''
      if (await ask({ title: t('order.closeDoc'), text: t('order.closeAsk', { number }), yes: t('order.closeDoc') })) await act('close', t('order.closedMsg', { number }))
    },
    async remove() {
      if (!order || !(await ask({ title: t('common.delete'), text: t('order.deleteAsk', { number: order.number }), yes: t('common.delete'), danger: true }))) return
      await guarded(async () => {
        await submit(`order.${order.id}.delete`, 'DELETE', '/sales/orders/' + order.id, undefined, { version: order.version })
        state.kept.drop()
        toast(t('order.deletedMsg', { number: order.number }))
        await router.navigate({ to: '/sales/orders' })
      })
    },
    copy: () => order && void router.navigate({ to: '/sales/orders/new', search: { copy: order.id } as never }),
    deliver: () =>
      guarded(async () => {
        if (!order) return
        const delivery = await submit<{ id: string; number: string }>(`order.${order.id}.deliver`, 'POST', '/sales/deliveries', { order: order.id })
        toast(t('order.deliveredMsg', { number: delivery.number }))
        router.history.push(routeOf('sales.delivery', delivery.id))
      }),
  }
}

/** The order as it is now, when it is newer than the one that was typed over. */
async function changedBySomebody(id: string, version: number): Promise<Order | null> {
  const now = await get<Order>('/sales/orders/' + id)
  return now.version > version ? now : null
}

export type OrderActions = ReturnType<typeof useOrderActions>
