// Goods that leave before they come: the warehouse warns, a person lets it happen, and the cost that is found later is explained.
import { test } from './harness.mjs'

async function pick(t, text) {
  await t.page.keyboard.type(text)
  await t.page.locator('[role=option]').first().waitFor()
  await t.press('Enter')
}

/** What a screen must be in any look. */
async function fine(t) {
  await t.page.waitForTimeout(300)
  await t.axe()
  const size = t.page.viewportSize()
  await t.page.setViewportSize({ width: 390, height: 844 })
  await t.page.waitForTimeout(300)
  await t.noSidewaysScroll()
  await t.page.setViewportSize(size)
}

test('a warehouse that warns may owe goods when a person says so, and the cost found later is explained', async (t) => {
  const house = (await t.api('GET', '/master/warehouses')).items.find((w) => w.is_default)
  const set = async (negative) => {
    const { version } = (await t.api('GET', '/master/warehouses')).items.find((w) => w.id === house.id)
    await t.api('PUT', `/master/warehouses/${house.id}`, { code: house.code, name: house.name, is_default: true, negative, version })
  }
  const product = await t.api('POST', '/master/products', { code: 'QIAN-01', name: '欠货的商品', unit: '件' })
  const [gain] = (await t.api('GET', '/master/accounts?q=530104')).items
  await set('warn')

  await t.open('/inventory/issues/new')
  await pick(t, '办公费')
  await t.press('Enter', 'Enter')
  await pick(t, product.code)
  await t.page.keyboard.type('5')
  await t.press('Enter')
  await t.page.getByRole('button', { name: '保存并审核' }).click()
  const dialog = t.page.getByRole('dialog', { name: '会变成负库存' })
  await dialog.waitFor()
  t.ok((await dialog.innerText()).includes('欠货的商品'), 'the dialog names the product')
  t.equal(await dialog.locator('tbody td.neg').innerText(), '-5', 'what would lie there afterwards')
  await fine(t)
  await dialog.getByRole('button', { name: '取消' }).click()
  await t.page.getByRole('alert').first().waitFor()
  await t.page.getByRole('button', { name: '保存并审核' }).click()
  await dialog.getByRole('button', { name: '允许负库存并审核' }).click()
  await t.page.getByRole('heading', { name: /其他出库 QTCK/ }).waitFor()

  await t.open('/inventory/balances?q=QIAN-01')
  await t.page.locator('.figure-link.neg', { hasText: '-5' }).waitFor()
  await t.api('POST', '/inventory/receipts', { contra_account: gain.id, lines: [{ product: product.id, qty: '8', unit_cost: '3' }], approve: true })
  await set(house.negative)

  await t.open('/inventory/balances?q=QIAN-01')
  await t.page.locator('.figure-link').first().click()
  await t.page.getByRole('button', { name: /QTCK.*的成本怎么来的/ }).click()
  const why = t.page.getByRole('dialog', { name: '成本怎么来的' })
  await why.getByText('补上缺的数量').waitFor()
  t.equal(await why.locator('tfoot td').first().innerText(), '-15.00', 'what the books hold')
  await fine(t)
  await why.getByRole('link', { name: /成本重算 CBCS/ }).click()
  await t.page.getByRole('heading', { name: /成本重算 CBCS/ }).waitFor()
  await t.page.getByRole('cell', { name: '欠货的商品' }).waitFor()
  await fine(t)
  await t.page.getByRole('link', { name: /记账凭证/ }).first().click()
  await t.page.locator('.paper-foot').getByRole('link', { name: /成本重算 CBCS/ }).waitFor()

  await t.open('/inventory/recosts')
  await t.page.getByRole('link', { name: /CBCS/ }).first().waitFor()
  await fine(t)
  await t.press('Control+k')
  await t.page.keyboard.type('cbcs2')
  await t.page.getByRole('option', { name: /CBCS2/ }).first().waitFor()
})

test('a closing that is refused leads to the month-end costing, which is run and read', async (t) => {
  const open = (await t.api('GET', '/gl/periods')).find((p) => p.state === 'open').period
  await t.open('/gl/periods')
  const step = t.page.getByRole('region', { name: '全月平均成本计算' })
  await step.getByText('不用计算', { exact: true }).waitFor()
  t.equal(await step.getByRole('button').count(), 0, 'nothing to start where nothing is to cost')

  await t.api('POST', '/inventory/costings', { category: 'material', method: 'monthly', from: open })
  const product = await t.api('POST', '/master/products', { code: 'YUE-01', name: '按月计价的商品', unit: '件', category: 'material' })
  const [office] = (await t.api('GET', '/master/accounts?q=560216')).items
  const write = (kind, day, qty, unit_cost) =>
    t.api('POST', `/inventory/${kind}`, { contra_account: office.id, date: `${open}-${day}`, lines: [{ product: product.id, qty, unit_cost }], approve: true })
  await write('receipts', '02', '10', '10')
  await write('issues', '03', '3')
  await write('receipts', '04', '10', '20')

  await t.open('/gl/periods')
  await step.getByText('待计算').waitFor()
  await t.page.getByRole('button', { name: /^结账：/ }).click()
  await t.page.getByRole('dialog').getByRole('button', { name: /结账$/ }).click()
  const refused = t.page.getByRole('alert')
  await refused.getByRole('button', { name: '去计算' }).click()
  const start = step.getByRole('button', { name: /^开始计算/ })
  t.ok(await start.evaluate((b) => b === document.activeElement), 'the button has the focus')
  await fine(t)
  await t.press('Enter')
  await step.getByText('已完成').waitFor()
  t.equal(await refused.count(), 0, 'the refusal is seen to')
  await fine(t)
  await step.getByRole('link', { name: '本期的成本重算单' }).click()
  await t.page.getByText(`全月平均成本计算 ${open}`).waitFor()
  t.equal(await t.page.getByRole('combobox', { name: '起因' }).inputValue(), 'month', 'the filter')
  await t.page.getByRole('link', { name: /CBCS/ }).click()
  await t.page.getByRole('cell', { name: '按月计价的商品' }).waitFor()
  await fine(t)
})
