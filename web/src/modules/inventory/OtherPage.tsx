import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { OtherStock } from '../../api/papers'
import type { Product, Warehouse } from '../../api/types'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { moneyText, tidy } from '../../kit/decimal'
import { DocFrame, useRecord, useRound } from '../../kit/DocFrame'
import { linePointer } from '../../kit/ErrorNote'
import { type Column, pickColumn } from '../../kit/gridTypes'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { refreshBooks } from '../../kit/refresh'
import { useDocActions } from '../../kit/useDocActions'
import { useDocForm } from '../../kit/useDocForm'
import { useDocKeys } from '../../kit/useDocKeys'
import { productSource, useWarehouses } from '../master/sources'
import { OtherHead } from './OtherHead'
import { blankRow, isEmptyRow, valueOf } from './openingForm'
import { type Direction, KIND, words } from './other'
import { type OtherForm, type OtherRow, checkOther, describeOther, filledRows, newOther, otherBody, otherFormOf, otherSignature, otherTotal, pickProduct, reviveOther } from './otherForm'

const COLUMN_OF_FIELD: Record<string, string> = { product: 'product', qty: 'qty', unit_cost: 'cost' }
const CELL_OF_FIELD: Record<string, string> = { contra_account: 'contra', party: 'party' }

/** /inventory/receipts/new and /inventory/receipts/:id. */
export const StockReceiptPage = () => <OtherPage key="in" way="in" />

/** /inventory/issues/new and /inventory/issues/:id. */
export const StockIssuePage = () => <OtherPage key="out" way="out" />

function OtherPage({ way }: { way: Direction }) {
  const { id } = useParams({ strict: false }) as { id?: string }
  const warehouses = useWarehouses()
  const [round, again] = useRound()
  const stored = useRecord<OtherStock>(`${KIND[way].path}/${id}`, !!id)
  if (stored.waiting) return stored.waiting
  return <OtherEditor key={`${id ?? 'new'}:${round}:${stored.data?.version ?? 0}`} way={way} doc={stored.data ?? null} warehouses={warehouses} onAgain={again} />
}

function columns(way: Direction, warehouse: string, posted: boolean, available: boolean): Column<OtherRow>[] {
  const list: Column<OtherRow>[] = [
    pickColumn<OtherRow, Product>({
      key: 'product',
      title: t('common.product'),
      width: 'minmax(220px, 3fr)',
      must: true,
      phone: 'title',
      source: productSource(warehouse, ''),
      text: (r) => (r.product ? `${r.product.code} ${r.product.name}` : ''),
      pick: pickProduct,
      clear: (r) => ({ ...r, product: null, available: undefined, value: undefined }),
      copy: (r, above) => ({ ...r, asked: above.asked, product: above.product, available: above.available, value: undefined }),
    }),
    { kind: 'show', key: 'spec', title: t('common.spec'), width: 'minmax(120px, 1.4fr)', show: (r) => r.product?.spec },
    { kind: 'show', key: 'unit', title: t('common.unit'), width: '60px', show: (r) => r.product?.unit },
    { kind: 'number', key: 'qty', title: t('common.qty'), width: '130px', align: 'right', must: true, phone: 'step', decimals: 6, get: (r) => r.qty, set: (r, qty) => ({ ...r, qty }), show: (r) => fmt.qty(tidy(r.qty)) },
  ]
  if (way === 'in') {
    list.push(
      { kind: 'number', key: 'cost', title: t('balance.unitCost'), width: '140px', align: 'right', must: true, phone: 'edit', decimals: 6, get: (r) => r.cost, set: (r, cost) => ({ ...r, cost }), show: (r) => fmt.price(tidy(r.cost)) },
      { kind: 'show', key: 'value', title: t('balance.value'), width: '160px', align: 'right', phone: 'show', show: (r) => (r.qty && r.cost ? <span className="strong">{fmt.money(moneyText(valueOf(r) ?? 0n))}</span> : '') },
    )
  } else if (posted) {
    list.push({ kind: 'show', key: 'value', title: t('other.cost'), width: '160px', align: 'right', phone: 'show', show: (r) => <span className="strong">{fmt.money(r.value ?? '0')}</span> })
  } else if (available) {
    list.push({ kind: 'show', key: 'available', title: t('balance.available'), width: '130px', align: 'right', phone: 'show', show: (r) => (r.available === undefined ? '' : fmt.qty(r.available)) })
  }
  return list
}

