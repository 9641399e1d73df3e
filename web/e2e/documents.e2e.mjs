// Screens made from metadata: an offer typed by keys, sent by a link, accepted by somebody outside and ordered; a company's own
// field on a form that knows nothing of it; one action for many papers.
import { Context, test } from './harness.mjs'

/** Types into the box that has the focus, and takes the first hit once it is there. */
async function pick(t, text) {
  await t.type(text)
  await t.page.locator('[role=option]').first().waitFor()
  await t.press('Enter')
}

async function goods(t) {
  const [customer] = (await t.api('GET', '/master/parties?kind=customer&limit=1')).items
  const products = (await t.api('GET', '/master/products?limit=200')).items.filter((p) => Number(p.price) > 0).slice(0, 2)
  return { customer, products }
}

const offer = (t, customer, products) =>
  t.api('POST', '/sales/quotations', { customer: customer.id, lines: products.map((p) => ({ product: p.id, qty: '2', price: '9.9' })) })

const idOf = (t) => t.page.url().split('/').pop()

test('an offer is typed by keys, sent by a link, accepted by the customer, and ordered', async (t) => {
  const { customer, products } = await goods(t)
  const { page } = t
  await t.open('/sales/quotations/new')
  await pick(t, customer.code)
  await pick(t, products[0].code)
  await t.type('12')
  await t.press('Enter', 'Enter') // the price is the usual one
  await pick(t, products[1].code)
  await t.type('3')
  await t.press('Enter')
  await t.type('=50*2')
  await t.press('Enter')
  await t.press('Control+Enter')
  await page.waitForURL(/quotations\/\d+$/)
  await page.getByRole('heading', { name: /报价单 BJD/ }).waitFor()
  t.equal(t.clicks, 0, 'clicks')
  const made = await t.api('GET', `/sales/quotations/${idOf(t)}`)
  t.equal(made.state, 'approved', 'state')
  t.equal(made.customer, customer.id, 'customer')
  t.equal(made.lines.map((l) => `${l.product}×${l.qty}`).join(), `${products[0].id}×12,${products[1].id}×3`, 'lines')
  t.equal(Number(made.lines[1].price), 100, 'a price that was worked out in its cell')
  const cents = (text) => BigInt(text.replace(/[^\d]/g, ''))
  await t.becomes(() => page.textContent('.doc-sums .big').then(cents), cents(made.total), 'total on the page')

  await page.getByRole('button', { name: '分享' }).click()
  await page.getByRole('button', { name: '生成链接' }).click()
  const address = await page.getByLabel('链接地址').inputValue()
  await page.keyboard.press('Escape')

  const outside = await page.context().browser().newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  try {
    const theirs = await outside.newPage()
    const faults = []
    theirs.on('pageerror', (e) => faults.push(String(e)))
    await theirs.goto(address)
    await theirs.getByText(made.number).waitFor()
    t.ok((await theirs.locator('main').innerText()).includes(products[0].name), 'the customer does not see what is offered')
    const seen = new Context({ page: theirs, base: t.base })
    await seen.axe()
    await seen.noSidewaysScroll()
    await theirs.getByRole('button', { name: '接受' }).tap()
    await theirs.keyboard.press('Enter')
    await theirs.getByText('请填写您的姓名').waitFor()
    await theirs.keyboard.type('陈先生')
    await theirs.keyboard.press('Enter')
    await theirs.getByText('已接受，谢谢。').waitFor()
    t.equal(await theirs.getByRole('button', { name: '接受' }).count(), 0, 'buttons to accept again')
    await theirs.goto(`${t.base}/links/no-such-link`)
    await theirs.getByText('链接打不开了').waitFor()
    t.equal(faults.join(), '', 'faults of the page of the link')
  } finally {
    await outside.close()
  }

  await page.reload()
  await page.getByText('陈先生').first().waitFor()
  await page.getByRole('button', { name: '转订单' }).focus()
  await t.press('Enter')
  await page.getByRole('dialog').waitFor()
  await t.press('Enter') // the button of the dialog has the focus
  await page.waitForURL(/sales\/orders\/\d+$/)
  const order = await t.api('GET', `/sales/orders/${idOf(t)}`)
  t.equal(order.total, made.total, 'total of the order')
  t.equal(order.state, 'draft', 'state of the order')
})

