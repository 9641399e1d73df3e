import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { type Problem, asProblem } from '../../api/client'
import type { CostingDecision, CostingMethod, StandardCost } from '../../api/costing'
import { useSession } from '../../app/session'
import { fmt, t } from '../../i18n'
import { addMonths } from '../../kit/dates'
import { PRICE_SCALE, tidy } from '../../kit/decimal'
import { Field } from '../../kit/DocHeader'
import { ErrorNote, linePointer } from '../../kit/ErrorNote'
import { settleNumber } from '../../kit/gridModel'
import { useRows } from '../../kit/listData'
import { Sheet } from '../../kit/Sheet'
import { toast } from '../../kit/toast'
import { periodName } from '../gl/periods'
import { CostingPreview } from './CostingPreview'
import { type CostingBody, applyCosting, badPrice, namingRows, presetOf, previewCosting } from './costing'

const METHODS = ['moving', 'fifo', 'monthly', 'standard'] as const
const MONTHS = 13

interface Form {
  method: string
  from: string
  reason: string
  /** Prices that differ from what the product costs now, by product. */
  prices: Record<string, string>
}

/** The dialog of 更改: method and month, standard costs where they matter, then what it does, then 确认. */
export function CostingChange({ row, onClose }: { row: CostingMethod; onClose: () => void }) {
  const client = useQueryClient()
  const router = useRouter()
  const { company } = useSession()
  const latest = row.next?.method ?? row.method
  const months = monthsFrom(row.next ? addMonths(row.next.from + '-01', 1) : company.today)
  const [form, setForm] = useState<Form>({ method: METHODS.find((m) => m !== latest && m !== row.method) ?? 'moving', from: months[row.next ? 0 : 1] ?? '', reason: '', prices: {} })
  const [seen, setSeen] = useState<CostingDecision | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [local, setLocal] = useState('')
  const [busy, setBusy] = useState(false)
  const standard = form.method === 'standard'
  const data = useRows<StandardCost>('/inventory/standard-costs', { category: row.category, only: 'all' })
  const body: CostingBody = {
    category: row.category,
    method: form.method,
    from: form.from,
    reason: form.reason || undefined,
    lines: standard ? Object.entries(form.prices).map(([product, price]) => ({ product, price: tidy(price) })) : undefined,
  }
  const rowOf = (line: number) => data.rows.find((r) => r.product === body.lines?.[line]?.product)
  const attempt = async (run: () => Promise<void>) => {
    const bad = standard ? data.rows.find((r) => form.prices[r.product] !== undefined && badPrice(form.prices[r.product] ?? '', nameOf(r))) : undefined
    setLocal(bad ? badPrice(form.prices[bad.product] ?? '', nameOf(bad)) : '')
    if (bad) focusPrice(bad.product)
    setProblem(null)
    if (bad || busy) return
    setBusy(true)
    try {
      await run()
    } catch (e) {
      setProblem(namingRows(asProblem(e), (line) => rowOf(line) && nameOf(rowOf(line)!)))
      setSeen(null)
    } finally {
      setBusy(false)
    }
  }
  const preview = () => attempt(async () => setSeen(await previewCosting(body)))
  const apply = () =>
    attempt(async () => {
      const done = await applyCosting(client, body)
      toast(t('costings.applied', { number: done.number }))
      onClose()
      void router.navigate({ to: '/inventory/costings/$id', params: { id: done.id } })
    })
  const point = (pointer: string) => {
    const line = linePointer(pointer)
    const row = line && rowOf(line[0])
    if (row) focusPrice(row.product)
    else if (pointer === '/from') document.querySelector<HTMLElement>('.costing-change [data-field=from]')?.focus()
    else if (pointer === '/method') document.querySelector<HTMLElement>('.costing-change input:checked')?.focus()
  }
  const footer = seen ? (
    <>
      <button type="button" className="btn" onClick={() => setSeen(null)}>
        {t('costings.back')}
      </button>
      <button type="button" className="btn primary" autoFocus disabled={busy} onClick={() => void apply()}>
        {t('costings.apply')}
      </button>
    </>
  ) : (
    <>
      <button type="button" className="btn" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button type="button" className="btn primary" disabled={busy} onClick={() => void preview()}>
        {t('costings.preview')}
      </button>
    </>
  )
  return (
    <Sheet wide title={t('costings.changeOf', { category: row.category_name })} onClose={onClose} footer={footer}>
      <ErrorNote problem={problem} onPoint={point} />
      {local && (
        <p className="field-error" role="alert">
          {local}
        </p>
      )}
      {seen ? (
        <CostingPreview costing={seen} />
      ) : (
        <div className="costing-change">
          {row.next && <Pending next={row.next} onLeave={onClose} />}
          <Choose form={form} setForm={setForm} row={row} months={months} />
          {standard && <Prices rows={data.rows} loading={data.query.isLoading} more={data.query.hasNextPage ? data.more : undefined} form={form} setForm={setForm} />}
        </div>
      )}
    </Sheet>
  )
}

