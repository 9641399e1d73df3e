// The columns of the lines of a paper, made from its metadata.
import type { Meta, MetaField } from '../api/meta'
import { fmt, t } from '../i18n'
import { barePercent, isZero, moneyText, percentToRate, tidy } from './decimal'
import { type Column, type NumberColumn, pickColumn } from './gridTypes'
import { DECIMALS, type MetaRow, figuresOf, isNumber, isPick, isPriced, lineFields, refKind, typedOf } from './metaForm'
import type { PickSource } from './pickSource'
import { type Picked, type RefContext, refSource } from './refs'

const WIDTH: Record<MetaField['kind'], string> = {
  ref: 'minmax(190px, 2.7fr)',
  text: 'minmax(110px, 1.5fr)',
  enum: 'minmax(96px, 1fr)',
  flag: '64px',
  day: '112px',
  time: '150px',
  int: '80px',
  percent: '72px',
  rate: '74px',
  qty: '96px',
  price: '108px',
  amount: '128px',
}

/** What a chosen record says for the fields beside it, until somebody types something else. */
const USUAL: Record<string, (record: Record<string, unknown>) => Record<string, string>> = {
  product: (p) => ({ price: String(p.last_price || p.price || ''), tax_rate: typedOf({ kind: 'rate' } as MetaField, p.tax_rate) }),
}

/** Shown beside a product, from what was chosen or from the stored line. */
const COMPANIONS: Record<string, { name: string; title: () => string; width: string }[]> = {
  product: [
    { name: 'spec', title: () => t('common.spec'), width: 'minmax(90px, 1.1fr)' },
    { name: 'unit', title: () => t('common.unit'), width: '54px' },
  ],
}

export interface ColumnContext extends RefContext {
  taxIncluded: boolean
  readOnly: boolean
  /** The lines were changed: stored amounts are no longer theirs. */
  dirty: boolean
}

export function metaColumns(meta: Meta, ctx: ColumnContext): Column<MetaRow>[] {
  const fields = lineFields(meta)
  const refs = fields.filter(isPick)
  const beside = new Set(refs.flatMap((f) => [`${f.name}_name`, `${f.name}_code`, ...(COMPANIONS[f.ref ?? ''] ?? []).map((c) => c.name)]))
  const priced = isPriced(meta)
  const inputs = fields.filter((f) => f.input)
  return fields.flatMap((f): Column<MetaRow>[] => {
    if (f.name === 'line_no' || beside.has(f.name)) return []
    if (priced && (f.name === 'amount' || f.name === 'tax')) return [] // their sums stand below
    if (isPick(f)) {
      const column = f.input ? refColumn(f, ctx, inputs) : showColumn(f, (r) => String(r.stored?.[f.name + '_name'] ?? r.stored?.[f.name + '_number'] ?? ''))
      const more = (COMPANIONS[f.ref ?? ''] ?? []).map((c) => companion(f, c))
      return [column, ...more]
    }
    if (!f.input) return [showColumn(f, priced && f.name === 'total' ? (r) => lineTotal(r, ctx.taxIncluded) : (r) => (ctx.dirty && f.kind === 'amount' ? '' : reading(f, typedOf(f, r.stored?.[f.name]))))]
    return [inputColumn(f, ctx)]
  })
}

const lineTotal = (row: MetaRow, taxIncluded: boolean) => {
  const figures = figuresOf(row, taxIncluded)
  return figures && row.values.qty ? <b className="strong">{fmt.money(moneyText(figures.total))}</b> : ''
}

function companion(f: MetaField, c: { name: string; title: () => string; width: string }): Column<MetaRow> {
  const of = (r: MetaRow) => (r.picks[f.name] ? (r.picks[f.name]?.record?.[c.name] ?? r.stored?.[c.name]) : '')
  return { kind: 'show', key: c.name, title: c.title(), width: c.width, show: (r) => String(of(r) ?? '') }
}

const showColumn = (f: MetaField, show: (row: MetaRow) => React.ReactNode): Column<MetaRow> => ({
  kind: 'show',
  key: f.name,
  title: f.label,
  width: WIDTH[f.kind],
  align: isNumber(f) ? 'right' : undefined,
  phone: isNumber(f) ? 'show' : undefined,
  show,
})

