import { useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { Order } from '../../api/types'
import { useSession } from '../../app/session'
import { useRecord, useRound } from '../../kit/DocFrame'
import { refreshBooks } from '../../kit/refresh'
import { useWarehouses } from '../master/sources'
import { OrderEditor } from './OrderEditor'
import { copyOf, formOf, newForm } from './orderForm'

/** /sales/orders/new and /sales/orders/:id; ?copy=ID starts from another order. */
export default function OrderPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const client = useQueryClient()
  const { company } = useSession()
  const warehouses = useWarehouses()
  const [round, again] = useRound()
  const from = id ?? copy
  const { data, waiting } = useRecord<Order>('/sales/orders/' + from, !!from)
  if (waiting) return waiting

  const preset = warehouses.find((w) => w.is_default)?.id ?? warehouses[0]?.id ?? ''
  const order = id ? data! : null
  const start = () => (order ? formOf(order) : data ? copyOf(data, company.today) : newForm(company.today, '', company.prices_include_tax))
  return (
    <OrderEditor
      key={`${id ?? 'new' + (copy ?? '')}:${round}:${order?.version ?? 0}`}
      order={order}
      start={start}
      defaultWarehouse={preset}
      warehouses={warehouses}
      onStored={(stored) => refreshBooks(client, '/sales/orders/' + stored.id, stored)}
      onAgain={again}
    />
  )
}
