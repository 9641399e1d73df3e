// One job as it goes on: told by the server as it comes, asked for every two seconds where no line can be had.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { get } from '../api/client'
import type { Job } from '../api/jobs'

const ASK_EVERY = 2_000
const LINE_TRIES = 3

export const jobKey = (id: string) => ['job', id]
export const ended = (job: Pick<Job, 'state'>) => job.state !== 'waiting' && job.state !== 'running'

export function useJob(id: string) {
  const client = useQueryClient()
  const [line, setLine] = useState(typeof EventSource === 'function')
  const query = useQuery({
    queryKey: jobKey(id),
    queryFn: ({ signal }) => get<Job>('/jobs/' + id, undefined, signal),
    refetchInterval: (q) => (!line && q.state.data && !ended(q.state.data) ? ASK_EVERY : false),
  })
  const over = query.data ? ended(query.data) : true
  useEffect(() => {
    if (over || !line) return
    let failures = 0
    const source = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`)
    source.onmessage = (e: MessageEvent<string>) => {
      failures = 0
      client.setQueryData(jobKey(id), JSON.parse(e.data) as Job)
    }
    source.addEventListener('end', () => source.close())
    source.onerror = () => {
      failures++
      if (source.readyState !== EventSource.CLOSED && failures < LINE_TRIES) return // the browser tries again by itself
      source.close()
      setLine(false)
    }
    return () => source.close()
  }, [client, id, line, over])
  return query
}
