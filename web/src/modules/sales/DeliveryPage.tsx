import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Delivery } from '../../api/papers'
import type { Order } from '../../api/types'
import { may, useSession } from '../../app/session'
import { t } from '../../i18n'
import { useRecord, useRound } from '../../kit/DocFrame'
import { ChooseOrder } from './ChooseSource'
import { TakeEditor, type TakeKind } from './TakeEditor'
import { type TakeForm, deliveryRows, postedRows, taken } from './takeForm'
import { tidy } from '../../kit/decimal'

const formOf = (delivery: Delivery, order: Order | null): TakeForm => ({
  date: delivery.date,
  text: delivery.note,
  rows: order && delivery.state === 'draft' ? deliveryRows(order, delivery) : postedRows(delivery.lines),
})

const kindOf = (order: Order | null, orderId: string): TakeKind<Delivery> => ({
  kind: 'sales.delivery',
  path: '/sales/deliveries',
  newTitle: t('delivery.newTitle'),
  title: (number) => t('delivery.title', { number }),
  openTitle: t('delivery.open'),
  postedTitle: t('delivery.returned'),
  qtyTitle: t('delivery.qty'),
  textTitle: t('common.note'),
  textHint: t('order.noteHint'),
  expected: ['gl.voucher', 'settlement.receipt'],
  formOf: (delivery) => formOf(delivery, order),
  body: (form) => ({ order: orderId, date: form.date || undefined, note: form.text || undefined, lines: taken(form).map((r) => ({ order_line: r.line, qty: tidy(r.qty) })) }),
  next: (delivery) => <Next delivery={delivery} />,
})

function Next({ delivery }: { delivery: Delivery }) {
  const session = useSession()
  return (
    <>
      {may(session, 'sales.return.create') && (
        <Link className="btn" to="/sales/returns/new" search={{ delivery: delivery.id } as never}>
          {t('delivery.toReturn')}
        </Link>
      )}
      {may(session, 'settlement.receipt.create') && (
        <Link className="btn primary" to="/settlement/receipts/new" search={{ party: delivery.customer } as never}>
          {t('delivery.toReceipt')}
        </Link>
      )}
    </>
  )
}

/** /sales/deliveries/new?order=ID and /sales/deliveries/:id. */
export default function DeliveryPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const { order: asked } = useSearch({ strict: false }) as { order?: string }
  const { company } = useSession()
  const [round, again] = useRound()
  const stored = useRecord<Delivery>('/sales/deliveries/' + id, !!id)
  const draft = stored.data?.state === 'draft'
  const orderId = stored.data?.order ?? asked ?? ''
  const source = useRecord<Order>('/sales/orders/' + orderId, !!orderId && (!id || draft))
  if (!id && !asked) return <ChooseOrder />
  if (stored.waiting || source.waiting) return stored.waiting ?? source.waiting
  const order = source.data ?? null
  const doc = stored.data ?? null
  const about = doc ?? order
  if (!about) return null
  return (
    <TakeEditor<Delivery>
      key={`${id ?? orderId}:${round}:${doc?.version ?? 0}`}
      kind={kindOf(order, orderId)}
      doc={doc}
      source={{ id: orderId, number: doc?.order_number ?? order?.number ?? '', label: t('doc.sales.order'), links: order?.links.filter((l) => l.kind === 'sales.order') }}
      customer={about.customer_name}
      warehouse={about.warehouse_name}
      start={() => (doc ? formOf(doc, order) : { date: company.today, text: '', rows: order ? deliveryRows(order, null) : [] })}
      onAgain={again}
    />
  )
}
