// The client of the API: one call per operation, typed by the contract. It depends on nothing but fetch.
import type { components, operations } from './schema.js'
import { routes } from './routes.js'

export type { components, operations } from './schema.js'

/** The name of an operation in the contract: post_sales_orders_id_approve is POST /sales/orders/{id}/approve. */
export type OperationId = keyof typeof routes & keyof operations
export type Schemas = components['schemas']

type Parameters<O extends OperationId> = operations[O]['parameters']
type Part<O extends OperationId, P extends 'path' | 'query'> = Exclude<Parameters<O>[P], undefined>
type Content<T> = T extends { content: infer C } ? C : never
type BodyOf<C> = C extends { 'application/json': infer B } ? B : BodyInit
type AnswerOf<C> = [C] extends [never] ? undefined : C extends { 'application/json': infer A } ? A : Response

export type Body<O extends OperationId> = operations[O] extends { requestBody: infer R } ? BodyOf<Content<R>> : never
export type Query<O extends OperationId> = Part<O, 'query'>
export type Answer<O extends OperationId> = AnswerOf<Content<operations[O]['responses'] extends { 200: infer R } ? R : never>>

/** What a call takes besides its name: the parts of the address, the body, and how it is sent. */
export type Input<O extends OperationId> = ([Part<O, 'path'>] extends [never] ? { path?: undefined } : { path: Part<O, 'path'> }) &
  (Record<string, never> extends Query<O> ? { query?: Query<O> } : { query: Query<O> }) &
  ([Body<O>] extends [never] ? { body?: undefined } : { body: Body<O> }) &
  Sending

export interface Sending {
  /** The idempotency key; made anew for every call when it is left out, and kept over the retries of that call. */
  key?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

type Arguments<O extends OperationId> = Record<string, never> extends Input<O> ? [input?: Input<O>] : [input: Input<O>]

/** Operations that answer a list in pages. */
export type ListId = { [O in OperationId]: Answer<O> extends { items: unknown[]; next_cursor: string } ? O : never }[OperationId]
export type Row<O extends ListId> = Answer<O> extends { items: (infer R)[] } ? R : never

export interface Options {
  /** Where the server is, for example https://books.example.com */
  base: string
  /** An API token, sent as Authorization: Bearer. */
  token?: string
  /** The language of refusals and names: zh-CN or en. */
  language?: string
  /** Sent with every request. */
  headers?: Record<string, string>
  /** How often a request is sent again that nobody answered, or that the server asks to repeat; 3 when it is left out. */
  retries?: number
  fetch?: typeof fetch
}

/** A refusal of the server, in words for a person (`message`) and for a program (`code`, `pointer`). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  /** JSON pointer of the field, or ?name of a part of the address. */
  readonly pointer: string
  readonly errors: { pointer: string; detail: string }[]
  readonly data: unknown
  readonly requestId: string

  constructor(status: number, body: Partial<Schemas['Problem']>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.status = status
    this.code = body.code ?? `http.${status}`
    this.pointer = body.pointer ?? ''
    this.errors = body.errors ?? []
    this.data = body.data
    this.requestId = body.request_id ?? ''
  }
}

/** Nobody answered, also after the retries: what became of a write is not known. Send the same input under the same key again. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
  /** The key of the call, for sending it again. */
  readonly key: string | undefined

  constructor(key: string | undefined, cause: unknown) {
    super(`no answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.key = key
  }
}

interface Plain {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  key?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

export class Client {
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
  }

  /** Calls an operation and answers its body; throws a Problem for a refusal. A body that is not JSON is answered as the Response. */
  async call<O extends OperationId>(operation: O, ...[input]: Arguments<O>): Promise<Answer<O>> {
    const [method, path, keyed] = routes[operation]
    const plain = (input ?? {}) as Plain
    const key = keyed ? (plain.key ?? crypto.randomUUID()) : undefined
    const init: RequestInit = { method, headers: this.headers(plain, key), ...content(plain.body) }
    if (plain.signal) init.signal = plain.signal
    const answer = await this.send(this.options.base.replace(/\/+$/, '') + address(path, plain), init, key, keyed || method === 'GET')
    return (await read(answer)) as Answer<O>
  }

  /** Goes through all rows of a list, page after page. */
  async *each<O extends ListId>(operation: O, ...[input]: Arguments<O>): AsyncGenerator<Row<O>> {
    const plain = (input ?? {}) as Plain
    for (let cursor = ''; ; ) {
      const query = { ...plain.query, ...(cursor ? { cursor } : {}) }
      const page = (await this.call(operation, ...([{ ...plain, query }] as unknown as Arguments<O>))) as { items: Row<O>[]; next_cursor: string }
      yield* page.items
      cursor = page.next_cursor
      if (!cursor) return
    }
  }

  private headers(input: Plain, key: string | undefined): Record<string, string> {
    const { token, language, headers } = this.options
    return {
      Accept: 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(language ? { 'Accept-Language': language } : {}),
      ...(key ? { 'Idempotency-Key': key } : {}),
      ...(isJSON(input.body) ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
      ...input.headers,
    }
  }

  /** Sends, and sends again under the same key while nobody answers or the server says: later. */
  private async send(url: string, init: RequestInit, key: string | undefined, repeatable: boolean): Promise<Response> {
    const retries = repeatable ? (this.options.retries ?? 3) : 0
    for (let tried = 0; ; tried++) {
      let failed: unknown
      try {
        const answer = await (this.options.fetch ?? fetch)(url, init)
        if (tried >= retries || !(await later(answer))) return answer
      } catch (e) {
        if (init.signal?.aborted) throw e
        failed = e
      }
      if (failed && tried >= retries) throw new Unanswered(key, failed)
      await pause(Math.min(200 * 2 ** tried, 5000), init.signal)
    }
  }
}

const isJSON = (body: unknown) => body !== undefined && !(typeof body === 'string' || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body) || body instanceof ReadableStream)

const content = (body: unknown): RequestInit => (body === undefined ? {} : { body: isJSON(body) ? JSON.stringify(body) : (body as BodyInit) })

function address(path: string, input: Plain): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input.path?.[name] ?? '')))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const tail = query.toString()
  return filled + (tail ? '?' + tail : '')
}

/** Whether the server asks to come again: overloaded, starting, or the same key is still at work. */
async function later(answer: Response): Promise<boolean> {
  if (answer.status === 429 || answer.status === 502 || answer.status === 503 || answer.status === 504) return true
  return answer.status === 409 && ((await answer.clone().json().catch(() => null)) as { code?: string } | null)?.code === 'idempotency.busy'
}

async function read(answer: Response): Promise<unknown> {
  const kind = answer.headers.get('Content-Type') ?? ''
  if (!answer.ok) {
    const body = kind.includes('json') ? await answer.json().catch(() => ({})) : {}
    throw new Problem(answer.status, body as Partial<Schemas['Problem']>)
  }
  if (answer.status === 204) return undefined
  return kind.startsWith('application/json') ? await answer.json() : answer
}

function pause(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      fail(signal.reason)
    }, { once: true })
  })
}
