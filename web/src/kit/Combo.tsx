import { type KeyboardEvent, type Ref, useId, useRef } from 'react'
import { t } from '../i18n'
import type { Asked } from './asked'
import { ComboList } from './ComboList'
import type { PickSource } from './pickSource'
import { lookUp } from './pickSource'
import { useComboSearch } from './useComboSearch'

export interface ComboProps<T> {
  source: PickSource<T>
  /** Text of the chosen record, '' when none. */
  text: string
  asked?: Asked
  onPick: (item: T | null) => void
  /** Left before the answer came: the answer will be picked when it arrives, null when nothing matched. */
  onAsk: (text: string, answer: Promise<T | null>) => void
  onEnter?: () => void
  /** Keys this box has no use for. */
  onOtherKey?: (e: KeyboardEvent<HTMLInputElement>) => void
  onFocus?: () => void
  className?: string
  label?: string
  id?: string
  placeholder?: string
  invalid?: boolean
  describedBy?: string
  autoFocus?: boolean
  cell?: string
  tabStop?: boolean
  disabled?: boolean
  inputRef?: Ref<HTMLInputElement>
}

const composing = (e: KeyboardEvent) => e.nativeEvent.isComposing || e.keyCode === 229

/** Type to search on the server, arrows and Enter to choose. Leaving it in any way settles what was typed. */
export function Combo<T>(props: ComboProps<T>) {
  const { source, text, asked, onPick, onAsk, onEnter, onOtherKey } = props
  const listId = useId()
  const box = useRef<HTMLInputElement | null>(null)
  const s = useComboSearch(source)

  /** Settles the typed text: picks, clears, or queues. False when it is known that nothing matches. */
  const settle = (entered: boolean): boolean => {
    const typed = s.typed.current
    if (typed === null) {
      if (s.open && (entered || s.moved.current) && s.items?.length) onPick(s.items[s.active])
      s.reset()
      return true
    }
    const items = s.current()
    s.reset()
    if (typed.trim() === '') onPick(null)
    else if (items?.length) onPick(items[Math.min(s.active, items.length - 1)])
    else {
      onAsk(typed, items ? Promise.resolve(null) : lookUp(source, typed).then((list) => list[0] ?? null))
      return !items
    }
    return true
  }

  const onKeyDown = (e: KeyboardEvent<HTMLInputElement>) => {
    if (composing(e)) return
    if (e.key === 'F7' || (e.altKey && e.key === 'ArrowDown')) {
      e.preventDefault()
      s.show()
    } else if (s.open && (e.key === 'ArrowDown' || e.key === 'ArrowUp') && !e.altKey) {
      e.preventDefault()
      s.move(e.key === 'ArrowDown' ? 1 : -1)
    } else if (e.key === 'Escape' && (s.open || s.typed.current !== null)) {
      e.preventDefault()
      e.stopPropagation()
      if (s.open) s.hide()
      else s.reset()
    } else if (e.key === 'Enter' && !e.ctrlKey && !e.metaKey) {
      e.preventDefault()
      if (settle(true)) onEnter?.()
    } else onOtherKey?.(e)
  }

  const shown = s.value ?? asked?.text ?? text
  return (
    <>
      <input
        ref={(el) => {
          box.current = el
          if (typeof props.inputRef === 'function') props.inputRef(el)
          else if (props.inputRef) props.inputRef.current = el
        }}
        id={props.id}
        className={props.className ?? 'input'}
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={s.open}
        aria-controls={s.open ? listId : undefined}
        aria-activedescendant={s.open && s.items?.length ? `${listId}-${s.active}` : undefined}
        aria-invalid={props.invalid || asked?.failed || undefined}
        aria-describedby={props.describedBy}
        aria-busy={asked && !asked.failed ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        data-cell={props.cell}
        tabIndex={props.tabStop === false ? -1 : undefined}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        placeholder={props.placeholder}
        value={shown}
        onChange={(e) => s.type(e.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(e) => {
          e.target.select()
          props.onFocus?.()
        }}
        onClick={() => !s.open && s.typed.current === null && !text && s.show()}
        onBlur={() => settle(false)}
      />
      {s.open && (
        <ComboList
          id={listId}
          anchor={box}
          source={source}
          items={s.items}
          active={s.active}
          failed={s.failed}
          query={s.value ?? ''}
          onChoose={(item) => {
            s.reset()
            onPick(item)
            onEnter?.()
          }}
        />
      )}
      {s.open && s.items && (
        <span className="sr" role="status">
          {t('pick.results', { n: s.items.length })}
        </span>
      )}
    </>
  )
}
