import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Order } from '../../api/types'
import { neighbour } from '../../kit/siblings'
import type { SaveMode } from './useOrderActions'

/** Ctrl+S, F12, Ctrl+Enter, and Alt+← → to the neighbours in the list this order came from. */
export function useOrderKeys({ order, editable, save }: { order: Order | null; editable: boolean; save: (mode: SaveMode) => void }) {
  const router = useRouter()
  const latest = useRef({ order, editable, save })
  latest.current = { order, editable, save }
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.isComposing || e.keyCode === 229) return
      const now = latest.current
      const ctrl = (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey
      const mode: SaveMode | '' = ctrl && e.key.toLowerCase() === 's' ? 'save' : e.key === 'F12' ? 'new' : ctrl && e.key === 'Enter' ? 'approve' : ''
      if (mode) {
        e.preventDefault()
        if (!now.editable || document.querySelector('dialog[open]')) return
        settleFocus()
        now.save(mode)
      } else if (e.altKey && (e.key === 'ArrowLeft' || e.key === 'ArrowRight') && now.order) {
        const to = neighbour('/sales/orders/' + now.order.id, e.key === 'ArrowRight' ? 1 : -1)
        if (!to) return
        e.preventDefault()
        router.history.push(to)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [router])
}

/** A cell settles what was typed when it loses the focus; the focus comes back at once. */
function settleFocus() {
  const el = document.activeElement
  if (!(el instanceof HTMLInputElement)) return
  el.blur()
  el.focus({ preventScroll: true })
}