function OtherEditor({ way, doc, warehouses, onAgain }: { way: Direction; doc: OtherStock | null; warehouses: Warehouse[]; onAgain: () => void }) {
  const client = useQueryClient()
  const { company } = useSession()
  const { kind, path, draft } = KIND[way]
  const say = words[way]()
  const state = useDocForm<OtherForm>({ name: draft, right: `${kind}.update`, doc, start: () => (doc ? otherFormOf(doc) : newOther(company.today)), signature: otherSignature, revive: reviveOther })
  const { form, setForm, editable } = state
  const grid = useRef<GridHandle>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const warehouse = form.warehouse || (warehouses.find((w) => w.is_default) ?? warehouses[0])?.id || ''
  const focusField = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()
  const actions = useDocActions<OtherStock, OtherForm>({
    name: draft,
    path,
    doc,
    state,
    check: (f) => checkOther(way, f),
    body: (f) => otherBody(way, { ...f, warehouse }),
    onStored: (next) => refreshBooks(client, `${path}/${next.id}`, next),
    onAgain,
    onLocal: (bad) => (bad.field ? focusField(bad.field) : grid.current?.focusCell(bad.row ?? 0, bad.column ?? 'product')),
  })
  useDocKeys({ route: doc ? `${path}/${doc.id}` : '', editable, save: actions.save })
  // A stored line does not say what is available; one chosen here does.
  const available = !doc || form.rows.some((r) => r.available !== undefined)
  const cols = useMemo(() => columns(way, warehouse, !editable, available), [way, warehouse, editable, available])
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && filledRows(form)[line[0]]
    if (row) grid.current?.focusCell(form.rows.indexOf(row), COLUMN_OF_FIELD[line[1]] ?? 'product')
    else if (CELL_OF_FIELD[pointer.slice(1)]) focusField(CELL_OF_FIELD[pointer.slice(1)])
  }
  return (
    <DocFrame
      kind={kind}
      newTitle={say.create}
      title={doc ? say.title(doc.number) : ''}
      route={path}
      about={doc?.reason || doc?.party_name || doc?.contra_account_name || ''}
      doc={doc}
      state={state}
      actions={actions}
      describe={(f) => describeOther(way, f)}
      formOf={otherFormOf}
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
      orphanDetail={(f) => t('grid.rows', { n: filledRows(f).length })}
    >
      <OtherHead way={way} state={state} warehouses={warehouses} warehouse={warehouse} isNew={!doc} onDone={() => grid.current?.focusFirst()} />
      <div className="card doc-body">
        <LineGrid<OtherRow>
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
          <span>{t('grid.rows', { n: filledRows(form).length })}</span>
          <Sum way={way} doc={doc} form={form} changed={state.dirty} />
        </div>
      </div>
    </DocFrame>
  )
}

/** What comes in adds up while it is typed; what goes out is told by the books. */
function Sum({ way, doc, form, changed }: { way: Direction; doc: OtherStock | null; form: OtherForm; changed: boolean }) {
  if (way === 'out' && doc?.state !== 'approved') return <span className="sums">{t('stockOut.costLater')}</span>
  return (
    <span className="sums">
      <span>
        {way === 'in' ? t('opening.sum') : t('other.cost')} <b className="big">{fmt.yuan(doc && !changed ? doc.value : otherTotal(form))}</b>
      </span>
    </span>
  )
}
