import type { RefObject } from 'react'
import type { Order } from '../../api/types'
import { may, useSession } from '../../app/session'
import { currentLang, t } from '../../i18n'
import { DocFoot } from '../../kit/DocHeader'
import { rmb } from '../../kit/rmb'
import { orderTotals } from './OrderSums'
import { type OrderActions, mayOrder } from './useOrderActions'
import type { OrderFormState } from './useOrderForm'

interface Props {
  order: Order | null
  state: OrderFormState
  actions: OrderActions
  saveButton: RefObject<HTMLButtonElement | null>
}

const hints = (): [string, string][] => [
  ['Enter', t('key.next')],
  ['Ctrl D', t('key.copyAbove')],
  ['F7', t('key.pick')],
  ['Ctrl Del', t('key.deleteRow')],
  ['', t('key.paste')],
]

export function OrderFoot({ order, state, actions, saveButton }: Props) {
  const session = useSession()
  const can = (action: string) => mayOrder(session, order, action)
  const words = currentLang() === 'en' ? undefined : order && !state.dirty ? order.total_words : rmb(orderTotals(state.form).total)
  if (!state.editable) {
    return (
      <DocFoot words={words}>
        {can('approve') && !order?.approval && <Act primary busy={actions.busy} run={actions.approve} label={t('docs.approve')} />}
        {can('unapprove') && <Act busy={actions.busy} run={actions.unapprove} label={t('order.unapprove')} />}
        {can('close') && <Act busy={actions.busy} run={actions.close} label={t('order.closeDoc')} />}
        {can('reopen') && <Act busy={actions.busy} run={actions.reopen} label={t('order.reopen')} />}
        {can('deliver') && <Act primary busy={actions.busy} run={actions.deliver} label={t('order.deliver')} />}
      </DocFoot>
    )
  }
  return (
    <DocFoot hints={hints()} words={words}>
      {can('close') && <Act busy={actions.busy} run={actions.close} label={t('order.closeDoc')} />}
      <Act busy={actions.busy} run={actions.previewIt} label={t('order.preview')} />
      {may(session, order ? 'sales.order.update' : 'sales.order.create') && (
        <button ref={saveButton} type="button" className="btn" disabled={actions.busy} onClick={() => void actions.save('save')}>
          {t('common.save')} <kbd aria-hidden="true">Ctrl S</kbd>
        </button>
      )}
      {may(session, 'sales.order.approve') && <Act primary busy={actions.busy} run={() => actions.save('approve')} label={t('order.saveApprove')} />}
    </DocFoot>
  )
}

function Act({ label, run, busy, primary }: { label: string; run: () => Promise<void>; busy: boolean; primary?: boolean }) {
  return (
    <button type="button" className={primary ? 'btn primary' : 'btn'} disabled={busy} onClick={() => void run()}>
      {label}
    </button>
  )
}
