import type { QueryClient } from '@tanstack/react-query'

/** After a paper was stored: its page shows the answer, everything worked out from the books is read again. */
export function refreshBooks(client: QueryClient, path: string, doc: unknown) {
  client.setQueryData(['record', path], doc)
  const stale = (key: unknown) => key !== 'session' && key !== 'pick'
  void client.invalidateQueries({ predicate: (q) => stale(q.queryKey[0]) && q.queryKey[1] !== path })
  void client.invalidateQueries({ queryKey: ['pick', 'product'] })
}
