import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { neighbour } from './siblings'
import type { SaveMode } from './useDocActions'

interface Options {
  /** Address of the stored paper, '' while it is new. */
  route: string
  editable: boolean
  save: (mode: SaveMode) => void
}

/** Ctrl+S, F12, Ctrl+Enter, and Alt+← → to the neighbours in the list this paper came from. */
export function useDocKeys(options: Options) {
  const router = useRouter()
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.isComposing || e.keyCode === 229) return
      const now = latest.current
      const mode = modeOf(e)
      if (mode) {
        e.preventDefault()
        if (!now.editable || document.querySelector('dialog[open]')) return
        settleFocus()
        now.save(mode)
      } else if (e.altKey && (e.key === 'ArrowLeft' || e.key === 'ArrowRight') && now.route) {
        const to = neighbour(now.route, e.key === 'ArrowRight' ? 1 : -1)
        if (!to) return
        e.preventDefault()
        router.history.push(to)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [router])
}

function modeOf(e: KeyboardEvent): SaveMode | '' {
  const ctrl = (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey
  if (ctrl && e.key.toLowerCase() === 's') return 'save'
  if (e.key === 'F12') return 'new'
  return ctrl && e.key === 'Enter' ? 'approve' : ''
}

/** A cell settles what was typed when it loses the focus; the focus comes back at once. */
function settleFocus() {
  const el = document.activeElement
  if (!(el instanceof HTMLInputElement)) return
  el.blur()
  el.focus({ preventScroll: true })
}
