// The fields above the lines of a paper, made from its metadata: one box for each that the command takes, then what is only shown.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Meta, MetaDoc, MetaField } from '../api/meta'
import { useSession } from '../app/session'
import { t } from '../i18n'
import { useWarehouses } from '../modules/master/sources'
import { failedAsk, noMatchText } from './asked'
import { Combo } from './Combo'
import { DateField } from './DateField'
import { DocFields, Field } from './DocHeader'
import { settleNumber } from './gridModel'
import { pathOf } from './links'
import { reading } from './metaColumns'
import { DECIMALS, type MetaForm, headInputs, isNumber, isPick, refKind, refText, typedOf } from './metaForm'
import { type Picked, refSource } from './refs'
import type { DocFormState } from './useDocForm'
import './meta.css'

interface Props {
  meta: Meta
  doc: MetaDoc | null
  state: DocFormState<MetaForm>
  /** What pickers look for, e.g. the warehouse that stands where none was chosen. */
  warehouse: string
  onDone: () => void
}

/** A long text takes the whole width and stands last, before yes and no. */
const isLong = (f: MetaField) => f.kind === 'text' && (f.max ?? 0) > 200

export const focusHead = (name: string) => document.querySelector<HTMLElement>(`.doc-head [data-cell="${CSS.escape(name)}"]`)?.focus()

/** Required references lead, then the date, then the rest in the order of the declaration. */
function arranged(meta: Meta) {
  const all = headInputs(meta)
  const first = all.filter((f) => f.required && isPick(f))
  const rest = all.filter((f) => !first.includes(f) && f.kind !== 'flag' && !isLong(f))
  return { first, rest, long: all.filter(isLong), flags: all.filter((f) => f.kind === 'flag') }
}

export function MetaHead({ meta, doc, state, warehouse, onDone }: Props) {
  const { form, setForm, editable } = state
  const { first, rest, long, flags } = useMemo(() => arranged(meta), [meta])
  const set = (name: string, value: string) => setForm((f) => ({ ...f, values: { ...f.values, [name]: value } }))
  // Enter in a picker goes to what must still be said, and to the lines when nothing must.
  const next = (after: MetaField) => () => {
    const now = state.latest.current
    const must = first.concat(rest).find((f) => f !== after && f.required && (isPick(f) ? !now.picks[f.name] && !now.asked[f.name] : !now.values[f.name]))
    if (must) focusHead(must.name)
    else onDone()
  }
  const pick = (f: MetaField, i: number) => <PickField key={f.name} field={f} state={state} warehouse={warehouse} wide={i === 0 && f.required} autoFocus={!doc && i === 0} onEnter={next(f)} />
  const box = (f: MetaField) => (isPick(f) && f.ref !== 'warehouse' ? pick(f, -1) : <PlainField key={f.name} field={f} value={form.values[f.name] ?? ''} warehouse={warehouse} picked={form.picks[f.name]} editable={editable} onPick={(p) => setForm((x) => ({ ...x, picks: { ...x.picks, [f.name]: p } }))} onChange={(v) => set(f.name, v)} />)
  return (
    <DocFields onDone={onDone}>
      {first.map(pick)}
      <Field label={t('common.date')}>{(id) => <DateField id={id} value={form.date} disabled={!editable} autoFocus={!doc && first.length === 0} onChange={(date) => setForm((f) => ({ ...f, date }))} />}</Field>
      {rest.map(box)}
      {long.map((f) => (
        <div key={f.name} className="meta-long">
          {box(f)}
        </div>
      ))}
      <div className="whole row wrap meta-rest">
        {flags.map((f) => (
          <label key={f.name} className="check">
            <input type="checkbox" data-cell={f.name} checked={form.values[f.name] === 'true'} disabled={!editable} onChange={(e) => set(f.name, String(e.target.checked))} />
            {f.label}
          </label>
        ))}
        {doc && <Facts meta={meta} doc={doc} />}
      </div>
    </DocFields>
  )
}

interface PickProps {
  field: MetaField
  state: DocFormState<MetaForm>
  warehouse: string
  wide: boolean
  autoFocus: boolean
  onEnter: () => void
}