/** A typed value as it reads when nobody edits it. */
export function reading(f: MetaField, typed: string): string {
  if (typed === '') return ''
  switch (f.kind) {
    case 'amount':
      return fmt.money(tidy(typed))
    case 'price':
      return fmt.price(tidy(typed))
    case 'qty':
      return fmt.qty(tidy(typed))
    case 'rate':
      return isZero(tidy(typed)) && !f.name.includes('tax') ? '' : fmt.percent(percentToRate(tidy(typed)) ?? '0', 4)
    case 'percent':
      return typed + '%'
    case 'flag':
      return typed === 'true' ? t('common.yes') : ''
    case 'time':
      return fmt.time(typed)
    case 'enum':
      return f.options?.find((o) => o.value === typed)?.label ?? typed
    default:
      return typed
  }
}

const write = (row: MetaRow, name: string, value: string): MetaRow => ({
  ...row,
  values: { ...row.values, [name]: value },
  typed: value === '' ? row.typed.filter((n) => n !== name) : row.typed.includes(name) ? row.typed : [...row.typed, name],
})

function inputColumn(f: MetaField, ctx: ColumnContext): Column<MetaRow> {
  const base = { key: f.name, title: f.label, width: WIDTH[f.kind], must: f.required || undefined }
  if (f.kind === 'enum' || f.kind === 'flag') return optionColumn(f)
  if (!isNumber(f)) return { ...base, kind: 'text', get: (r) => r.values[f.name] ?? '', set: (r, text) => write(r, f.name, text), maxLength: f.max || 500 }
  const title = f.name === 'price' ? (ctx.taxIncluded ? t('order.priceWith') : t('order.priceWithout')) : f.kind === 'rate' && f.name !== 'tax_rate' ? f.label + ' %' : f.label
  return {
    ...base,
    kind: 'number',
    title: ctx.readOnly && f.kind === 'rate' ? f.label : title,
    align: 'right',
    phone: f.kind === 'qty' && f.required ? 'step' : 'edit',
    decimals: DECIMALS[f.kind] ?? 6,
    get: (r) => r.values[f.name] ?? '',
    set: (r, text) => write(r, f.name, f.kind === 'rate' ? barePercent(text) : text),
    show: (r) => reading(f, r.values[f.name] ?? ''),
  } satisfies NumberColumn<MetaRow>
}

interface Choice {
  value: string
  label: string
}

/** One of a few values is picked like a record. */
function optionColumn(f: MetaField): Column<MetaRow> {
  const options: Choice[] = f.kind === 'flag' ? [{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }] : (f.options ?? [])
  const source: PickSource<Choice> = {
    scope: ['option', f.name, options],
    search: (q) => Promise.resolve(options.filter((o) => o.label.toLowerCase().includes(q.toLowerCase()))),
    keyOf: (o) => o.value,
    textOf: (o) => o.label,
    option: (o) => <span className="name">{o.label}</span>,
  }
  const label = (r: MetaRow) => options.find((o) => o.value === r.values[f.name])?.label ?? ''
  return pickColumn<MetaRow, Choice>({
    key: f.name,
    title: f.label,
    width: WIDTH[f.kind],
    must: f.required || undefined,
    source,
    text: label,
    pick: (r, o) => write(r, f.name, o.value),
    clear: (r) => write(r, f.name, ''),
    copy: (r, above) => write(r, f.name, above.values[f.name] ?? ''),
  })
}

function refColumn(f: MetaField, ctx: ColumnContext, inputs: MetaField[]): Column<MetaRow> {
  const usual = (row: MetaRow, picked: Picked): MetaRow => {
    const known = picked.record ? Object.entries(USUAL[f.ref ?? '']?.(picked.record) ?? {}) : []
    const news = known.filter(([name]) => !row.typed.includes(name) && inputs.some((x) => x.name === name))
    return { ...row, picks: { ...row.picks, [f.name]: picked }, values: { ...row.values, ...Object.fromEntries(news) } }
  }
  return pickColumn<MetaRow, Picked>({
    key: f.name,
    title: f.label,
    width: WIDTH.ref,
    must: f.required || undefined,
    phone: 'title',
    source: refSource(refKind(f), ctx),
    text: (r) => r.picks[f.name]?.text ?? '',
    pick: usual,
    clear: (r) => ({ ...r, picks: { ...r.picks, [f.name]: null } }),
    copy: (r, above) => {
      const picked = above.picks[f.name]
      return { ...(picked ? usual(r, picked) : r), asked: above.asked, picks: { ...r.picks, [f.name]: picked ?? null } }
    },
  })
}
