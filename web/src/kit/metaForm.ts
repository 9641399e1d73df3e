// A paper while it is typed, of a kind that only its metadata describe. Every value is the text as typed, by the name of its field.
import type { Meta, MetaDoc, MetaField } from '../api/meta'
import type { Money } from '../api/types'
import { newKey } from '../api/key'
import { t } from '../i18n'
import { type Asked, noMatchText } from './asked'
import { readDay } from './dates'
import { PRICE_SCALE, isZero, moneyText, parse, percentToRate, rateToPercent, tidy } from './decimal'
import type { GridRow } from './gridTypes'
import { type LineFigures, addFigures, lineFigures } from './lineMath'
import type { Picked } from './refs'
import type { LocalProblem } from './useDocActions'

export interface MetaValues {
  values: Record<string, string>
  picks: Record<string, Picked | null>
}

export interface MetaForm extends MetaValues {
  date: string
  asked: Record<string, Asked | undefined>
  rows: MetaRow[]
}

export interface MetaRow extends GridRow, MetaValues {
  /** The line as it is stored, for what is only shown. */
  stored: Record<string, unknown> | null
  /** What was typed, so that choosing a record no longer sets it. */
  typed: string[]
}

export const DECIMALS: Partial<Record<MetaField['kind'], number>> = { int: 0, percent: 0, amount: 2, qty: 6, price: 6, rate: 4 }
export const isNumber = (f: MetaField) => f.kind in DECIMALS

export const headInputs = (meta: Meta) => meta.fields.filter((f) => f.input && !f.custom)
export const lineFields = (meta: Meta) => meta.lines?.fields ?? []
export const lineInputs = (meta: Meta) => lineFields(meta).filter((f) => f.input)

/** What points to another record. */
export const isPick = (f: MetaField) => f.kind === 'ref'

/** The kind of record that a reference is looked up in: a party that is called customer is one. */
export const refKind = (f: MetaField) => (f.ref === 'party' && (f.name === 'customer' || f.name === 'supplier') ? f.name : (f.ref ?? ''))

const text = (v: unknown) => (typeof v === 'string' ? v : typeof v === 'number' || typeof v === 'boolean' ? String(v) : '')

/** A stored value as it is typed. */
export function typedOf(f: MetaField, v: unknown): string {
  const s = text(v)
  if (f.kind === 'rate') return s === '' ? '' : rateToPercent(s)
  return s
}

/** What a reference is called, from the fields beside it. */
export function refText(f: MetaField, from: Record<string, unknown>): string {
  return ['code', 'number', 'name'].map((part) => text(from[`${f.name}_${part}`])).filter(Boolean).join(' ')
}

function valuesOf(fields: MetaField[], from: Record<string, unknown>): MetaValues {
  const out: MetaValues = { values: {}, picks: {} }
  for (const f of fields) {
    if (!isPick(f)) out.values[f.name] = typedOf(f, from[f.name])
    else out.picks[f.name] = text(from[f.name]) ? { id: text(from[f.name]), text: refText(f, from) } : null
  }
  return out
}

export const blankRow = (): MetaRow => ({ key: newKey(), values: {}, picks: {}, stored: null, typed: [] })

export const isEmptyRow = (row: MetaRow) =>
  row.typed.length === 0 && Object.values(row.picks).every((p) => !p) && Object.values(row.asked ?? {}).every((a) => !a)

export const newMetaForm = (today: string, values: Record<string, string> = {}): MetaForm => ({ date: today, values, picks: {}, asked: {}, rows: [] })

const linesOf = (meta: Meta, doc: MetaDoc) => (meta.lines ? ((doc[meta.lines.name] as Record<string, unknown>[] | null) ?? []) : [])

export const metaFormOf = (meta: Meta, doc: MetaDoc): MetaForm => ({
  date: doc.date,
  asked: {},
  ...valuesOf(headInputs(meta), doc),
  rows: linesOf(meta, doc).map((line) => {
    const read = valuesOf(lineInputs(meta), line)
    return { key: newKey(), ...read, stored: line, typed: Object.keys(read.values).filter((name) => read.values[name] !== '') }
  }),
})

export const filled = (form: MetaForm) => form.rows.filter((r) => !isEmptyRow(r))

/** A typed value as the server takes it; undefined for nothing. */
function sent(f: MetaField, from: MetaValues, today: string): unknown {
  if (isPick(f)) return from.picks[f.name]?.id || undefined
  const typed = (from.values[f.name] ?? '').trim()
  if (f.kind === 'flag') return typed === '' ? undefined : typed === 'true'
  if (typed === '') return undefined
  if (f.kind === 'rate') return percentToRate(tidy(typed)) ?? typed
  if (f.kind === 'int' || f.kind === 'percent') return Number(tidy(typed))
  if (f.kind === 'day') return readDay(typed, today) ?? typed
  return isNumber(f) ? tidy(typed) : from.values[f.name]
}

const command = (fields: MetaField[], from: MetaValues, today: string) => Object.fromEntries(fields.map((f) => [f.name, sent(f, from, today)]).filter(([, v]) => v !== undefined))

