import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, get } from '../../api/client'
import type { Order } from '../../api/types'
import { Trouble } from '../../app/Crash'
import { useSession } from '../../app/session'
import { t } from '../../i18n'
import { useWarehouses } from '../master/sources'
import { OrderEditor } from './OrderEditor'
import { copyOf, formOf, newForm } from './orderForm'

export const orderKey = (id: string) => ['order', id]

/** The answer to a change says what was stored; links, names and live stock come with reading it. */
const complete = (stored: Order) => get<Order>('/sales/orders/' + stored.id).catch(() => stored)

/** /sales/orders/new and /sales/orders/:id; ?copy=ID starts from another order. */
export default function OrderPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const client = useQueryClient()
  const { company } = useSession()
  const warehouses = useWarehouses()
  const [round, setRound] = useState(0)
  const from = id ?? copy
  const query = useQuery({
    queryKey: orderKey(from ?? ''),
    queryFn: ({ signal }) => get<Order>('/sales/orders/' + from, undefined, signal),
    enabled: !!from,
    refetchOnWindowFocus: false,
  })
  if (from && query.isError) return <Trouble error={asProblem(query.error)} onRetry={() => void query.refetch()} />
  if (from && !query.data) return <p className="muted">{t('common.loading')}</p>

  const preset = warehouses.find((w) => w.is_default)?.id ?? warehouses[0]?.id ?? ''
  const order = id ? query.data! : null
  const start = () => (order ? formOf(order) : query.data ? copyOf(query.data, company.today) : newForm(company.today, '', company.prices_include_tax))
  return (
    <OrderEditor
      key={`${id ?? 'new' + (copy ?? '')}:${round}:${order?.version ?? 0}`}
      order={order}
      start={start}
      defaultWarehouse={preset}
      warehouses={warehouses}
      onStored={async (stored) => {
        client.setQueryData(orderKey(stored.id), await complete(stored))
        void client.invalidateQueries({ queryKey: ['list'] })
        void client.invalidateQueries({ queryKey: ['pick', 'product'] })
        void client.invalidateQueries({ queryKey: ['home'] })
      }}
      onAgain={() => setRound(round + 1)}
    />
  )
}