function PickField({ field: f, state, warehouse, wide, autoFocus, onEnter }: PickProps) {
  const { form, setForm, editable, queue } = state
  const source = useMemo(() => refSource(refKind(f), { warehouse, party: '' }), [f, warehouse])
  const asked = form.asked[f.name]
  const take = (p: Picked | null) => setForm((x) => ({ ...x, picks: { ...x.picks, [f.name]: p && { id: p.id, text: p.text } }, asked: { ...x.asked, [f.name]: undefined } }))
  const ask = (text: string, answer: Promise<Picked | null>) => {
    setForm((x) => ({ ...x, picks: { ...x.picks, [f.name]: null }, asked: { ...x.asked, [f.name]: { text } } }))
    const arrive = (p: Picked | null, error?: unknown) =>
      setForm((x) => {
        if (x.asked[f.name]?.text !== text) return x
        return { ...x, picks: { ...x.picks, [f.name]: p && { id: p.id, text: p.text } }, asked: { ...x.asked, [f.name]: p ? undefined : failedAsk(text, error) } }
      })
    void queue.run(() => answer.then((p) => arrive(p), (e) => arrive(null, e)))
  }
  return (
    <Field label={f.label} must={f.required} wide={wide} error={asked?.failed ? noMatchText(asked, f.label) : undefined}>
      {(id, errorId) => (
        <Combo
          id={id}
          source={source}
          text={form.picks[f.name]?.text ?? ''}
          asked={asked}
          placeholder={editable ? t('order.customerHint') : ''}
          describedBy={errorId}
          disabled={!editable}
          autoFocus={autoFocus}
          cell={f.name}
          onPick={take}
          onAsk={ask}
          onEnter={onEnter}
        />
      )}
    </Field>
  )
}

interface PlainProps {
  field: MetaField
  value: string
  picked: Picked | null | undefined
  warehouse: string
  editable: boolean
  onChange: (value: string) => void
  onPick: (p: Picked) => void
}

function PlainField({ field: f, value, picked, warehouse, editable, onChange, onPick }: PlainProps) {
  const warehouses = useWarehouses()
  const number = isNumber(f)
  return (
    <Field label={f.kind === 'rate' ? f.label + ' %' : f.label} must={f.required}>
      {(id) => {
        if (isPick(f)) {
          return (
            <select id={id} className="input" data-cell={f.name} value={picked?.id ?? warehouse} disabled={!editable} onChange={(e) => onPick({ id: e.target.value, text: warehouses.find((w) => w.id === e.target.value)?.name ?? '' })}>
              {picked && !warehouses.some((w) => w.id === picked.id) && <option value={picked.id}>{picked.text}</option>}
              {warehouses.map((w) => (
                <option key={w.id} value={w.id}>
                  {w.name}
                </option>
              ))}
            </select>
          )
        }
        if (f.kind === 'day') return <DateField id={id} cell={f.name} value={value} disabled={!editable} onChange={onChange} />
        if (f.kind === 'enum') {
          return (
            <select id={id} className="input" data-cell={f.name} value={value} disabled={!editable} onChange={(e) => onChange(e.target.value)}>
              {(!f.required || value === '') && <option value="" />}
              {f.options?.map((o) => (
                <option key={o.value} value={o.value}>
                  {o.label}
                </option>
              ))}
            </select>
          )
        }
        return (
          <input
            id={id}
            className={number ? 'input num' : 'input'}
            data-cell={f.name}
            inputMode={number ? 'decimal' : undefined}
            autoComplete="off"
            maxLength={number ? 40 : f.max || 500}
            value={editable ? value : reading(f, value)}
            disabled={!editable}
            onFocus={(e) => e.target.select()}
            onChange={(e) => onChange(e.target.value)}
            onBlur={() => number && onChange(settleNumber(value, DECIMALS[f.kind] ?? 6))}
          />
        )
      }}
    </Field>
  )
}

/** What the paper says of itself and nobody types; amounts stand below the lines. */
function Facts({ meta, doc }: { meta: Meta; doc: MetaDoc }) {
  const { company } = useSession()
  const list = meta.fields.flatMap((f) => {
    if (f.input || f.custom || f.kind === 'amount') return []
    const typed = typedOf(f, doc[f.name])
    if (isPick(f)) return f.ref && typed ? [{ f, text: refText(f, doc), to: pathOf(f.ref, typed) }] : []
    if (typed === '' || typed === 'false' || (f.name === 'currency' && typed === company.currency)) return []
    return [{ f, text: reading(f, typed), to: null }]
  })
  if (list.length === 0) return null
  return (
    <dl className="meta-facts">
      {list.map(({ f, text, to }) => (
        <div key={f.name}>
          <dt>{f.label}</dt>
          <dd>{to ? <Link to={to as '/'}>{text}</Link> : text}</dd>
        </div>
      ))}
    </dl>
  )
}
