import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Filters = Record<string, string>

/** Filters live in the address, so that a list can be reloaded, shared and returned to. An empty value is left out. */
export function useFilters(): [Filters, (change: Filters) => void] {
  const filters = useSearch({ strict: false }) as Filters
  const navigate = useNavigate()
  const change = useCallback(
    (next: Filters) => {
      void navigate({
        to: '.',
        replace: true,
        search: ((now: Filters) => Object.fromEntries(Object.entries({ ...now, ...next }).filter(([, v]) => v !== ''))) as never,
      })
    },
    [navigate],
  )
  return [filters, change]
}
