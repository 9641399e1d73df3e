import type { CostingMethod } from '../../api/costing'
import { fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'
import { may, useSession } from '../../app/session'
import { useMethods } from './costing'

/** The value told now holds a change of method that lies ahead already; a value as of today does not. */
export function AheadValue({ row }: { row: CostingMethod }) {
  const { next } = row
  if (!next || isZero(next.value)) return null
  return <small className="ahead-value muted">{t('costings.valueAhead', { day: next.from.slice(5) + '-01', money: fmt.change(next.value!) })}</small>
}

/** The same beside a list of what lies where. */
export function AheadValues() {
  const session = useSession()
  const rows = useMethods(may(session, 'inventory.costing.read') && may(session, 'cost.read')).data?.items.filter((r) => r.next && !isZero(r.next.value)) ?? []
  if (rows.length === 0) return null
  return (
    <p className="ahead-values muted">
      {rows.map((r) => (
        <span key={r.category}>
          {r.category_name} <AheadValue row={r} />
        </span>
      ))}
    </p>
  )
}