test('an offer is revised: the next version opens, and both know each other', { once: true }, async (t) => {
  const { customer, products } = await goods(t)
  const first = await offer(t, customer, products)
  await t.api('POST', `/sales/quotations/${first.id}/approve`, {})
  await t.open('/sales/quotations/' + first.id)
  await t.page.getByRole('button', { name: '出新版本' }).click()
  await t.page.locator('dialog .primary').click()
  await t.page.waitForURL((url) => /quotations\/\d+$/.test(url.pathname) && !url.pathname.endsWith(first.id))
  await t.page.getByRole('heading', { name: '各个版本' }).waitFor()
  await t.axe()
  await t.page.getByRole('link', { name: first.number }).first().click()
  await t.page.getByText('已关闭').first().waitFor()
})

test("a company's own field is set up, typed on an order, seen in the list and looked for", { once: true }, async (t) => {
  const { customer, products } = await goods(t)
  const { page } = t
  await t.open('/settings/fields?document=sales.order')
  await page.getByRole('button', { name: '加一个字段' }).click()
  await page.keyboard.type('合同编号')
  await page.getByLabel('字段名').fill('contract_no')
  await page.getByLabel('必填').check()
  await t.axe()
  await page.keyboard.press('Control+s')
  await page.getByText('“合同编号”已保存').waitFor()
  try {
    const order = (contract) => t.api('POST', '/sales/orders', { customer: customer.id, custom: { contract_no: contract }, lines: [{ product: products[0].id, qty: '1', price: '2' }] })
    const mine = await order('HT-0')
    const other = await order('HT-9')
    await t.open('/sales/orders/' + mine.id)
    const box = page.getByLabel('合同编号')
    t.equal(await box.inputValue(), 'HT-0', 'the value on the form')
    await box.fill('')
    await page.keyboard.press('Control+s')
    await page.getByText('请填写“合同编号”').waitFor()
    t.equal(await page.evaluate(() => document.activeElement.dataset.own), 'contract_no', 'the field that has the focus')
    await page.keyboard.type('HT-1')
    await page.keyboard.press('Control+s')
    await page.getByText('已保存 ' + mine.number).waitFor()
    t.equal((await t.api('GET', '/sales/orders/' + mine.id)).custom.contract_no, 'HT-1', 'the value that was stored')
    await t.open('/sales/orders')
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('group', { name: '更多筛选条件' }).getByLabel('合同编号').fill('ht-1')
    await page.keyboard.press('Enter')
    await page.waitForURL(/custom=/)
    await page.getByRole('link', { name: mine.number }).waitFor()
    await t.becomes(() => page.getByRole('link', { name: other.number }).count(), 0, 'rows with another value')
    await t.axe()
  } finally {
    await t.api('PUT', '/meta/sales.order/fields', { fields: [] })
  }
})

test('many papers are approved at once, and those that are refused are named with the reason', async (t) => {
  const { customer, products } = await goods(t)
  const { page } = t
  const name = '停用的客户' + crypto.randomUUID().slice(0, 8)
  const gone = await t.api('POST', '/master/parties', { name, is_customer: true })
  const good = [await offer(t, customer, products), await offer(t, customer, products)]
  const bad = await offer(t, gone, products)
  await t.api('PUT', '/master/parties/' + gone.id, { name, is_customer: true, disabled: true, version: gone.version })
  await t.open('/sales/quotations?state=draft')
  for (const paper of [...good, bad]) await page.getByRole('checkbox', { name: `选择 ${paper.number}` }).click()
  await page.getByRole('button', { name: '批量审核' }).click()
  await page.locator('dialog .primary').click()
  const refused = page.locator('.batch-results li')
  await refused.first().waitFor()
  t.equal(await refused.count(), 1, 'papers that were refused')
  const said = await refused.first().innerText()
  t.ok(said.includes(bad.number) && said.includes(name), `the dialog says: ${said}`)
  await t.axe()
  await page.keyboard.press('Escape')
  for (const paper of good) t.equal((await t.api('GET', '/sales/quotations/' + paper.id)).state, 'approved', paper.number)
  await page.getByRole('region', { name: '已选 1 条' }).waitFor() // what was refused stays selected
})
