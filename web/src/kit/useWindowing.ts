import { type RefObject, useEffect, useState } from 'react'

const SPARE = 8

/** Which rows of a fixed height are in view, with a few to spare at both ends. */
export function useWindowing(box: RefObject<HTMLElement | null>, count: number, row: number): { from: number; to: number } {
  const [view, setView] = useState({ from: 0, to: 40 })
  useEffect(() => {
    const el = box.current
    if (!el) return
    const measure = () => {
      const from = Math.max(0, Math.floor(el.scrollTop / row) - SPARE)
      const to = Math.ceil((el.scrollTop + el.clientHeight) / row) + SPARE
      setView((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    measure()
    el.addEventListener('scroll', measure, { passive: true })
    const watch = new ResizeObserver(measure)
    watch.observe(el)
    return () => {
      el.removeEventListener('scroll', measure)
      watch.disconnect()
    }
  }, [box, row])
  return { from: Math.min(view.from, Math.max(0, count - 1)), to: Math.min(view.to, count) }
}
