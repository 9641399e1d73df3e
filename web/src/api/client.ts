// The one place that talks HTTP. Every refusal becomes a typed Problem; every POST, PUT and DELETE carries the key of the intent behind it.
import { currentLang, t } from '../i18n'
import { newKey } from './key'

export interface FieldProblem {
  pointer: string
  detail: string
}

/** What the server (or the network) refused, in words for the person at the screen. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly pointer: string
  readonly fields: FieldProblem[]
  readonly data: unknown

  constructor(init: { status: number; code: string; message: string; pointer?: string; fields?: FieldProblem[]; data?: unknown }) {
    super(init.message)
    this.name = 'Problem'
    this.status = init.status
    this.code = init.code
    this.pointer = init.pointer ?? ''
    this.fields = init.fields ?? []
    this.data = init.data
  }

  /** True when nobody knows what became of the request, or it is still running: the same intent is sent again, under its key. */
  get retryable() {
    return this.status === 0 || this.status >= 500 || this.code === 'idempotency.busy'
  }
}

export const asProblem = (e: unknown): Problem =>
  e instanceof Problem ? e : new Problem({ status: 0, code: 'client', message: e instanceof Error ? e.message : String(e) })

type Query = Record<string, string | number | boolean | undefined>
export interface CallOptions {
  query?: Query
  body?: unknown
  /** The bytes of a file, in place of a body. */
  file?: Blob
  key?: string
  signal?: AbortSignal
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

function address(path: string, query?: Query): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  const tail = params.toString()
  return '/api/v1' + path + (tail ? '?' + tail : '')
}

let onSignedOut: () => void = () => {}
/** Told once when any answer says that the session is gone. */
export function whenSignedOut(fn: () => void) {
  onSignedOut = fn
}

/** A fault of form in the words of the screen: the row instead of the field's name in the contract. */
function spoken(text: string, pointer: string): string {
  const path = pointer.replace(/^[/?]+/, '')
  const bare = path && text.startsWith(path) ? text.slice(path.length).replace(/^[：:] ?/, '') : text
  const row = /^(?:lines|matches)\/(\d+)/.exec(path)
  return row ? t('error.row', { row: Number(row[1]) + 1, text: bare }) : bare
}

/** What an answer that is no success says, in words. */
export async function refusal(res: Response): Promise<Problem> {
  const body = (await res.json().catch(() => null)) as null | {
    detail?: string
    title?: string
    code?: string
    pointer?: string
    errors?: { pointer?: string; detail?: string; location?: string; message?: string }[]
    data?: unknown
  }
  const pointerOf = (e: { pointer?: string; location?: string }) => e.pointer ?? e.location ?? ''
  const formal = body?.code === 'input.invalid'
  const fields = (body?.errors ?? []).map((e) => ({ pointer: pointerOf(e), detail: formal ? spoken(e.detail ?? '', pointerOf(e)) : (e.detail ?? e.message ?? '') }))
  const byStatus = res.status === 403 ? t('error.denied') : res.status === 404 ? t('error.gone') : res.status >= 500 ? t('error.server') : t('error.unknown')
  return new Problem({
    status: res.status,
    code: body?.code ?? 'http.' + res.status,
    message: (formal && body?.detail ? spoken(body.detail, body.pointer ?? '') : body?.detail) || body?.title || byStatus,
    pointer: body?.pointer ?? fields[0]?.pointer,
    fields,
    data: body?.data,
  })
}

export async function call<T>(method: Method, path: string, opts: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': currentLang() }
  if (opts.file) headers['Content-Type'] = 'application/octet-stream'
  else if (opts.body !== undefined) headers['Content-Type'] = 'application/json'
  if (method !== 'GET') headers['Idempotency-Key'] = opts.key ?? newKey()
  let res: Response
  try {
    res = await fetch(address(path, opts.query), {
      method,
      headers,
      body: opts.file ?? (opts.body === undefined ? undefined : JSON.stringify(opts.body)),
      signal: opts.signal,
      credentials: 'same-origin',
    })
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e
    throw new Problem({ status: 0, code: 'network', message: t('error.network') })
  }
  if (!res.ok) {
    const problem = await refusal(res)
    if (res.status === 401 && path !== '/session') onSignedOut()
    throw problem
  }
  if (res.status === 204) return undefined as T
  return (await res.json()) as T
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>('GET', path, { query, signal })
