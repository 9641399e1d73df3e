import SearchOutlined from '@ant-design/icons/SearchOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { t } from '../i18n'
import { DateField } from './DateField'
import type { Filters } from './filters'
import { PopMenu } from './PopMenu'
import { Segments } from './Segments'

export interface FilterSpec {
  /** Placeholder of the search box; absent = none. */
  search?: string
  /** Choices that each stand for a set of filters, e.g. 待出库 = {state: approved, progress: none}. */
  views?: { value: string; label: string; filters: Filters }[]
  /** What the views are a choice of; a state when absent. */
  viewsLabel?: string
  /** One day, that of the argument when none is chosen. */
  day?: { label: string; usual: string }
  dates?: boolean
  /** One value out of a list, e.g. the warehouse; '' is all of them. */
  choices?: { name: string; label: string; all?: string; options: { value: string; label: string }[] }[]
}

interface Props {
  spec: FilterSpec
  filters: Filters
  onChange: (change: Filters) => void
  columns: { key: string; title: string }[]
  hidden: string[]
  onHidden: (keys: string[]) => void
  /** Opens further filters. */
  more?: ReactNode
  extra?: ReactNode
}

export function FilterBar({ spec, filters, onChange, columns, hidden, onHidden, more, extra }: Props) {
  const views = spec.views ?? []
  const names = [...new Set(views.flatMap((v) => Object.keys(v.filters)))]
  const view = views.find((v) => names.every((n) => (filters[n] ?? '') === (v.filters[n] ?? '')))
  return (
    <div className="filter-bar">
      {views.length > 0 && (
        <Segments
          label={spec.viewsLabel ?? t('common.state')}
          value={view?.value ?? ''}
          options={views}
          onChange={(value) => {
            const next = views.find((v) => v.value === value)
            onChange(Object.fromEntries(names.map((n) => [n, next?.filters[n] ?? ''])))
          }}
        />
      )}
      {spec.day && (
        <div className="one-day">
          <DateField label={spec.day.label} value={filters.day || spec.day.usual} onChange={(day) => onChange({ day: day === spec.day?.usual ? '' : day })} />
        </div>
      )}
      {spec.search && <Find placeholder={spec.search} value={filters.q ?? ''} onChange={(q) => onChange({ q })} />}
      {spec.choices?.map((c) => (
        <select key={c.name} className="input choice" aria-label={c.label} value={filters[c.name] ?? ''} onChange={(e) => onChange({ [c.name]: e.target.value })}>
          <option value="">{c.all ?? t('common.all')}</option>
          {c.options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      ))}
      {spec.dates && (
        <div className="row date-range">
          <DateField label={t('common.from')} placeholder={t('common.from')} value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
          <DateField label={t('common.to')} placeholder={t('common.to')} value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
        </div>
      )}
      {more}
      <div className="end">
        {extra}
        {columns.length > 0 && <ColumnChooser columns={columns} hidden={hidden} onHidden={onHidden} />}
      </div>
    </div>
  )
}

const PAUSE_MS = 220

function Find({ placeholder, value, onChange }: { placeholder: string; value: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setText(value)
    }
  }, [value])
  const send = (q: string) => {
    if (q === sent.current) return
    sent.current = q
    onChange(q)
  }
  useEffect(() => {
    const timer = setTimeout(() => send(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return (
    <form
      className="find"
      role="search"
      onSubmit={(e) => {
        e.preventDefault()
        send(text.trim())
      }}
    >
      <input className="input" type="text" aria-label={placeholder} placeholder={placeholder} value={text} onChange={(e) => setText(e.target.value)} />
      <button type="submit" className="btn icon" aria-label={t('list.search')}>
        <SearchOutlined />
      </button>
    </form>
  )
}

function ColumnChooser({ columns, hidden, onHidden }: Pick<Props, 'columns' | 'hidden' | 'onHidden'>) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button ref={button} type="button" className="btn icon columns-button" aria-label={t('list.columns')} title={t('list.columns')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <SettingOutlined />
      </button>
      {open && (
        <PopMenu anchor={button} label={t('list.columns')} role="group" onClose={() => setOpen(false)}>
          {columns.map((c) => (
            <label key={c.key} className="check item-check">
              <input
                type="checkbox"
                checked={!hidden.includes(c.key)}
                onChange={(e) => onHidden(e.target.checked ? hidden.filter((k) => k !== c.key) : [...hidden, c.key])}
              />
              {c.title}
            </label>
          ))}
        </PopMenu>
      )}
    </>
  )
}
