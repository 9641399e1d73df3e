// What a form does not take it says at once, at its field: a date that is none, shares that do not add up, a form without the right to send it.
import { test } from './harness.mjs'

async function pick(t, text) {
  await t.page.keyboard.type(text)
  await t.page.locator('[role=option]').first().waitFor()
  await t.press('Enter')
}

const inHand = (target) => target.evaluate((el) => el === document.activeElement)

test('a date that is none keeps papers from being saved and prices from being looked at', { once: true }, async (t) => {
  const count = async () => (await t.api('GET', '/inventory/adjustments/totals')).count
  const before = await count()
  await t.open('/inventory/adjustments/new')
  await pick(t, '盘亏')
  const date = t.page.getByRole('textbox', { name: '日期' })
  for (const [typed, keys] of [['2026-13-45', 'Control+s'], ['2026-11-31', 'Control+Enter']]) {
    await date.fill(typed)
    await t.page.locator('[data-cell=reason]').focus()
    await t.press(keys)
    await t.page.getByRole('alert').getByText(`“日期”里的“${typed}”不是日期`).waitFor()
    t.ok(await inHand(date), 'the date has the focus')
  }
  await t.page.getByRole('button', { name: '预览' }).click()
  t.equal(await t.page.getByRole('dialog').count(), 0, 'dialogs')
  t.equal(await count(), before, 'papers')

  await t.open('/inventory/costings/standard/edit')
  const day = t.page.getByRole('textbox', { name: '生效日期' })
  await t.becomes(() => inHand(day), true, 'the first field has the focus')
  await day.fill('2026-11-31')
  await t.page.getByRole('button', { name: '预览' }).click()
  await t.page.getByRole('alert').getByText('“生效日期”里的“2026-11-31”不是日期').waitFor()
  t.ok(await inHand(day), 'the date has the focus again')
})

test('shares of other figures do not stay, and the row at fault is marked', { once: true }, async (t) => {
  const { items } = await t.api('GET', '/inventory/landed-costs/receipts?q=QTRK&limit=2')
  await t.open('/inventory/landed-costs/new')
  t.equal(await t.page.getByLabel('单据总额').getAttribute('placeholder'), '填了费用单据号才能填', 'why the total of the bill is grey')
  await pick(t, '运输')
  await t.press('Enter')
  await t.page.keyboard.type('100')
  await t.page.getByLabel('分摊方式').selectOption('percent')
  await t.page.getByRole('button', { name: '选择入库' }).click()
  await t.page.getByLabel('入库单号或商品').fill('QTRK')
  for (const r of items) await t.page.getByRole('checkbox', { name: `${r.receipt_number} ${r.product_code}` }).check()
  await t.page.getByRole('button', { name: '选入 2 行' }).click()
  const give = async (row, text) => {
    await t.page.locator('.lines .line').nth(row).locator('[role=gridcell]').nth(4).click()
    await t.page.getByRole('textbox', { name: `第 ${row} 行 百分比` }).fill(text)
  }
  await give(1, '30%')
  await give(2, '70')
  await t.page.locator('.doc-sums').getByText('¥100.00').waitFor()
  await give(1, '-10')
  await t.page.locator('.doc-sums').getByText('¥0.00').waitFor()
  await t.page.locator('.doc-sums').getByText('第 1 行的“-10%”不能用').waitFor()
  t.equal(await t.page.locator('.line.bad').count(), 1, 'marked rows')
  await give(2, '110')
  t.equal(await t.page.locator('.line.bad').count(), 2, 'marked rows')
  await give(1, '29.99')
  await give(2, '70')
  await t.page.locator('.doc-sums').getByText('百分比合计是 99.99%，应为 100%').waitFor()
  await t.page.getByRole('button', { name: '保存', exact: false }).first().click()
  await t.page.getByRole('alert').getByText('百分比合计是 99.99%').waitFor()
  await t.becomes(() => inHand(t.page.getByRole('textbox', { name: '第 1 行 百分比' })), true, 'the first share has the focus')

  await t.page.getByLabel('分摊方式').selectOption('weight')
  await t.page.getByRole('columnheader', { name: '单件重量（kg）' }).waitFor()
})

test('a preview tells what moved later and is costed again', { once: true }, async (t) => {
  const open = (await t.api('GET', '/gl/periods')).find((p) => p.state === 'open').period
  const product = await t.api('POST', '/master/products', { code: 'HOU-01', name: '后来又出的商品', unit: '件' })
  const [gain] = (await t.api('GET', '/master/accounts?q=530104')).items
  const write = (kind, day, qty, unit_cost) => t.api('POST', `/inventory/${kind}`, { contra_account: gain.id, date: `${open}-${day}`, lines: [{ product: product.id, qty, unit_cost }], approve: true })
  await write('receipts', '01', '10', '10')
  await write('issues', '03', '4')
  await t.open('/inventory/receipts/new')
  await pick(t, '530104')
  await t.page.getByRole('textbox', { name: '日期' }).fill(`${open}-02`)
  await t.page.locator('.lines .line').nth(1).locator('[role=gridcell]').first().click()
  await pick(t, product.code)
  await t.page.keyboard.type('10')
  await t.press('Enter')
  await t.page.keyboard.type('20')
  await t.press('Enter')
  await t.page.getByRole('button', { name: '预览' }).click()
  await t.page.getByRole('dialog').getByText('之后的 1 笔出入库会重新计价，库存金额 -20.00').waitFor()
})

const forms = {
  '/sales/orders/new': 'sales.order.create',
  '/sales/deliveries/new': 'sales.delivery.create',
  '/sales/returns/new': 'sales.return.create',
  '/settlement/receipts/new': 'settlement.receipt.create',
  '/inventory/receipts/new': 'inventory.receipt.create',
  '/inventory/issues/new': 'inventory.issue.create',
  '/inventory/adjustments/new': 'inventory.adjustment.create',
  '/inventory/landed-costs/new': 'inventory.landed.create',
  '/inventory/openings/new': 'inventory.opening.create',
  '/inventory/costings/standard/edit': 'inventory.costing.create',
  '/master/parties/new': 'master.party.create',
  '/master/products/new': 'master.product.create',
}

test('a form opened by its address without the right to send it says so', { once: true, signedOut: true }, async (t) => {
  await t.signIn(t.users.find((u) => u.role === 'keeper'))
  const { permissions } = await t.api('GET', '/session')
  let refused = 0
  for (const [route, right] of Object.entries(forms)) {
    const may = permissions.includes(right)
    await t.open(route)
    await t.page.locator('h1').first().waitFor()
    t.equal(await t.page.getByRole('heading', { name: '没有权限' }).count(), may ? 0 : 1, `${route} is refused`)
    if (!may) refused += 1
  }
  t.ok(refused > 6, 'a keeper may send few forms')
})

test('the server speaks the language of the page before anybody chose one', { once: true, locale: 'en' }, async (t) => {
  await t.open('/')
  await t.page.locator('.todo li').first().waitFor()
  const said = await t.page.locator('.todo').innerText()
  await t.api('PUT', '/session/locale', { locale: 'zh-CN' })
  t.ok(!/可用|还差|看库存|逾期|草稿/.test(said), `the to-do list is English: ${said}`)
})
