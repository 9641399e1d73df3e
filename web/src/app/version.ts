// After an upgrade an old tab may ask for a part that is gone. The person is told and asked to reload; drafts are already stored.
import { useSyncExternalStore } from 'react'

let stale = false
const listeners = new Set<() => void>()

export function watchNewVersion() {
  addEventListener('vite:preloadError', () => {
    stale = true
    for (const fn of listeners) fn()
  })
}

export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (fn) => {
      listeners.add(fn)
      return () => listeners.delete(fn)
    },
    () => stale,
  )
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    (fn) => {
      addEventListener('online', fn)
      addEventListener('offline', fn)
      return () => {
        removeEventListener('online', fn)
        removeEventListener('offline', fn)
      }
    },
    () => navigator.onLine,
  )
}
