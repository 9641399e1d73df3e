import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { get } from '../../api/client'
import type { Adjustment, Worth } from '../../api/papers'
import type { Page, Product, Warehouse } from '../../api/types'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { isNegative, isZero, tidy } from '../../kit/decimal'
import { DateField } from '../../kit/DateField'
import { DocFrame, useRecord, useRound } from '../../kit/DocFrame'
import { DocFields, Field } from '../../kit/DocHeader'
import { linePointer } from '../../kit/ErrorNote'
import { type Column, pickColumn } from '../../kit/gridTypes'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { refreshBooks } from '../../kit/refresh'
import { useDocActions } from '../../kit/useDocActions'
import { type DocFormState, useDocForm } from '../../kit/useDocForm'
import { useDocKeys } from '../../kit/useDocKeys'
import { productSource, useWarehouses } from '../master/sources'
import { type AdjustmentForm, type AdjustmentRow, adjustmentBody, adjustmentFormOf, adjustmentSignature, blankRow, checkAdjustment, costAfter, describeAdjustment, filledRows, isEmptyRow, newAdjustment, pickProduct, reviveAdjustment, sums } from './adjustmentForm'
import { ContraField, contraSource } from './ContraField'
import './inventory.css'

const PATH = '/inventory/adjustments'
const KIND = 'inventory.adjustment'
const DRAFT = 'adjustment'
const AT_ONCE = 100

const focusOn = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()

/** /inventory/adjustments/new and /inventory/adjustments/:id. */
export default function AdjustmentPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const warehouses = useWarehouses()
  const [round, again] = useRound()
  const stored = useRecord<Adjustment>(`${PATH}/${id}`, !!id)
  if (stored.waiting) return stored.waiting
  return <AdjustmentEditor key={`${id ?? 'new'}:${round}:${stored.data?.version ?? 0}`} doc={stored.data ?? null} warehouses={warehouses} onAgain={again} />
}

/** What lies of the products of a draft, and what it is worth. */
function useWorths(form: AdjustmentForm, warehouse: string, wanted: boolean): Map<string, Worth> {
  const ids = [...new Set(form.rows.flatMap((r) => r.product?.id ?? []))]
  const parts = wanted && warehouse ? Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) => ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE).join(',')) : []
  return useQueries({
    queries: parts.map((products) => ({
      queryKey: ['worth', warehouse, products],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<Page<Worth>>(`${PATH}/worth`, { warehouse, products }, signal),
      placeholderData: (before: Page<Worth> | undefined) => before,
    })),
    combine: (list) => new Map(list.flatMap((q) => (q.data?.items ?? []).map((w): [string, Worth] => [w.product, w]))),
  })
}

const signed = (amount: string) => <b className={isNegative(amount) ? 'neg' : 'strong'}>{fmt.money(amount)}</b>

function columns(form: AdjustmentForm, warehouse: string, worths: Map<string, Worth>, posted: boolean): Column<AdjustmentRow>[] {
  const now = (r: AdjustmentRow) => (r.product ? worths.get(r.product.id) : undefined)
  const list: Column<AdjustmentRow>[] = [
    pickColumn<AdjustmentRow, Product>({
      key: 'product',
      title: t('common.product'),
      width: 'minmax(220px, 3fr)',
      must: true,
      phone: 'title',
      source: productSource(warehouse, ''),
      text: (r) => (r.product ? `${r.product.code} ${r.product.name}` : ''),
      pick: pickProduct,
      clear: (r) => ({ ...r, product: null }),
      copy: (r, above) => ({ ...r, asked: above.asked, product: above.product }),
    }),
    { kind: 'show', key: 'spec', title: t('common.spec'), width: 'minmax(110px, 1.2fr)', show: (r) => r.product?.spec },
    { kind: 'show', key: 'unit', title: t('common.unit'), width: '60px', show: (r) => r.product?.unit },
  ]
  if (!posted) {
    list.push(
      { kind: 'show', key: 'lies', title: t('balance.onHand'), width: '110px', align: 'right', show: (r) => fmt.qty(now(r)?.qty ?? '') },
      { kind: 'show', key: 'worth', title: t('adjust.worth'), width: '130px', align: 'right', phone: 'show', show: (r) => (now(r) ? fmt.money(now(r)?.value ?? '') : '') },
      { kind: 'show', key: 'cost', title: t('balance.unitCost'), width: '120px', align: 'right', show: (r) => (isZero(now(r)?.qty) ? '' : fmt.price(now(r)?.unit_cost ?? '')) },
    )
  }
  list.push({ kind: 'number', key: 'amount', title: t('adjust.amount'), width: '150px', align: 'right', must: true, phone: 'edit', decimals: 2, get: (r) => r.amount, set: (r, amount) => ({ ...r, amount }), show: (r) => (r.amount ? signed(tidy(r.amount)) : '') })
  if (!posted) {
    const after = (r: AdjustmentRow) => {
      const w = now(r)
      const cost = w && r.product ? costAfter(form, r.product.id, w) : ''
      return cost && <span className={isNegative(cost) ? 'neg' : undefined}>{fmt.price(cost)}</span>
    }
    list.push({ kind: 'show', key: 'after', title: t('adjust.costAfter'), width: '130px', align: 'right', phone: 'show', show: after })
  }
  return list
}

