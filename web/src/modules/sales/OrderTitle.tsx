import CopyOutlined from '@ant-design/icons/CopyOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import type { Order } from '../../api/types'
import { useSession } from '../../app/session'
import { type PlainKey, fmt, t } from '../../i18n'
import { ask } from '../../kit/ask'
import { Orphan } from '../../kit/DocFrame'
import { DocTitle } from '../../kit/DocHeader'
import { StateTag, orderStage } from '../../kit/StateTag'
import { StatusPath } from '../../kit/StatusPath'
import type { OrderForm } from './orderForm'
import { type OrderActions, mayOrder } from './useOrderActions'
import type { OrderFormState } from './useOrderForm'

interface Props {
  order: Order | null
  state: OrderFormState
  actions: OrderActions
}

const PATH: PlainKey[] = ['state.draft', 'state.approved', 'state.part', 'state.done']

function Path({ order }: { order: Order | null }) {
  if (order?.state === 'closed') return <StatusPath steps={[t('state.draft'), t('state.approved'), t('state.closed')]} at={2} />
  const stage = order ? orderStage(order.state, order.progress) : 'draft'
  return <StatusPath steps={PATH.map((key) => t(key))} at={['draft', 'none', 'part', 'done'].indexOf(stage)} />
}

export function OrderTitle({ order, state, actions }: Props) {
  const session = useSession()
  const can = (action: string) => mayOrder(session, order, action)
  const badge = !order ? <span className="tag">{t('draft.unsaved')}</span> : <StateTag state={orderStage(order.state, order.progress)} waits={order.approval} />
  const reset = async () => {
    if (await ask({ title: t('draft.reset'), text: t('draft.resetAsk'), yes: t('draft.reset'), danger: true })) state.reset()
  }
  return (
    <>
      {state.orphan && <Orphan state={state} detail={draftDetail(state.orphan.form)} />}
      <DocTitle title={order ? t('order.title', { number: order.number }) : t('order.newTitle')} badge={badge} path={<Path order={order} />}>
        {state.dirty && (
          <>
            <span className="muted draft-note" role="status">
              {state.kept.at ? t('draft.kept', { time: fmt.clock(state.kept.at) }) : order ? t('draft.changed') : ''}
            </span>
            <button type="button" className="btn" onClick={() => void reset()}>
              {t('draft.reset')}
            </button>
          </>
        )}
        {can('copy') && (
          <button type="button" className="btn" onClick={actions.copy}>
            <CopyOutlined /> {t('order.copy')}
          </button>
        )}
        {can('delete') && !order?.approval && (
          <button type="button" className="btn danger" disabled={actions.busy} onClick={() => void actions.remove()}>
            <DeleteOutlined /> {t('common.delete')}
          </button>
        )}
      </DocTitle>
    </>
  )
}

const draftDetail = (form: OrderForm) => t('order.draftDetail', { customer: form.customer?.name ?? t('order.noCustomer'), n: form.rows.filter((r) => r.product).length })
