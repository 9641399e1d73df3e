import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { goKeys } from './menu'

const inField = (el: EventTarget | null) =>
  el instanceof HTMLElement && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName))

const dialogOpen = () => document.querySelector('dialog[open]') !== null

/** Keys that act on every screen. Single letters act only outside inputs. */
export function useShortcuts(acts: { openPalette: () => void; openKeys: () => void; openNew: () => void }) {
  const navigate = useNavigate()
  useEffect(() => {
    let goUntil = 0
    const onKey = (e: KeyboardEvent) => {
      if (e.isComposing || e.keyCode === 229) return
      if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 'k') {
        e.preventDefault()
        acts.openPalette()
        return
      }
      if (e.altKey && !e.ctrlKey && e.code === 'KeyN') {
        e.preventDefault()
        acts.openNew()
        return
      }
      if (e.ctrlKey || e.metaKey || e.altKey || inField(e.target) || dialogOpen()) return
      if (e.key === '?') {
        e.preventDefault()
        acts.openKeys()
      } else if (e.key === 'g') {
        goUntil = Date.now() + 1500
      } else if (Date.now() < goUntil) {
        goUntil = 0
        const to = goKeys[e.key]
        if (to) void navigate({ to })
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [acts.openPalette, acts.openKeys, acts.openNew, navigate])
}
