// The keyboard sale: typed without waiting while the processor is slowed four times, so one lost key shows in the total.
import { test } from './harness.mjs'

const cents = (text) => BigInt(text.replace(/[^\d]/g, ''))
const sum = (t) => t.page.textContent('.doc-sums .big').then(cents)

/** The fewest characters that make the server answer this record first, as a practised clerk would type them. */
async function shortest(t, path, record) {
  for (let size = 2; size <= record.code.length; size++) {
    for (let from = 0; from + size <= record.code.length; from++) {
      const query = record.code.slice(from, from + size).toLowerCase()
      const { items } = await t.api('GET', `${path}&limit=1&q=${encodeURIComponent(query)}`)
      if (items[0]?.id === record.id) return query
    }
  }
  return record.code
}

/** A customer and five products with enough stock, each with what to type for it. */
async function goods(t) {
  const [customer] = (await t.api('GET', '/master/parties?kind=customer&limit=1')).items
  const all = (await t.api('GET', '/master/products?limit=200')).items
  const products = all.filter((p) => Number(p.available) > 50 && Number(p.price) > 0).slice(0, 5)
  t.equal(products.length, 5, 'products with stock and price')
  const queries = []
  for (const p of products) queries.push(await shortest(t, '/master/products?', p))
  return { customer, products, queries, who: await shortest(t, '/master/parties?kind=customer', customer) }
}

test('a five-line sale by keyboard alone: at most 65 keys, no key lost on a slow machine', async (t) => {
  const { customer, products, queries, who } = await goods(t)
  await t.open('/sales/orders/new')
  await t.page.focus('[data-cell=customer]')
  await t.slow(4)
  await t.type(who)
  await t.press('Enter')
  for (const [i, query] of queries.entries()) {
    await t.type(query)
    await t.press('Enter')
    await t.type(String(i + 11))
    await t.press('Enter', 'Enter') // the price is the usual one
  }
  await t.press('Control+Enter')
  await t.slow(1)
  await t.page.waitForURL(/orders\/\d+$/)
  t.ok(t.keys <= 65, `${t.keys} keys, 65 are allowed`)
  t.equal(t.clicks, 0, 'clicks')
  const order = await t.api('GET', `/sales/orders/${t.page.url().split('/').pop()}`)
  t.equal(order.state, 'approved', 'state')
  t.equal(order.customer, customer.id, 'customer')
  t.equal(order.lines.map((l) => `${l.product}×${l.qty}`).join(), products.map((p, i) => `${p.id}×${i + 11}`).join(), 'lines')
  await t.page.waitForSelector('.doc-sums .big')
  await t.becomes(() => sum(t), cents(order.total), 'total on the page')
})

test('what was typed survives a reload, and two presses of save make one order', async (t) => {
  const { products, queries, who } = await goods(t)
  await t.open('/sales/orders/new')
  await t.page.focus('[data-cell=customer]')
  await t.type(who)
  await t.press('Enter')
  await t.type(queries[0])
  await t.press('Enter')
  await t.type('12')
  await t.press('Enter')
  await t.type('12.5')
  await t.press('Enter')
  await t.becomes(() => sum(t), 15000n, 'total')
  await t.page.waitForTimeout(600) // the draft is kept shortly after the last key
  await t.page.reload()
  await t.page.waitForSelector('.doc-sums .big')
  await t.becomes(() => sum(t), 15000n, 'total after a reload')
  const before = (await t.api('GET', '/sales/orders/totals')).count
  await t.page.evaluate(() => {
    const save = [...document.querySelectorAll('.doc-foot button')].find((b) => /Ctrl S/.test(b.textContent))
    save.click()
    save.click()
  })
  await t.page.waitForURL(/orders\/\d+$/)
  t.equal((await t.api('GET', '/sales/orders/totals')).count, before + 1, 'orders')
  const order = await t.api('GET', `/sales/orders/${t.page.url().split('/').pop()}`)
  t.equal(order.lines[0].product, products[0].id, 'product')
})

test('Enter that ends a composition of Chinese characters stays in its cell', { once: true }, async (t) => {
  await t.open('/sales/orders/new')
  await t.page.focus('[data-cell=customer]')
  await t.page.evaluate(() =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true }),
    ),
  )
  t.equal(await t.page.evaluate(() => document.activeElement.dataset.cell), 'customer', 'cell')
})

test('a sale without stock is refused in plain words beside its line', async (t) => {
  const { queries, who } = await goods(t)
  await t.open('/sales/orders/new')
  await t.page.focus('[data-cell=customer]')
  await t.type(who)
  await t.press('Enter')
  await t.type(queries[0])
  await t.press('Enter')
  await t.type('99999')
  await t.press('Enter', 'Enter', 'Control+Enter')
  await t.page.getByText('库存不足').first().waitFor()
  t.ok(t.page.url().endsWith('/sales/orders/new'), 'the order stays open for correction')
})
