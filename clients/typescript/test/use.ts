// What a program does with the client. web/e2e/client.e2e.mjs builds this and runs it against a real server.
import { Client, Problem, Unanswered, type Answer, type Options, type Query } from '../src/index.js'

const fail = (what: string): never => {
  throw new Error(what)
}

/** Enters an order, approves it and finds it in the list; answers how many orders the list went through. */
export async function sell(options: Options): Promise<number> {
  const client = new Client(options)
  const customer = (await client.call('get_master_parties', { query: { kind: 'customer', limit: 1 } })).items[0] ?? fail('no customer')
  const product = (await client.call('get_master_products', { query: { limit: 1 } })).items[0] ?? fail('no product')
  const order = { customer: customer.id, lines: [{ product: product.id, qty: '1', price: '35.00' }] }

  const preview = await client.call('post_sales_orders', { body: order, query: { dry_run: true } })
  const made = await client.call('post_sales_orders', { body: order, key: 'client-test-order' })
  const again = await client.call('post_sales_orders', { body: order, key: 'client-test-order' })
  if (made.id !== again.id || made.id === preview.id) fail('one key is one order, and a preview is none')

  const approved: Answer<'post_sales_orders_id_approve'> = await client.call('post_sales_orders_id_approve', { path: { id: made.id }, body: { version: made.version } })
  if (approved.state !== 'approved') fail(`the order is ${approved.state}`)

  let rows = 0
  let seen = false
  for await (const row of client.each('get_sales_orders', { query: { limit: 50 } })) {
    rows += 1
    seen ||= row.id === made.id && row.number === made.number
  }
  return seen ? rows : fail('the order is not in the list')
}

/** A refusal is a Problem with the pointer of the field. */
export async function refused(options: Options): Promise<Problem> {
  const client = new Client({ ...options, language: 'en' })
  try {
    await client.call('post_sales_orders', { body: { customer: '1', lines: [{ product: '1', qty: '1', price: 'dear' }] } })
  } catch (e) {
    if (e instanceof Problem) return e
    throw e
  }
  return fail('a price of letters was taken')
}

/** Two requests get lost on the way back; the third has the same key, so that there is one party. */
export async function lost(options: Options): Promise<{ keys: string[]; parties: number }> {
  const keys: string[] = []
  const send: typeof fetch = async (url, init) => {
    const answer = await fetch(url, init)
    if (init?.method === 'POST') keys.push(new Headers(init.headers).get('Idempotency-Key') ?? '')
    if (keys.length > 0 && keys.length < 3) throw new TypeError('the line was cut')
    return answer
  }
  const client = new Client({ ...options, fetch: send })
  const party = await client.call('post_master_parties', { body: { name: '断线客户', is_customer: true } })
  const found = await client.call('get_master_parties', { query: { q: '断线客户' } })
  if (found.items[0]?.id !== party.id) fail('the party of the third request is another one')
  return { keys, parties: found.items.length }
}

/** Nobody listens there: the key comes back with the error. */
export async function nobody(): Promise<string> {
  try {
    await new Client({ base: 'http://127.0.0.1:9', retries: 1 }).call('post_master_parties', { body: { name: 'x' }, key: 'kept' })
  } catch (e) {
    if (e instanceof Unanswered) return e.key ?? ''
    throw e
  }
  return fail('somebody answered')
}

// What the compiler must refuse.
export function mistakes(client: Client) {
  // @ts-expect-error there is no such operation
  void client.call('post_sales_ordres')
  // @ts-expect-error the address needs an id
  void client.call('get_sales_orders_id')
  // @ts-expect-error prices are strings
  void client.call('post_sales_orders', { body: { customer: '1', lines: [{ product: '1', qty: '1', price: 35 }] } })
  // @ts-expect-error an answer of one has no pages
  client.each('get_sales_orders_id', { path: { id: '1' } })
  // @ts-expect-error there is no such part of the address
  const query: Query<'get_sales_orders'> = { colour: 'red' }
  return query
}
