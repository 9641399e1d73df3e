// One idempotency key per intent of the user. Pressing 保存 twice, or again after the network failed, sends the same key,
// so the server stores the document once. Changing anything in the body makes a new intent. Keys survive a reload.
import { Problem, call } from './client'
import { newKey } from './key'

interface Kept {
  body: string
  key: string
}

const inFlight = new Map<string, { body: string; answer: Promise<unknown> }>()

const memory = new Map<string, Kept>()
const slotOf = (scope: string) => 'xz.intent.' + scope

function stored(scope: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(slotOf(scope)) ?? 'null') as Kept | null
  } catch {
    return null // storage refused by the browser: memory alone must do
  }
}

function keyFor(scope: string, body: string): string {
  const kept = memory.get(scope) ?? stored(scope)
  if (kept && kept.body === body) return kept.key
  const fresh = { body, key: newKey() }
  memory.set(scope, fresh)
  try {
    sessionStorage.setItem(slotOf(scope), JSON.stringify(fresh))
  } catch {
    // kept in memory
  }
  return fresh.key
}

function forget(scope: string) {
  memory.delete(scope)
  try {
    sessionStorage.removeItem(slotOf(scope))
  } catch {
    // nothing was stored
  }
}

/** Sends a change. `scope` names what the user is doing, e.g. "order.new.<draft>" or "order.17.approve". */
export async function submit<T>(scope: string, method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, query?: Record<string, string | number | boolean>): Promise<T> {
  const text = method + path + JSON.stringify(query ?? null) + JSON.stringify(body ?? null)
  const running = inFlight.get(scope)
  if (running && running.body === text) return running.answer as Promise<T>
  const answer = call<T>(method, path, { body, query, key: keyFor(scope, text) })
  inFlight.set(scope, { body: text, answer })
  try {
    const out = await answer
    forget(scope)
    return out
  } catch (e) {
    // A refusal stored nothing, so the next press is a new try; only an unknown outcome keeps the key.
    if (e instanceof Problem && !e.retryable) forget(scope)
    throw e
  } finally {
    if (inFlight.get(scope)?.answer === answer) inFlight.delete(scope)
  }
}

/** Asks what a document would do, storing nothing. */
export function rehearse<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
  return call<T>(method, path, { body, query: { dry_run: true } })
}
