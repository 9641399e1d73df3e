// What is being typed, kept on this device until the server has it. A reload, a crash or a new version loses nothing.
// Local storage is used because it is written at once: an asynchronous store can lose the last keys when the page goes away.
import { useEffect, useRef, useState } from 'react'
import { newKey } from '../api/key'

export interface Draft<T> {
  at: number
  value: T
}

const PREFIX = 'xz.draft.'

/** Names this tab, so that two tabs with a new document do not write over each other; the name survives a reload. */
export function tabName(): string {
  try {
    let name = sessionStorage.getItem('xz.tab')
    if (!name) {
      name = newKey().slice(0, 8)
      sessionStorage.setItem('xz.tab', name)
    }
    return name
  } catch {
    return 'tab'
  }
}

export function readDraft<T>(slot: string): Draft<T> | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + slot) ?? 'null') as Draft<T> | null
  } catch {
    return null
  }
}

export function dropDraft(slot: string) {
  try {
    localStorage.removeItem(PREFIX + slot)
  } catch {
    // nothing was kept
  }
}

function writeDraft<T>(slot: string, value: T): number {
  const at = Date.now()
  try {
    localStorage.setItem(PREFIX + slot, JSON.stringify({ at, value } satisfies Draft<T>))
    return at
  } catch {
    return 0
  }
}

/** The newest draft whose slot starts so, other than `own`: one left behind by a closed tab. */
export function orphanDraft<T>(start: string, own: string): { slot: string; draft: Draft<T> } | null {
  let best: { slot: string; draft: Draft<T> } | null = null
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i) ?? ''
      if (!name.startsWith(PREFIX + start) || name === PREFIX + own) continue
      const slot = name.slice(PREFIX.length)
      const draft = readDraft<T>(slot)
      if (draft && (!best || draft.at > best.draft.at)) best = { slot, draft }
    }
  } catch {
    return null
  }
  return best
}

export interface KeptDraft {
  /** When it was kept last, 0 when not yet. */
  at: number
  /** The server has it now: forget what is kept, until something else is typed. */
  drop: () => void
}

/** Keeps `value` while `dirty`; written shortly after each change and at once when the page is hidden. */
export function useDraft<T>(slot: string, value: T, dirty: boolean): KeptDraft {
  const [at, setAt] = useState(0)
  const latest = useRef({ slot, value, dirty })
  latest.current = { slot, value, dirty }
  const dropped = useRef<T | null>(null)
  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => value !== dropped.current && setAt(writeDraft(slot, value)), 250)
    return () => clearTimeout(timer)
  }, [slot, value, dirty])
  useEffect(() => {
    const flush = () => {
      const now = latest.current
      if (now.dirty && now.value !== dropped.current) writeDraft(now.slot, now.value)
    }
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      flush()
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [])
  const drop = () => {
    dropped.current = latest.current.value
    setAt(0)
    dropDraft(latest.current.slot)
  }
  return { at, drop }
}
