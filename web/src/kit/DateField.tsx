import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import LeftOutlined from '@ant-design/icons/LeftOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { useId, useRef, useState } from 'react'
import { useSession } from '../app/session'
import { currentLang, t } from '../i18n'
import { addMonths, monthGrid, readDay } from './dates'
import { PopMenu } from './PopMenu'

interface Props {
  id?: string
  label?: string
  value: string
  onChange: (day: string) => void
  invalid?: boolean
  disabled?: boolean
  placeholder?: string
  autoFocus?: boolean
  /** Names the box for the focus: "date" unless told. */
  cell?: string
  /** Name of an own field. */
  own?: string
}

/** What was typed into a date and is none, with its field; the form still holds the day before it. Whoever sends a form asks here first. */
export function badDate(): { text: string; focus: () => void } | null {
  const input = document.querySelector<HTMLInputElement>('input[data-bad-date]')
  if (!input) return null
  const field = input.labels?.[0]?.textContent || input.ariaLabel || t('common.date')
  return { text: t('date.badIn', { field, text: input.value }), focus: () => input.focus() }
}

/** A date typed the short way (22, 11-22, +3) or chosen from a calendar. */
export function DateField({ id, label, value, onChange, invalid, disabled, placeholder, autoFocus, cell, own }: Props) {
  const today = useSession().company.today
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const note = useId()
  const bad = typed !== null && typed !== '' && readDay(typed, today) === null
  const settle = () => {
    if (typed === null) return
    const day = typed.trim() === '' ? '' : readDay(typed, today)
    if (day === null) return
    setTyped(null)
    onChange(day)
  }
  return (
    <div className="date-field">
      <input
        id={id}
        className="input"
        aria-label={label}
        aria-invalid={bad || invalid || undefined}
        aria-describedby={bad ? note : undefined}
        data-cell={own ? undefined : (cell ?? 'date')}
        data-own={own}
        data-bad-date={bad || undefined}
        autoFocus={autoFocus}
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder}
        title={t('date.hint')}
        value={typed ?? value}
        onChange={(e) => setTyped(e.target.value)}
        onBlur={settle}
        onFocus={(e) => e.target.select()}
        onKeyDown={(e) => {
          if (e.key === 'Enter') settle()
          if (e.key === 'F7' || (e.altKey && e.key === 'ArrowDown')) {
            e.preventDefault()
            setOpen(true)
          }
        }}
      />
      {!disabled && (
        <button ref={button} type="button" tabIndex={-1} aria-label={t('date.open')} onClick={() => setOpen(!open)}>
          <CalendarOutlined />
        </button>
      )}
      {bad && (
        <span id={note} className="field-error">
          {t('date.bad', { text: typed })}
        </span>
      )}
      {open && (
        <PopMenu anchor={button} label={t('date.open')} role="group" onClose={() => setOpen(false)}>
          <Calendar
            value={value}
            today={today}
            onPick={(day) => {
              setTyped(null)
              setOpen(false)
              onChange(day)
            }}
          />
        </PopMenu>
      )}
    </div>
  )
}

function Calendar({ value, today, onPick }: { value: string; today: string; onPick: (day: string) => void }) {
  const [month, setMonth] = useState(value || today)
  const days = monthGrid(month)
  const title = new Intl.DateTimeFormat(currentLang(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(month + 'T00:00:00Z'))
  const weekday = new Intl.DateTimeFormat(currentLang(), { weekday: 'narrow', timeZone: 'UTC' })
  return (
    <div className="calendar">
      <header>
        <button type="button" className="btn icon bare small" aria-label={t('date.prev')} onClick={() => setMonth(addMonths(month, -1))}>
          <LeftOutlined />
        </button>
        <b aria-live="polite">{title}</b>
        <button type="button" className="btn icon bare small" aria-label={t('date.next')} onClick={() => setMonth(addMonths(month, 1))}>
          <RightOutlined />
        </button>
      </header>
      <div className="days">
        {days.slice(0, 7).map((day) => (
          <span key={day}>{weekday.format(new Date(day + 'T00:00:00Z'))}</span>
        ))}
        {days.map((day) => (
          <button
            key={day}
            type="button"
            aria-label={day}
            aria-pressed={day === value}
            aria-current={day === today ? 'date' : undefined}
            className={day.slice(0, 7) === month.slice(0, 7) ? undefined : 'other'}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
      <button type="button" className="btn small" onClick={() => onPick(today)}>
        {t('date.today')}
      </button>
    </div>
  )
}
