import type { Order, Warehouse } from '../../api/types'
import { fmt, t } from '../../i18n'
import { Sheet } from '../../kit/Sheet'
import { type OrderForm, formOf, isEmptyRow } from './orderForm'
import { orderTotals } from './OrderSums'

interface Props {
  mine: OrderForm
  theirs: Order
  warehouses: Warehouse[]
  onResolve: (useMine: boolean) => void
  /** Decides nothing: what was typed stays as it is. */
  onDismiss: () => void
}

/** Both versions field by field, only where they differ. */
function differences(mine: OrderForm, theirs: OrderForm, warehouses: Warehouse[]): [label: string, mine: string, theirs: string][] {
  const place = (id: string) => warehouses.find((w) => w.id === id)?.name ?? ''
  const line = (form: OrderForm, i: number) => {
    const row = form.rows.filter((r) => !isEmptyRow(r))[i]
    return row ? [row.product?.code, `${row.qty} × ${row.price}`, row.discount && row.discount + '%', row.note].filter(Boolean).join(' ') : '—'
  }
  const lines = Math.max(mine.rows.length, theirs.rows.length)
  const all: [string, string, string][] = [
    [t('order.customer'), mine.customer?.name ?? '', theirs.customer?.name ?? ''],
    [t('order.date'), mine.date, theirs.date],
    [t('order.promise'), mine.promiseDate, theirs.promiseDate],
    [t('order.warehouse'), place(mine.warehouse), place(theirs.warehouse)],
    [t('common.note'), mine.note, theirs.note],
    ...Array.from({ length: lines }, (_, i): [string, string, string] => [`${t('grid.row')} ${i + 1}`, line(mine, i), line(theirs, i)]),
    [t('order.fieldTotal'), fmt.money(orderTotals(mine).total), fmt.money(orderTotals(theirs).total)],
  ]
  return all.filter(([, a, b]) => a !== b)
}

export function OrderConflict({ mine, theirs, warehouses, onResolve, onDismiss }: Props) {
  return (
    <Sheet
      wide
      title={t('conflict.title')}
      onClose={onDismiss}
      footer={
        <>
          <button type="button" className="btn" onClick={() => onResolve(false)}>
            {t('conflict.useTheirs')}
          </button>
          <button type="button" className="btn primary" onClick={() => onResolve(true)}>
            {t('conflict.useMine')}
          </button>
        </>
      }
    >
      <p className="muted">{t('conflict.lead')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th />
            <th>{t('conflict.mine')}</th>
            <th>{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, formOf(theirs), warehouses).map(([label, a, b]) => (
            <tr key={label}>
              <td>{label}</td>
              <td>{a}</td>
              <td>{b}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
