import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'

interface Props {
  anchor: RefObject<HTMLElement | null>
  label: string
  onClose: () => void
  children: ReactNode
  role?: 'menu' | 'group'
}

/** A menu below its button: arrows move, Esc and a click outside close, the focus goes back to the button. */
export function PopMenu({ anchor, label, onClose, children, role = 'menu' }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const at = anchor.current?.getBoundingClientRect()
    const el = box.current
    if (!at || !el) return
    const width = el.offsetWidth
    el.style.top = at.bottom + 6 + 'px'
    el.style.left = Math.max(8, Math.min(at.right - width, innerWidth - width - 8)) + 'px'
    ;(items(el)[0] ?? el).focus()
  }, [anchor])
  useEffect(() => {
    const away = (e: PointerEvent) => {
      const target = e.target as Node
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose()
    }
    addEventListener('pointerdown', away)
    return () => removeEventListener('pointerdown', away)
  }, [anchor, onClose])

  const onKeyDown = (e: KeyboardEvent) => {
    const list = items(box.current)
    const at = list.indexOf(document.activeElement as HTMLElement)
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      list[(at + (e.key === 'ArrowDown' ? 1 : -1) + list.length) % list.length]?.focus()
    } else if (e.key === 'Escape' || e.key === 'Tab') {
      e.preventDefault()
      onClose()
      anchor.current?.focus()
    }
  }
  return createPortal(
    <div ref={box} className="pop" tabIndex={-1} role={role} aria-label={label} onKeyDown={onKeyDown} onClick={role === 'menu' ? onClose : undefined}>
      {children}
    </div>,
    document.body,
  )
}

const items = (el: HTMLElement | null) => [...(el?.querySelectorAll<HTMLElement>('[role=menuitem], [data-item], input') ?? [])]
