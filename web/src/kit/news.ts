// How many news wait for this person, told by the server as they come. The line is open only while the page is looked at and used:
// a browser gives a site six of them, and a line that nobody looks at would keep the session alive for ever.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { get } from '../api/client'

const UNREAD = ['news', 'unread']
const LIST = ['news', 'list']
const QUIET_FOR = 2_000
const IDLE_AFTER = 10 * 60_000
const LOOK_EVERY = 1_000

interface Unread {
  unread: number
}

export const newsKey = LIST

export function useUnread(): number {
  return useQuery({ queryKey: UNREAD, queryFn: ({ signal }) => get<Unread>('/notifications/unread', undefined, signal), staleTime: 30_000 }).data?.unread ?? 0
}

export function setUnread(client: QueryClient, now: Unread) {
  const before = client.getQueryData<Unread>(UNREAD)
  client.setQueryData(UNREAD, now)
  if (before?.unread !== now.unread) void client.invalidateQueries({ queryKey: LIST })
}

/** Keeps the line open while the page is in use. Once for the whole page. */
export function useNewsLine() {
  const client = useQueryClient()
  useEffect(() => {
    let line: EventSource | null = null
    let used = Date.now()
    let quietSince = Date.now()
    const touch = () => (used = Date.now())
    const hangUp = () => {
      line?.close()
      line = null
    }
    const open = () => {
      line = new EventSource('/api/v1/notifications/events')
      line.onmessage = (e: MessageEvent<string>) => setUnread(client, JSON.parse(e.data) as Unread)
      line.addEventListener('end', hangUp)
      line.onerror = () => line?.readyState === EventSource.CLOSED && hangUp()
    }
    const look = () => {
      const now = Date.now()
      if (client.isFetching() > 0) quietSince = now
      const wanted = document.visibilityState === 'visible' && now - used < IDLE_AFTER
      if (!wanted) hangUp()
      else if (!line && now - quietSince >= QUIET_FOR) {
        quietSince = now // a line that ends at once is not tried again at once
        open()
      }
    }
    const timer = setInterval(look, LOOK_EVERY)
    addEventListener('pointerdown', touch)
    addEventListener('keydown', touch)
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', touch)
      removeEventListener('keydown', touch)
      hangUp()
    }
  }, [client])
}
