import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import type { Delivery, SalesReturn } from '../../api/papers'
import type { DocLink, LinkKind } from '../../api/types'
import { may, useSession } from '../../app/session'
import { currentLang, fmt, t } from '../../i18n'
import { isZero } from '../../kit/decimal'
import { DateField } from '../../kit/DateField'
import { DocFrame } from '../../kit/DocFrame'
import { DocFields, Field } from '../../kit/DocHeader'
import { linePointer } from '../../kit/ErrorNote'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { rmb } from '../../kit/rmb'
import { refreshBooks } from '../../kit/refresh'
import { useDocActions } from '../../kit/useDocActions'
import { useDocForm } from '../../kit/useDocForm'
import { useDocKeys } from '../../kit/useDocKeys'
import { takeColumns } from './takeColumns'
import { type TakeForm, type TakeRow, checkTake, describeTake, takeQty, takeSignature, takeTotals, taken } from './takeForm'

type Paper = Delivery | SalesReturn

/** How a delivery and a return differ. */
export interface TakeKind<D extends Paper> {
  kind: 'sales.delivery' | 'sales.return'
  path: '/sales/deliveries' | '/sales/returns'
  newTitle: string
  title: (number: string) => string
  openTitle: string
  /** The same column once approved. */
  postedTitle: string
  qtyTitle: string
  textTitle: string
  textHint: string
  textMust?: boolean
  expected: LinkKind[]
  formOf: (doc: D) => TakeForm
  body: (form: TakeForm) => object
  next?: (doc: D) => ReactNode
}

interface Props<D extends Paper> {
  kind: TakeKind<D>
  doc: D | null
  /** The order or the delivery it is made from. */
  source: { id: string; number: string; label: string; links?: DocLink[] }
  customer: string
  warehouse: string
  start: () => TakeForm
  onAgain: () => void
}

export function TakeEditor<D extends Paper>({ kind, doc, source, customer, warehouse, start, onAgain }: Props<D>) {
  const client = useQueryClient()
  const session = useSession()
  const state = useDocForm<TakeForm>({ name: kind.kind, right: `${kind.kind}.update`, doc, of: source.id, start, signature: takeSignature })
  const { form, setForm, editable } = state
  const grid = useRef<GridHandle>(null)
  const textBox = useRef<HTMLInputElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const check = (f: TakeForm) => checkTake(f) ?? (kind.textMust && !f.text.trim() ? { text: t('return.needReason'), field: 'text' } : null)
  const actions = useDocActions<D, TakeForm>({
    name: kind.kind,
    path: kind.path,
    doc,
    state,
    check,
    body: kind.body,
    onStored: (next) => refreshBooks(client, `${kind.path}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => (bad.field ? textBox.current?.focus() : grid.current?.focusCell(bad.row ?? 0, 'qty')),
  })
  useDocKeys({ route: doc ? `${kind.path}/${doc.id}` : '', editable, save: actions.save })

  const cost = !editable && may(session, 'cost.read')
  const columns = useMemo(() => takeColumns({ open: editable ? kind.openTitle : kind.postedTitle, qty: kind.qtyTitle, posted: !editable, cost, available: editable && kind.kind === 'sales.delivery' }), [kind, editable, cost])
  const sums = doc && !state.dirty ? doc : takeTotals(taken(form))
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && taken(form)[line[0]]
    if (row) grid.current?.focusCell(form.rows.indexOf(row), 'qty')
    else if (/note|reason/.test(pointer)) textBox.current?.focus()
  }
  return (
    <DocFrame
      kind={kind.kind}
      newTitle={kind.newTitle}
      title={doc ? kind.title(doc.number) : ''}
      route={kind.path}
      about={customer}
      doc={doc}
      origin={source.links}
      state={state}
      actions={actions}
      describe={(f) => describeTake(f, kind.textTitle)}
      formOf={kind.formOf}
      point={point}
      expected={kind.expected}
      hints={[
        ['Enter', t('key.next')],
        ['=', t('take.calc')],
        ['Ctrl Enter', t('docs.saveApprove')],
      ]}
      words={currentLang() === 'en' || isZero(sums.total) ? undefined : rmb(sums.total)}
      saveButton={saveButton}
      next={doc && kind.next?.(doc)}
    >
      <DocFields onDone={() => grid.current?.focusCell(0, 'qty')}>
        <Field label={t('common.customer')}>{(id) => <input id={id} className="input" value={customer} readOnly tabIndex={-1} />}</Field>
        <Field label={source.label}>{(id) => <input id={id} className="input" value={source.number} readOnly tabIndex={-1} />}</Field>
        <Field label={t('common.warehouse')}>{(id) => <input id={id} className="input" value={warehouse} readOnly tabIndex={-1} />}</Field>
        <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} onChange={(date) => setForm((f) => ({ ...f, date }))} />}</Field>
        <div className="whole">
          <Field label={kind.textTitle} must={kind.textMust}>
            {(id) => <input ref={textBox} id={id} className="input" maxLength={500} placeholder={kind.textHint} value={form.text} disabled={!editable} onChange={(e) => setForm((f) => ({ ...f, text: e.target.value }))} />}
          </Field>
        </div>
      </DocFields>
      <div className="card doc-body">
        <LineGrid<TakeRow>
          fixed
          rows={form.rows}
          setRows={(change) => setForm((f) => ({ ...f, rows: change(f.rows).filter((r) => r.line > 0) }))}
          columns={columns}
          blank={() => ({ key: '', line: 0 }) as TakeRow}
          isEmpty={() => false}
          queue={state.queue}
          label={t('grid.label')}
          onEnd={() => saveButton.current?.focus()}
          readOnly={!editable}
          handle={grid}
        />
        <div className="doc-sums">
          <span>{t('grid.rows', { n: taken(form).length })}</span>
          <span>{t('order.sumQty', { qty: fmt.qty(takeQty(form.rows)) })}</span>
          {editable && <QuickFill form={form} setForm={setForm} />}
          <span className="sums">
            {cost && doc && <span>{t('take.sumCost', { money: fmt.money(doc.cost) })}</span>}
            <span>{t('order.sumNet', { money: fmt.money(sums.amount) })}</span>
            <span>{t('order.sumTax', { money: fmt.money(sums.tax) })}</span>
            <span>
              {t('order.sumTotal')} <b className="big">{fmt.yuan(sums.total)}</b>
            </span>
          </span>
        </div>
      </div>
    </DocFrame>
  )
}

/** All or nothing at one press; the cells are there for anything between. */
function QuickFill({ form, setForm }: { form: TakeForm; setForm: (change: (form: TakeForm) => TakeForm) => void }) {
  const fill = (qty: (row: TakeRow) => string) => setForm((f) => ({ ...f, rows: f.rows.map((r) => ({ ...r, qty: qty(r) })) }))
  return (
    <span className="row">
      <button type="button" className="btn small" onClick={() => fill((r) => r.open)}>
        {t('take.all')}
      </button>
      <button type="button" className="btn small" disabled={taken(form).length === 0} onClick={() => fill(() => '')}>
        {t('take.none')}
      </button>
    </span>
  )
}
