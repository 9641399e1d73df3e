// Small choices of this person on this device: theme, folded menus, hidden columns. Losing them costs nothing.
import { useSyncExternalStore } from 'react'

type Listener = () => void
const listeners = new Set<Listener>()
const cache = new Map<string, unknown>()

function read<T>(name: string, fallback: T): T {
  if (cache.has(name)) return cache.get(name) as T
  let value = fallback
  try {
    const raw = localStorage.getItem('xz.' + name)
    if (raw !== null) value = JSON.parse(raw) as T
  } catch {
    // unreadable: start from the fallback
  }
  cache.set(name, value)
  return value
}

export function setPref<T>(name: string, value: T) {
  cache.set(name, value)
  try {
    localStorage.setItem('xz.' + name, JSON.stringify(value))
  } catch {
    // kept for this page only
  }
  for (const fn of listeners) fn()
}

const subscribe = (fn: Listener) => {
  listeners.add(fn)
  return () => listeners.delete(fn)
}

export function usePref<T>(name: string, fallback: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(subscribe, () => read(name, fallback))
  return [value, (next) => setPref(name, next)]
}

export type Theme = 'light' | 'dark'

const media = matchMedia('(prefers-color-scheme: dark)')

/** The chosen theme, or the one of the system while nothing was chosen. */
export function useTheme(): [Theme, (next: Theme) => void] {
  const [chosen, choose] = usePref<Theme | ''>('theme', '')
  const system = useSyncExternalStore(
    (fn) => {
      media.addEventListener('change', fn)
      return () => media.removeEventListener('change', fn)
    },
    () => media.matches,
  )
  return [chosen || (system ? 'dark' : 'light'), choose]
}

const narrow = matchMedia('(max-width: 767px)')

export function usePhone(): boolean {
  return useSyncExternalStore(
    (fn) => {
      narrow.addEventListener('change', fn)
      return () => narrow.removeEventListener('change', fn)
    },
    () => narrow.matches,
  )
}