const nameOf = (r: StandardCost) => `${r.product_code} ${r.product_name}`
const focusPrice = (product: string) => document.querySelector<HTMLElement>(`[data-price="${product}"]`)?.focus()

/** The month of a day and those after it. */
function monthsFrom(today: string): string[] {
  return Array.from({ length: MONTHS }, (_, i) => addMonths(today.slice(0, 8) + '01', i).slice(0, 7))
}

interface PartProps {
  form: Form
  setForm: (change: (form: Form) => Form) => void
}

/** A change that lies ahead stands in the way of another before it. */
function Pending({ next, onLeave }: { next: NonNullable<CostingMethod['next']>; onLeave: () => void }) {
  return (
    <p className="pending">
      {t('costings.pending', { from: periodName(next.from), method: next.method_name })}
      <Link to="/inventory/costings/$id" params={{ id: next.decision }} onClick={onLeave}>
        {t('costings.pendingUndo', { number: next.number })}
      </Link>
    </p>
  )
}

function Choose({ form, setForm, row, months }: PartProps & { row: CostingMethod; months: string[] }) {
  const { next } = row
  const taken = next?.method ?? row.method
  return (
    <>
      <fieldset className="methods">
        <legend>{t('costings.method')}</legend>
        {METHODS.map((m) => (
          <label key={m} className={m === taken ? 'now' : undefined}>
            <input type="radio" name="method" value={m} checked={form.method === m} disabled={m === taken} onChange={() => setForm((f) => ({ ...f, method: m }))} />
            <span>
              <b>{t(`method.${m}`)}</b> {m === row.method && <i className="tag">{t('costings.now')}</i>} {m === next?.method && <i className="tag blue">{t('costings.nowFrom', { from: periodName(next.from) })}</i>}
              <small>{t(`costings.about.${m}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row wrap fields">
        <Field label={t('costings.from')}>
          {(id) => (
            <select id={id} className="input" data-field="from" value={form.from} onChange={(e) => setForm((f) => ({ ...f, from: e.target.value }))}>
              {months.map((m) => (
                <option key={m} value={m}>
                  {periodName(m)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('costings.reason')}>{(id) => <input id={id} className="input" maxLength={500} value={form.reason} onChange={(e) => setForm((f) => ({ ...f, reason: e.target.value }))} />}</Field>
      </div>
      <p className="muted">{t('costings.fromHint')}</p>
    </>
  )
}

interface PricesProps extends PartProps {
  rows: StandardCost[]
  loading: boolean
  more?: () => void
}

/** Standard costs of what ever moved of the category. What stays as it was filled in is not sent: the server fills in the same. */
function Prices({ rows, loading, more, form, setForm }: PricesProps) {
  useEffect(() => more?.(), [more]) // all of them: what is not seen cannot be checked
  const set = (r: StandardCost, text: string) =>
    setForm((f) => {
      const { [r.product]: _, ...rest } = f.prices
      return { ...f, prices: text === presetOf(r) ? rest : { ...rest, [r.product]: text } }
    })
  if (loading) return <p className="muted">{t('common.loading')}</p>
  if (rows.length === 0) return <p className="muted">{t('costings.noStock')}</p>
  return (
    <>
      <h3>{t('costings.prices')}</h3>
      <p className="muted">{t('costings.pricesHint')}</p>
      <div className="scroll-x price-rows">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('common.product')}</th>
              <th className="num">{t('common.qty')}</th>
              <th className="num">{t('costings.unitCost')}</th>
              <th className="num">{t('costings.price')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.product}>
                <td>
                  {r.product_code} {r.product_name}
                </td>
                <td className="num">
                  {fmt.qty(r.qty) || '0'} {r.unit}
                </td>
                <td className="num">{fmt.price(r.unit_cost)}</td>
                <td className="num">
                  <input
                    className="input num"
                    inputMode="decimal"
                    data-price={r.product}
                    aria-label={t('costings.priceOf', { name: nameOf(r) })}
                    aria-invalid={(form.prices[r.product] !== undefined && !!badPrice(form.prices[r.product] ?? '', '')) || undefined}
                    value={form.prices[r.product] ?? presetOf(r)}
                    onChange={(e) => set(r, e.target.value)}
                    onBlur={(e) => set(r, settleNumber(e.target.value, PRICE_SCALE))}
                    onFocus={(e) => e.target.select()}
                    onKeyDown={nextRow}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Enter and the arrows go up and down the column. */
function nextRow(e: KeyboardEvent<HTMLInputElement>) {
  const step = e.key === 'ArrowUp' ? -1 : e.key === 'ArrowDown' || e.key === 'Enter' ? 1 : 0
  if (!step || e.nativeEvent.isComposing) return
  const list = [...(e.currentTarget.closest('tbody')?.querySelectorAll('input') ?? [])]
  e.preventDefault()
  list[list.indexOf(e.currentTarget) + step]?.focus()
}

