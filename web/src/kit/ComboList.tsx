import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { t } from '../i18n'
import type { PickSource } from './pickSource'

interface Props<T> {
  id: string
  anchor: RefObject<HTMLInputElement | null>
  source: PickSource<T>
  items: T[] | undefined
  active: number
  /** Why nothing could be looked up. */
  failed: string
  query: string
  onChoose: (item: T) => void
}

export function ComboList<T>({ id, anchor, source, items, active, failed, query, onChoose }: Props<T>) {
  const box = useRef<HTMLDivElement>(null)
  usePlace(box, anchor, items)
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return createPortal(
    <div ref={box} className="combo-list" onMouseDown={(e) => e.preventDefault()}>
      <ul id={id} role="listbox">
        {items?.map((item, i) => (
          <li key={source.keyOf(item)} id={`${id}-${i}`} role="option" aria-selected={i === active} onClick={() => onChoose(item)}>
            {source.option(item)}
          </li>
        ))}
      </ul>
      {!items && !failed && <p className="combo-note">{t('pick.loading')}</p>}
      {failed && <p className="combo-note neg">{failed}</p>}
      {items?.length === 0 && <p className="combo-note">{t('pick.none', { text: query })}</p>}
      {!!items?.length && (
        <p className="combo-keys">
          <kbd>↑↓</kbd> {t('key.choose')} <kbd>Enter</kbd> {t('key.confirm')}
        </p>
      )}
    </div>,
    document.body,
  )
}

/** Below the box, or above it when there is more room there, and never outside the window. */
function usePlace(box: RefObject<HTMLDivElement | null>, anchor: RefObject<HTMLInputElement | null>, items: unknown) {
  useLayoutEffect(() => {
    const place = () => {
      const at = anchor.current?.getBoundingClientRect()
      const el = box.current
      if (!at || !el) return
      const width = Math.min(Math.max(at.width, 520), innerWidth - 16)
      el.style.width = width + 'px'
      el.style.left = Math.max(8, Math.min(at.left, innerWidth - width - 8)) + 'px'
      const need = Math.min(el.scrollHeight, 330)
      const below = innerHeight - at.bottom - 130
      const up = below < need && at.top > below
      el.style.top = up ? '' : at.bottom + 3 + 'px'
      el.style.bottom = up ? innerHeight - at.top + 3 + 'px' : ''
    }
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
    }
  }, [box, anchor, items])
}
