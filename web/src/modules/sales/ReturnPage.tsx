import { useParams, useSearch } from '@tanstack/react-router'
import type { Delivery, SalesReturn } from '../../api/papers'
import { useSession } from '../../app/session'
import { t } from '../../i18n'
import { tidy } from '../../kit/decimal'
import { useRecord, useRound } from '../../kit/DocFrame'
import { ChooseDelivery } from './ChooseSource'
import { TakeEditor, type TakeKind } from './TakeEditor'
import { type TakeForm, postedRows, returnRows, taken } from './takeForm'

const formOf = (ret: SalesReturn, delivery: Delivery | null): TakeForm => ({
  date: ret.date,
  text: ret.reason,
  rows: delivery && ret.state === 'draft' ? returnRows(delivery, ret) : postedRows(ret.lines),
})

const kindOf = (delivery: Delivery | null, deliveryId: string): TakeKind<SalesReturn> => ({
  kind: 'sales.return',
  path: '/sales/returns',
  newTitle: t('return.newTitle'),
  title: (number) => t('return.title', { number }),
  openTitle: t('return.open'),
  postedTitle: t('return.open'),
  qtyTitle: t('return.qty'),
  textTitle: t('return.reason'),
  textHint: t('return.reasonHint'),
  textMust: true,
  expected: ['gl.voucher'],
  formOf: (ret) => formOf(ret, delivery),
  body: (form) => ({ delivery: deliveryId, date: form.date || undefined, reason: form.text.trim(), lines: taken(form).map((r) => ({ delivery_line: r.line, qty: tidy(r.qty) })) }),
})

/** /sales/returns/new?delivery=ID and /sales/returns/:id. */
export default function ReturnPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const { delivery: asked } = useSearch({ strict: false }) as { delivery?: string }
  const { company } = useSession()
  const [round, again] = useRound()
  const stored = useRecord<SalesReturn>('/sales/returns/' + id, !!id)
  const draft = stored.data?.state === 'draft'
  const deliveryId = stored.data?.delivery ?? asked ?? ''
  const source = useRecord<Delivery>('/sales/deliveries/' + deliveryId, !!deliveryId && (!id || draft))
  if (!id && !asked) return <ChooseDelivery />
  if (stored.waiting || source.waiting) return stored.waiting ?? source.waiting
  const delivery = source.data ?? null
  const doc = stored.data ?? null
  const about = doc ?? delivery
  if (!about) return null
  return (
    <TakeEditor<SalesReturn>
      key={`${id ?? deliveryId}:${round}:${doc?.version ?? 0}`}
      kind={kindOf(delivery, deliveryId)}
      doc={doc}
      source={{ id: deliveryId, number: doc?.delivery_number ?? delivery?.number ?? '', label: t('doc.sales.delivery'), links: delivery?.links.filter((l) => l.kind === 'sales.order' || l.id === delivery.id) }}
      customer={about.customer_name}
      warehouse={about.warehouse_name}
      start={() => (doc ? formOf(doc, delivery) : { date: company.today, text: '', rows: delivery ? returnRows(delivery, null) : [] })}
      onAgain={again}
    />
  )
}
