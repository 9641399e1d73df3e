// A value adjustment: the unit cost that follows is seen while the amount is typed, and the books take it.
import { test } from './harness.mjs'

async function pick(t, text) {
  await t.page.keyboard.type(text)
  await t.page.locator('[role=option]').first().waitFor()
  await t.press('Enter')
}

test('a value adjustment is filled in by keys and changes what goods are worth, not how many there are', async (t) => {
  const { items } = await t.api('GET', '/master/products?q=kgdy&limit=1')
  const lies = async () => (await t.api('GET', `/inventory/adjustments/worth?products=${items[0].id}`)).items[0]
  const before = await lies()

  await t.open('/inventory/adjustments/new')
  await pick(t, '盘亏')
  await t.page.keyboard.type('年末跌价')
  await t.press('Enter')
  await pick(t, items[0].code)
  await t.page.keyboard.type('-12.5')
  await t.press('Enter', 'Control+s')
  await t.page.getByRole('heading', { name: /成本调整 CBTZ/ }).waitFor()
  t.equal((await lies()).value, before.value, 'value after a draft')
  await t.page.getByRole('button', { name: '保存并审核' }).click()
  await t.page.getByRole('button', { name: '反审核' }).waitFor()
  const after = await lies()
  t.equal(after.qty, before.qty, 'quantity')
  t.equal(Math.round(100 * (Number(before.value) - Number(after.value))), 1250, 'cents taken off')
})
