// What a list can be narrowed by beside its search box: the filters that its metadata declare, and the company's own fields.
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import FilterOutlined from '@ant-design/icons/FilterOutlined'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Meta, MetaField } from '../api/meta'
import { t } from '../i18n'
import { Combo } from './Combo'
import { DateField } from './DateField'
import type { Filters } from './filters'
import { refKind } from './metaForm'
import { type Picked, refSource, useRefName } from './refs'
import './meta.css'

interface Props {
  meta: Meta
  /** Names that the list has boxes of its own for. */
  without: string[]
  filters: Filters
  onChange: (change: Filters) => void
}

/** Own fields stand in one parameter: a=1|b=2. */
export const readOwn = (text: string | undefined): Filters =>
  Object.fromEntries(
    (text ?? '')
      .split('|')
      .filter(Boolean)
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )

const writeOwn = (own: Filters) =>
  Object.entries(own)
    .filter(([, v]) => v !== '')
    .map(([k, v]) => `${k}=${v}`)
    .join('|')

export function useMoreFilters({ meta, without, filters, onChange }: Omit<Props, 'meta'> & { meta: Meta | undefined }) {
  const fields = useMemo(() => meta?.fields.filter((f) => f.filter && !without.includes(f.name)) ?? [], [meta, without.join()])
  const own = readOwn(filters.custom)
  const valueOf = (f: MetaField) => (f.custom ? own[f.name] : filters[f.name]) ?? ''
  const set = (f: MetaField, value: string) => onChange(f.custom ? { custom: writeOwn({ ...own, [f.name]: value.replaceAll('|', ' ').trim() }) } : { [f.name]: value })
  return { fields, set, valueOf, active: fields.filter((f) => valueOf(f) !== '') }
}

export type MoreFiltersState = ReturnType<typeof useMoreFilters>

/** Those that a person chooses; one that points to nothing with a list of its own comes from a link only. */
const boxes = (state: MoreFiltersState) => state.fields.filter((f) => f.kind !== 'ref' || f.ref)

export function MoreButton({ state, open, onOpen }: { state: MoreFiltersState; open: boolean; onOpen: (open: boolean) => void }) {
  if (boxes(state).length === 0) return null
  const n = state.active.length
  return (
    <button type="button" className="btn" aria-expanded={open} onClick={() => onOpen(!open)}>
      <FilterOutlined /> {n ? t('filter.moreCount', { n }) : t('filter.more')}
    </button>
  )
}

export function MoreFilters({ state, open }: { state: MoreFiltersState; open: boolean }) {
  if (open) {
    return (
      <div className="more-filters" role="group" aria-label={t('filter.group')}>
        {boxes(state).map((f) => (
          <FilterBox key={f.name} field={f} value={state.valueOf(f)} onChange={(value) => state.set(f, value)} />
        ))}
      </div>
    )
  }
  if (state.active.length === 0) return null
  return (
    <div className="row wrap filter-chips">
      {state.active.map((f) => (
        <Chip key={f.name} field={f} value={state.valueOf(f)} onRemove={() => state.set(f, '')} />
      ))}
    </div>
  )
}

function Chip({ field: f, value, onRemove }: { field: MetaField; value: string; onRemove: () => void }) {
  const name = useRefName(f.ref ?? '', f.ref ? value : '')
  const words = f.kind === 'ref' ? name : f.kind === 'flag' ? t(value === 'true' ? 'common.yes' : 'common.no') : (f.options?.find((o) => o.value === value)?.label ?? value)
  return (
    <span className="filter-chip">
      {words ? t('filter.chip', { name: f.label, value: words }) : f.label}
      <button type="button" className="btn icon bare" aria-label={t('filter.remove', { name: f.label })} onClick={onRemove}>
        <CloseOutlined />
      </button>
    </span>
  )
}

function FilterBox({ field: f, value, onChange }: { field: MetaField; value: string; onChange: (value: string) => void }) {
  const id = useId()
  const options = f.kind === 'flag' ? [{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }] : f.options
  return (
    <div className="field">
      <label htmlFor={id}>{f.label}</label>
      {f.kind === 'ref' ? (
        <RefBox id={id} field={f} value={value} onChange={onChange} />
      ) : f.kind === 'day' ? (
        <DateField id={id} cell={f.name} value={value} onChange={onChange} />
      ) : options ? (
        <select id={id} className="input" value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="">{t('common.all')}</option>
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      ) : (
        <TextBox id={id} value={value} onChange={onChange} />
      )}
    </div>
  )
}

function RefBox({ id, field: f, value, onChange }: { id: string; field: MetaField; value: string; onChange: (value: string) => void }) {
  const source = useMemo(() => refSource(refKind(f), { warehouse: '', party: '' }), [f])
  const [chosen, setChosen] = useState<Picked | null>(null)
  const known = chosen?.id === value ? chosen : null
  const name = useRefName(f.ref ?? '', known ? '' : value)
  const take = (p: Picked | null) => {
    setChosen(p)
    onChange(p?.id ?? '')
  }
  return <Combo id={id} source={source} text={value ? (known?.text ?? name) : ''} placeholder={t('common.all')} onPick={take} onAsk={(_, answer) => void answer.then(take, () => take(null))} />
}

/** Narrows when it is left or by Enter: only a whole value finds anything. */
function TextBox({ id, value, onChange }: { id: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const send = () => text.trim() !== value && onChange(text.trim())
  return <input id={id} className="input" autoComplete="off" maxLength={200} value={text} onChange={(e) => setText(e.target.value)} onBlur={send} onKeyDown={(e) => e.key === 'Enter' && !e.nativeEvent.isComposing && send()} />
}
