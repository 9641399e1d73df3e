import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { type Problem, asProblem } from '../../api/client'
import type { CostingDecision } from '../../api/costing'
import type { Product } from '../../api/types'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { DateField, badDate } from '../../kit/DateField'
import { isZero, tidy } from '../../kit/decimal'
import { DocFields, DocTitle, Field } from '../../kit/DocHeader'
import { ErrorNote, linePointer } from '../../kit/ErrorNote'
import { type Column, pickColumn } from '../../kit/gridTypes'
import { type GridHandle, LineGrid } from '../../kit/LineGrid'
import { PickQueue } from '../../kit/pickSource'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'
import { productSource } from '../master/sources'
import { CostingPreview } from './CostingPreview'
import { type CostingBody, applyCosting, namingRows, previewCosting } from './costing'
import { type PriceRow, blankRow, changedRows, checkPrices, isEmptyRow, pickProduct, startRows } from './pricesForm'
import './inventory.css'

const columns = (): Column<PriceRow>[] => [
  pickColumn<PriceRow, Product>({
    key: 'product',
    title: t('common.product'),
    width: 'minmax(220px, 3fr)',
    must: true,
    phone: 'title',
    source: productSource('', ''),
    text: (r) => (r.product ? `${r.product.code} ${r.product.name}` : ''),
    pick: pickProduct,
    clear: (r) => ({ ...r, product: null, now: null }),
    copy: (r, above) => ({ ...r, asked: above.asked, product: above.product, now: null }),
  }),
  { kind: 'show', key: 'spec', title: t('common.spec'), width: 'minmax(110px, 1.2fr)', show: (r) => r.product?.spec },
  { kind: 'show', key: 'unit', title: t('common.unit'), width: '60px', show: (r) => r.product?.unit },
  { kind: 'show', key: 'qty', title: t('balance.onHand'), width: '120px', align: 'right', show: (r) => fmt.qty(r.now?.qty ?? '') },
  { kind: 'show', key: 'now', title: t('costings.price'), width: '130px', align: 'right', phone: 'show', show: (r) => (isZero(r.now?.price) ? '' : fmt.price(r.now?.price)) },
  { kind: 'number', key: 'price', title: t('costings.newPrice'), width: '160px', align: 'right', must: true, phone: 'edit', decimals: 6, get: (r) => r.price, set: (r, price) => ({ ...r, price }), show: (r) => (r.price ? fmt.price(tidy(r.price)) : '') },
]

/** /inventory/costings/standard/edit: many standard costs from one day on. */
export default function CostingPrices() {
  const client = useQueryClient()
  const router = useRouter()
  const { company } = useSession()
  const [rows, setRows] = useState(startRows)
  const [date, setDate] = useState(company.today)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<CostingDecision | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [local, setLocal] = useState('')
  const [busy, setBusy] = useState(false)
  const [queue] = useState(() => new PickQueue())
  const grid = useRef<GridHandle>(null)
  const latest = useRef(rows)
  latest.current = rows
  const cols = useMemo(columns, [])
  const attempt = async (run: (body: CostingBody) => Promise<void>) => {
    await queue.settled()
    const day = badDate()
    const bad = checkPrices(latest.current)
    setLocal(day?.text ?? bad?.text ?? '')
    setProblem(null)
    if (day) return day.focus()
    if (bad) grid.current?.focusCell(bad.row, bad.column)
    if (bad || busy) return
    setBusy(true)
    try {
      await run({ date: date || undefined, reason: reason || undefined, lines: changedRows(latest.current).map((r) => ({ product: r.product?.id ?? '', price: tidy(r.price) })) })
    } catch (e) {
      const rows = changedRows(latest.current)
      setProblem(namingRows(asProblem(e), (line) => rows[line]?.product?.code))
      setSeen(null)
    } finally {
      setBusy(false)
    }
  }
  const preview = () => attempt(async (body) => setSeen(await previewCosting(body)))
  const apply = () =>
    attempt(async (body) => {
      const done = await applyCosting(client, body)
      toast(t('costings.applied', { number: done.number }))
      void router.navigate({ to: '/inventory/costings/$id', params: { id: done.id } })
    })
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && changedRows(rows)[line[0]]
    if (row) grid.current?.focusCell(rows.indexOf(row), line[1] === 'price' ? 'price' : 'product')
    else if (pointer === '/date' || pointer === '/from') document.querySelector<HTMLElement>('.doc-head [data-cell=date]')?.focus()
  }
  return (
    <>
      <DocTitle title={t('costings.edit')}>
        <button type="button" className="btn" onClick={() => void router.navigate({ to: '/inventory/costings/standard' })}>
          {t('common.cancel')}
        </button>
        <button type="button" className="btn primary" disabled={busy} onClick={() => void preview()}>
          {t('costings.preview')}
        </button>
      </DocTitle>
      <ErrorNote problem={problem} onPoint={point} />
      {local && (
        <p className="field-error" role="alert">
          {local}
        </p>
      )}
      <DocFields onDone={() => grid.current?.focusFirst()}>
        <Field label={t('costings.date')}>{(id) => <DateField id={id} value={date} autoFocus onChange={setDate} />}</Field>
        <div className="half">
          <Field label={t('costings.reason')}>{(id) => <input id={id} className="input" maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />}</Field>
        </div>
        <p className="muted hint">{t('costings.dateHint')}</p>
      </DocFields>
      <div className="card doc-body">
        <LineGrid<PriceRow> rows={rows} setRows={setRows} columns={cols} blank={blankRow} isEmpty={isEmptyRow} queue={queue} label={t('costings.prices')} addLabel={t('order.addProduct')} onEnd={() => void preview()} handle={grid} />
      </div>
      {seen && (
        <Sheet
          wide
          title={t('costings.preview')}
          onClose={() => setSeen(null)}
          footer={
            <>
              <button type="button" className="btn" onClick={() => setSeen(null)}>
                {t('costings.back')}
              </button>
              <button type="button" className="btn primary" autoFocus disabled={busy} onClick={() => void apply()}>
                {t('costings.apply')}
              </button>
            </>
          }
        >
          <CostingPreview costing={seen} />
        </Sheet>
      )}
    </>
  )
}
