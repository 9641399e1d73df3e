// Jobs and webhooks as the API tells of them.
import type { ID } from './types'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export interface Job {
  id: ID
  kind: string
  title: string
  state: JobState
  by_name: string
  done: number
  total: number
  note: string
  code: string
  problem: string
  result?: unknown
  attempts: number
  created_at: string
  started_at?: string
  ended_at?: string
  run_at?: string
  can_cancel: boolean
  can_retry: boolean
}

export interface JobKind {
  kind: string
  title: string
}

export interface Webhook {
  id: ID
  url: string
  events: string[]
  note: string
  disabled: boolean
  version: number
  created_at: string
  waiting: number
  state: 'new' | 'ok' | 'failing'
  problem: string
  /** Only in the answer that made it. */
  secret?: string
}

export interface WebhookDelivery {
  id: ID
  event: string
  paper: ID
  state: 'waiting' | 'done' | 'parked'
  attempts: number
  status: number
  code: string
  problem: string
  answer: string
  took_ms: number
  body: string
  created_at: string
  tried_at?: string
  next_at?: string
}