function AdjustmentEditor({ doc, warehouses, onAgain }: { doc: Adjustment | null; warehouses: Warehouse[]; onAgain: () => void }) {
  const client = useQueryClient()
  const { company } = useSession()
  const state = useDocForm<AdjustmentForm>({ name: DRAFT, right: 'inventory.adjustment.update', doc, start: () => (doc ? adjustmentFormOf(doc) : newAdjustment(company.today)), signature: adjustmentSignature, revive: reviveAdjustment })
  const { form, setForm, editable } = state
  const grid = useRef<GridHandle>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const warehouse = form.warehouse || (warehouses.find((w) => w.is_default) ?? warehouses[0])?.id || ''
  const actions = useDocActions<Adjustment, AdjustmentForm>({
    name: DRAFT,
    path: PATH,
    doc,
    state,
    check: checkAdjustment,
    body: (f) => adjustmentBody({ ...f, warehouse }),
    onStored: (next) => refreshBooks(client, `${PATH}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => (bad.field ? focusOn(bad.field) : grid.current?.focusCell(bad.row ?? 0, bad.column ?? 'product')),
  })
  useDocKeys({ route: doc ? `${PATH}/${doc.id}` : '', editable, save: actions.save })
  const worths = useWorths(form, warehouse, editable)
  const cols = useMemo(() => columns(form, warehouse, worths, !editable), [form, warehouse, worths, editable])
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && filledRows(form)[line[0]]
    if (row) grid.current?.focusCell(form.rows.indexOf(row), line[1] === 'amount' ? 'amount' : 'product')
    else if (pointer === '/contra_account') focusOn('contra')
  }
  return (
    <DocFrame
      kind={KIND}
      newTitle={t('adjust.new')}
      title={doc ? t('adjust.title', { number: doc.number }) : ''}
      route={PATH}
      about={doc?.reason || doc?.contra_account_name || ''}
      doc={doc}
      state={state}
      actions={actions}
      describe={describeAdjustment}
      formOf={adjustmentFormOf}
      point={point}
      expected={['gl.voucher']}
      hints={[
        ['Enter', t('key.next')],
        ['Ctrl D', t('key.copyAbove')],
        ['F7', t('key.pick')],
        ['Ctrl Del', t('key.deleteRow')],
        ['', t('key.paste')],
      ]}
      words={editable ? t('adjust.words') : undefined}
      saveButton={saveButton}
      orphanDetail={(f) => t('grid.rows', { n: filledRows(f).length })}
    >
      <AdjustmentHead state={state} warehouses={warehouses} warehouse={warehouse} isNew={!doc} onDone={() => grid.current?.focusFirst()} />
      <div className="card doc-body">
        <LineGrid<AdjustmentRow>
          rows={form.rows}
          setRows={(change) => setForm((f) => ({ ...f, rows: change(f.rows) }))}
          columns={cols}
          blank={blankRow}
          isEmpty={isEmptyRow}
          queue={state.queue}
          label={t('grid.label')}
          addLabel={t('order.addProduct')}
          onEnd={() => saveButton.current?.focus()}
          readOnly={!editable}
          handle={grid}
        />
        <Sums form={form} />
      </div>
    </DocFrame>
  )
}

interface HeadProps {
  state: DocFormState<AdjustmentForm>
  warehouses: Warehouse[]
  warehouse: string
  isNew: boolean
  onDone: () => void
}

const contras = contraSource(PATH, 'debit')

function AdjustmentHead({ state, warehouses, warehouse, isNew, onDone }: HeadProps) {
  const { form, setForm, editable } = state
  const set = (change: Partial<AdjustmentForm>) => setForm((f) => ({ ...f, ...change }))
  return (
    <DocFields onDone={onDone}>
      <div className="half">
        <ContraField state={state} source={contras} hint={t('adjust.contraHint')} isNew={isNew} onEnter={() => focusOn('reason')} />
      </div>
      <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} onChange={(date) => set({ date })} />}</Field>
      <Field label={t('common.warehouse')}>
        {(id) => (
          <select id={id} className="input" value={warehouse} disabled={!editable} onChange={(e) => set({ warehouse: e.target.value })}>
            {warehouses.map((w) => (
              <option key={w.id} value={w.id}>
                {w.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="half">
        <Field label={t('other.reason')}>
          {(id) => (
            <input id={id} className="input" data-cell="reason" maxLength={500} placeholder={editable ? t('adjust.reasonHint') : ''} value={form.reason} disabled={!editable} onChange={(e) => set({ reason: e.target.value })} />
          )}
        </Field>
      </div>
    </DocFields>
  )
}

/** What rises and what falls, while both are there; and the whole. */
function Sums({ form }: { form: AdjustmentForm }) {
  const { more, less, all } = sums(form)
  return (
    <div className="doc-sums">
      <span>{t('grid.rows', { n: filledRows(form).length })}</span>
      <span className="sums">
        {!isZero(more) && !isZero(less) && (
          <>
            <span>
              {t('adjust.more')} <b>{fmt.money(more)}</b>
            </span>
            <span>
              {t('adjust.less')} <b className="neg">{fmt.money(less)}</b>
            </span>
          </>
        )}
        <span>
          {t('adjust.value')} <b className={isNegative(all) ? 'big neg' : 'big'}>{fmt.yuan(all)}</b>
        </span>
      </span>
    </div>
  )
}
