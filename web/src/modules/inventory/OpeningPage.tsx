import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { Opening } from '../../api/papers'
import type { Product, Warehouse } from '../../api/types'
import { fmt, t } from '../../i18n'
import { DateField } from '../../kit/DateField'
import { moneyText, tidy } from '../../kit/decimal'
import { DocFrame, useRecord, useRound } from '../../kit/DocFrame'
import { DocFields, Field } from '../../kit/DocHeader'
import { linePointer } from '../../kit/ErrorNote'
import { type Column, pickColumn } from '../../kit/gridTypes'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { refreshBooks } from '../../kit/refresh'
import { useDocActions } from '../../kit/useDocActions'
import { useDocForm } from '../../kit/useDocForm'
import { useDocKeys } from '../../kit/useDocKeys'
import { productSource, useWarehouses } from '../master/sources'
import { type OpeningForm, type OpeningRow, blankRow, checkOpening, describeOpening, filled, isEmptyRow, newOpening, openingBody, openingFormOf, openingSignature, openingTotal, reviveOpening, valueOf, withProduct } from './openingForm'

const PATH = '/inventory/openings'
const COLUMN_OF_FIELD: Record<string, string> = { product: 'product', qty: 'qty', unit_cost: 'cost' }

/** /inventory/openings/new and /inventory/openings/:id. */
export default function OpeningPage() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const warehouses = useWarehouses()
  const [round, again] = useRound()
  const stored = useRecord<Opening>(`${PATH}/${id}`, !!id)
  if (stored.waiting) return stored.waiting
  return <OpeningEditor key={`${id ?? 'new'}:${round}:${stored.data?.version ?? 0}`} doc={stored.data ?? null} warehouses={warehouses} onAgain={again} />
}

const columns = (warehouse: string): Column<OpeningRow>[] => [
  pickColumn<OpeningRow, Product>({
    key: 'product',
    title: t('common.product'),
    width: 'minmax(220px, 3fr)',
    must: true,
    phone: 'title',
    source: productSource(warehouse, ''),
    text: (r) => (r.product ? `${r.product.code} ${r.product.name}` : ''),
    pick: withProduct,
    clear: (r) => ({ ...r, product: null }),
    copy: (r, above) => ({ ...r, asked: above.asked, product: above.product }),
  }),
  { kind: 'show', key: 'spec', title: t('common.spec'), width: 'minmax(120px, 1.4fr)', show: (r) => r.product?.spec },
  { kind: 'show', key: 'unit', title: t('common.unit'), width: '60px', show: (r) => r.product?.unit },
  { kind: 'number', key: 'qty', title: t('common.qty'), width: '130px', align: 'right', must: true, phone: 'step', decimals: 6, get: (r) => r.qty, set: (r, qty) => ({ ...r, qty }), show: (r) => fmt.qty(tidy(r.qty)) },
  { kind: 'number', key: 'cost', title: t('balance.unitCost'), width: '140px', align: 'right', must: true, phone: 'edit', decimals: 6, get: (r) => r.cost, set: (r, cost) => ({ ...r, cost }), show: (r) => fmt.price(tidy(r.cost)) },
  { kind: 'show', key: 'value', title: t('balance.value'), width: '160px', align: 'right', phone: 'show', show: (r) => (r.qty && r.cost ? <span className="strong">{fmt.money(moneyText(valueOf(r) ?? 0n))}</span> : '') },
]

function OpeningEditor({ doc, warehouses, onAgain }: { doc: Opening | null; warehouses: Warehouse[]; onAgain: () => void }) {
  const client = useQueryClient()
  const state = useDocForm<OpeningForm>({ name: 'opening', right: 'inventory.opening.update', doc, start: () => (doc ? openingFormOf(doc) : newOpening()), signature: openingSignature, revive: reviveOpening })
  const { form, setForm, editable } = state
  const grid = useRef<GridHandle>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const warehouse = form.warehouse || (warehouses.find((w) => w.is_default) ?? warehouses[0])?.id || ''
  const actions = useDocActions<Opening, OpeningForm>({
    name: 'opening',
    path: PATH,
    doc,
    state,
    check: checkOpening,
    body: (f) => openingBody({ ...f, warehouse }),
    onStored: (next) => refreshBooks(client, `${PATH}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => grid.current?.focusCell(bad.row ?? 0, bad.column ?? 'product'),
  })
  useDocKeys({ route: doc ? `${PATH}/${doc.id}` : '', editable, save: actions.save })
  const cols = useMemo(() => columns(warehouse), [warehouse])
  const set = (change: Partial<OpeningForm>) => setForm((f) => ({ ...f, ...change }))
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && filled(form)[line[0]]
    if (row) grid.current?.focusCell(form.rows.indexOf(row), COLUMN_OF_FIELD[line[1]] ?? 'product')
  }
  return (
    <DocFrame
      kind="inventory.opening"
      newTitle={t('opening.newTitle')}
      title={doc ? t('opening.title', { number: doc.number }) : ''}
      route={PATH}
      about={doc?.warehouse_name ?? ''}
      doc={doc}
      state={state}
      actions={actions}
      describe={describeOpening}
      formOf={openingFormOf}
      point={point}
      expected={['gl.voucher']}
      hints={[
        ['Enter', t('key.next')],
        ['Ctrl D', t('key.copyAbove')],
        ['F7', t('key.pick')],
        ['Ctrl Del', t('key.deleteRow')],
        ['', t('key.paste')],
      ]}
      saveButton={saveButton}
      orphanDetail={(f) => t('grid.rows', { n: filled(f).length })}
    >
      <DocFields onDone={() => grid.current?.focusFirst()}>
        <Field label={t('common.warehouse')} must>
          {(id) => (
            <select id={id} className="input" autoFocus={!doc} value={warehouse} disabled={!editable} onChange={(e) => set({ warehouse: e.target.value })}>
              {warehouses.map((w) => (
                <option key={w.id} value={w.id}>
                  {w.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} placeholder={t('opening.dateHint')} disabled={!editable} onChange={(date) => set({ date })} />}</Field>
        <Field label={t('common.note')} wide>
          {(id) => <input id={id} className="input" maxLength={500} value={form.note} disabled={!editable} onChange={(e) => set({ note: e.target.value })} />}
        </Field>
      </DocFields>
      <div className="card doc-body">
        <LineGrid<OpeningRow>
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
        <div className="doc-sums">
          <span>{t('grid.rows', { n: filled(form).length })}</span>
          <span className="sums">
            <span>
              {t('opening.sum')} <b className="big">{fmt.yuan(doc && !state.dirty ? doc.value : openingTotal(form))}</b>
            </span>
          </span>
        </div>
      </div>
    </DocFrame>
  )
}
