import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { ownFields, useMeta } from '../../api/meta'
import type { Order, Warehouse } from '../../api/types'
import { t } from '../../i18n'
import { ApprovalOf, BesideOf } from '../../kit/Around'
import { DocConflict } from '../../kit/DocConflict'
import { Makers, NOTHING } from '../../kit/DocFrame'
import { DryRunPreview } from '../../kit/DryRunPreview'
import { ErrorNote, linePointer } from '../../kit/ErrorNote'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { LinkStrip } from '../../kit/LinkStrip'
import { OwnFieldsOf, describeOwn, pointOwn } from '../../kit/OwnFields'
import { rememberDoc } from '../../kit/recent'
import type { LocalProblem } from '../../kit/useDocActions'
import { useDocKeys } from '../../kit/useDocKeys'
import { OrderFoot } from './OrderFoot'
import { OrderHead } from './OrderHead'
import { OrderSums, describeOrder } from './OrderSums'
import { OrderTitle } from './OrderTitle'
import { COLUMN_OF_FIELD, type FormRow, type OrderForm, blankRow, formOf, isEmptyRow, rowOfLine } from './orderForm'
import { orderColumns } from './orderColumns'
import { useOrderActions } from './useOrderActions'
import { useOrderForm } from './useOrderForm'
import './order.css'

interface Props {
  order: Order | null
  start: () => OrderForm
  warehouses: Warehouse[]
  defaultWarehouse: string
  onStored: (order: Order) => void
  onAgain: () => void
}

export function OrderEditor({ order, start, warehouses, defaultWarehouse, onStored, onAgain }: Props) {
  const state = useOrderForm(order, start)
  const { form, setForm, editable } = state
  const grid = useRef<GridHandle>(null)
  const root = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const warehouse = form.warehouse || defaultWarehouse
  const focusHead = (cell: string) => root.current?.querySelector<HTMLInputElement>(`[data-cell="${cell}"]`)?.focus()
  const onLocal = (bad: LocalProblem) => (bad.field ? focusHead(bad.field) : grid.current?.focusCell(bad.row ?? 0, bad.column ?? 'product'))
  const actions = useOrderActions({ order, state, defaultWarehouse, onStored, onAgain, onLocal })
  useDocKeys({ route: order ? '/sales/orders/' + order.id : '', editable, save: actions.save })
  useRemembered(order)
  const own = ownFields(useMeta('sales.order'))

  const columns = useMemo(
    () => orderColumns({ warehouse, customer: form.customer?.id ?? '', taxIncluded: form.taxIncluded, delivered: !editable }),
    [warehouse, form.customer?.id, form.taxIncluded, editable],
  )
  const setRows = (change: (rows: FormRow[]) => FormRow[]) => setForm((f) => ({ ...f, rows: change(f.rows) }))
  const point = (pointer: string) => {
    if (pointOwn(pointer)) return
    const line = linePointer(pointer)
    if (line) grid.current?.focusCell(rowOfLine(form, line[0]), COLUMN_OF_FIELD[line[1]] ?? 'product')
    else if (/customer/.test(pointer)) focusHead('customer')
  }
  const leaveKeys = (e: KeyboardEvent) => e.key === 'Enter' && e.ctrlKey && e.preventDefault()

  return (
    <div ref={root} onKeyDown={leaveKeys}>
      <OrderTitle order={order} state={state} actions={actions} />
      <ErrorNote problem={actions.problem} onPoint={point} />
      <OwnFieldsOf document="sales.order" state={state}>
        <OrderHead
          form={form}
          setForm={setForm}
          queue={state.queue}
          warehouses={warehouses}
          warehouse={warehouse}
          readOnly={!editable}
          isNew={!order}
          onDone={() => grid.current?.focusFirst()}
        />
      </OwnFieldsOf>
      <div className="card doc-body">
        <LineGrid<FormRow>
          rows={form.rows}
          setRows={setRows}
          columns={columns}
          blank={blankRow}
          isEmpty={isEmptyRow}
          queue={state.queue}
          label={t('grid.label')}
          addLabel={t('order.addProduct')}
          onEnd={() => saveButton.current?.focus()}
          readOnly={!editable}
          handle={grid}
        />
        <OrderSums form={form} order={state.dirty ? null : order} serverTotal={actions.preview?.total} />
      </div>
      {order && <ApprovalOf document="sales.order" paper={order.id} />}
      <LinkStrip links={order?.links ?? []} unsaved={order?.links?.length ? undefined : 'sales.order'} expected={['sales.delivery', 'gl.voucher', 'settlement.receipt']} />
      {order && <Makers doc={order} />}
      {order && <BesideOf document="sales.order" paper={order.id} />}
      <OrderFoot order={order} state={state} actions={actions} saveButton={saveButton} />
      {actions.preview && (
        <DryRunPreview effect={actions.preview.effect ?? NOTHING} onClose={actions.closePreview} busy={actions.busy} applyLabel={t('order.saveApprove')} onApply={() => void actions.save('approve')} />
      )}
      {actions.conflict && (
        <DocConflict
          mine={[...describeOrder(form, warehouses), ...describeOwn(own, state.custom)]}
          theirs={[...describeOrder(formOf(actions.conflict.theirs), warehouses), ...describeOwn(own, actions.conflict.theirs.custom)]}
          onResolve={actions.resolve}
          onDismiss={actions.dismissConflict}
        />
      )}
    </div>
  )
}

function useRemembered(order: Order | null) {
  useEffect(() => {
    if (order) rememberDoc({ route: '/sales/orders/' + order.id, title: order.number, detail: order.customer_name })
  }, [order])
}
