// Where a Combo looks things up. The server ranks; the client only keeps answers apart by what was asked.
import type { ReactNode } from 'react'
import { queryClient } from '../app/queryClient'

export interface PickSource<T> {
  /** Names the cache; must change with everything the answer depends on, e.g. the warehouse. */
  scope: readonly unknown[]
  search: (q: string, signal: AbortSignal) => Promise<T[]>
  keyOf: (item: T) => string
  textOf: (item: T) => string
  option: (item: T) => ReactNode
}

/** The answer to `q`, from the cache when it is fresh. Two askers of the same thing share one request. */
export function lookUp<T>(source: PickSource<T>, q: string): Promise<T[]> {
  return queryClient.fetchQuery({
    queryKey: ['pick', ...source.scope, q.trim()],
    queryFn: ({ signal }) => source.search(q.trim(), signal),
    staleTime: 15_000,
  })
}

export function known<T>(source: PickSource<T>, q: string): T[] | undefined {
  return queryClient.getQueryData<T[]>(['pick', ...source.scope, q.trim()])
}

/** Runs look-ups a few at a time and tells when all are done, so that saving never overtakes a pick. */
export class PickQueue {
  private unfinished = 0 // running or waiting
  private running = 0
  private readonly waiting: (() => void)[] = []
  private idle: (() => void)[] = []

  async run<T>(job: () => Promise<T>): Promise<T> {
    this.unfinished++
    // One that waited takes over the place of one that ended, so that the queue is never seen empty between the two.
    if (this.running >= 4) await new Promise<void>((go) => this.waiting.push(go))
    else this.running++
    try {
      return await job()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running--
      if (--this.unfinished === 0) {
        for (const done of this.idle) done()
        this.idle = []
      }
    }
  }

  settled(): Promise<void> {
    if (this.unfinished === 0) return Promise.resolve()
    return new Promise((done) => this.idle.push(done))
  }
}