export function metaBody(meta: Meta, form: MetaForm, today: string): Record<string, unknown> {
  const body: Record<string, unknown> = { date: form.date || undefined, ...command(headInputs(meta), form, today) }
  if (meta.lines) body[meta.lines.name] = filled(form).map((row) => command(lineInputs(meta), row, today))
  return body
}

/** Tells one state of the form from another, typed but unresolved texts included. */
export const metaSignature = (meta: Meta, form: MetaForm) =>
  JSON.stringify([metaBody(meta, form, ''), Object.values(form.asked).map((a) => a?.text ?? ''), filled(form).map((r) => Object.values(r.asked ?? {}).map((a) => a?.text ?? ''))])

const failed = (asked: Record<string, Asked | undefined> = {}) => Object.fromEntries(Object.entries(asked).map(([name, a]) => [name, a && { ...a, failed: true }]))

/** Look-ups that were under way when the page went are marked, so that they are chosen again rather than forgotten. */
export const reviveMeta = (form: MetaForm): MetaForm => ({
  ...form,
  asked: failed(form.asked),
  rows: form.rows.map((r) => (r.asked ? { ...r, asked: failed(r.asked) as Record<string, Asked> } : r)),
})

function faultOf(f: MetaField, from: MetaValues, asked: Asked | undefined, today: string): string {
  const typed = (from.values[f.name] ?? '').trim()
  if (asked) return noMatchText(asked, f.label)
  if (f.required && (isPick(f) ? !from.picks[f.name] : typed === '')) return t('meta.need', { name: f.label })
  if (typed === '') return ''
  if (isNumber(f) && parse(tidy(typed), DECIMALS[f.kind] ?? PRICE_SCALE) === null) return t('meta.badNumber', { name: f.label, text: typed })
  if (f.kind === 'day' && readDay(typed, today) === null) return t('date.badIn', { field: f.label, text: typed })
  return ''
}

/** The first thing that keeps the paper from being sent; the server checks everything again. */
export function checkMeta(meta: Meta, form: MetaForm, today: string): LocalProblem | null {
  for (const f of headInputs(meta)) {
    const fault = faultOf(f, form, form.asked[f.name], today)
    if (fault) return { text: fault, field: f.name }
  }
  const must = lineInputs(meta).find((f) => f.required)
  if (must && filled(form).length === 0) return { text: t('meta.needLines', { name: must.label }), row: 0, column: must.name }
  for (const [i, row] of form.rows.entries()) {
    if (isEmptyRow(row)) continue
    for (const f of lineInputs(meta)) {
      const fault = faultOf(f, row, row.asked?.[f.name], today)
      if (fault) return { text: t('error.row', { row: i + 1, text: fault }), row: i, column: f.name }
    }
  }
  return null
}

/** Index among the rows on the screen of the n-th line that is sent. */
export function rowOfLine(form: MetaForm, line: number): number {
  let seen = -1
  return form.rows.findIndex((row) => !isEmptyRow(row) && ++seen === line)
}

/** Lines with quantity, price and tax are added up here by the rules of the server; others when it answers. */
export const isPriced = (meta: Meta) => ['qty', 'price', 'tax_rate', 'total'].every((name) => lineFields(meta).some((f) => f.name === name))

export function figuresOf(row: MetaRow, taxIncluded: boolean): LineFigures | null {
  const rate = (name: string) => percentToRate(tidy(row.values[name] ?? ''))
  const discount = rate('discount')
  const taxRate = rate('tax_rate')
  if (discount === null || taxRate === null) return null
  return lineFigures({ qty: tidy(row.values.qty ?? ''), price: tidy(row.values.price ?? ''), discount, taxRate }, taxIncluded)
}

export function metaTotals(form: MetaForm): Record<string, Money> {
  const sums = addFigures(filled(form).map((row) => figuresOf(row, form.values.tax_included === 'true')))
  return { amount: moneyText(sums.amount), tax: moneyText(sums.tax), total: moneyText(sums.total) }
}

/** What a value reads like in words. */
export function wordsOf(f: MetaField, from: MetaValues): string {
  if (isPick(f)) return from.picks[f.name]?.text ?? ''
  const typed = from.values[f.name] ?? ''
  if (f.kind === 'enum') return f.options?.find((o) => o.value === typed)?.label ?? typed
  if (f.kind === 'flag') return typed === 'true' ? t('common.yes') : ''
  return f.kind === 'rate' && !isZero(tidy(typed)) ? typed + '%' : typed
}

/** A paper in words, line by line, to tell two versions apart. */
export const describeMeta = (meta: Meta, form: MetaForm): [string, string][] => [
  [t('common.date'), form.date],
  ...headInputs(meta).map((f): [string, string] => [f.label, wordsOf(f, form)]),
  ...filled(form).map((row, i): [string, string] => [
    `${t('grid.row')} ${i + 1}`,
    lineInputs(meta)
      .map((f) => wordsOf(f, row))
      .filter((s) => s && !isZero(s))
      .join(' · '),
  ]),
]
