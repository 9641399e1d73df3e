// A landed cost: receipts are chosen in one go, the shares are seen before anything is stored, and the receipts name the charge.
import { test } from './harness.mjs'

test('a charge is spread over chosen receipts, and its shares are seen before it is stored', async (t) => {
  const { items } = await t.api('GET', '/inventory/landed-costs/receipts?q=QTRK&limit=2')
  await t.open('/inventory/landed-costs/new')
  await t.page.keyboard.type('运输')
  await t.page.locator('[role=option]').first().waitFor()
  await t.press('Enter', 'Enter')
  await t.page.keyboard.type('100')
  await t.page.getByLabel('分摊方式').selectOption('qty')
  await t.page.getByRole('button', { name: '选择入库' }).click()
  await t.page.getByLabel('入库单号或商品').fill('QTRK')
  for (const r of items) await t.page.getByRole('checkbox', { name: `${r.receipt_number} ${r.product_code}` }).check()
  await t.page.getByRole('button', { name: '选入 2 行' }).click()
  await t.page.getByText('¥100.00').waitFor()
  const { count } = await t.api('GET', '/inventory/landed-costs/totals')
  t.equal(count, 0, 'papers before saving')
  await t.page.getByRole('button', { name: '保存并审核' }).click()
  await t.page.getByRole('heading', { name: /费用分摊 FYFT/ }).waitFor()
  const after = (await t.api('GET', `/inventory/landed-costs/receipts?q=QTRK&limit=2`)).items
  t.equal(after.reduce((sum, r) => sum + Math.round(100 * Number(r.charged)), 0), 10_000, 'cents on the receipts')
  await t.page.getByText(items[0].receipt_number).first().waitFor()
})
