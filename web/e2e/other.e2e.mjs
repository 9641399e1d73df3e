// Goods that come by no purchase and go by no sale: head and lines are typed without the mouse.
import { test } from './harness.mjs'

/** Types into the box that has the focus, and takes the first hit once it is there. */
async function pick(t, text) {
  await t.page.keyboard.type(text)
  await t.page.locator('[role=option]').first().waitFor()
  await t.press('Enter')
}

test('other receipts and issues are filled in by keys, and the books follow', async (t) => {
  const { items } = await t.api('GET', '/master/products?q=kgdy&limit=1')
  const worth = async () => (await t.api('GET', `/inventory/balances?q=${items[0].code}`)).items[0].on_hand
  const before = Number(await worth())

  await t.open('/inventory/receipts/new')
  await pick(t, '盘盈')
  await t.press('Enter')
  await t.page.keyboard.type('盘点多出')
  await t.press('Enter')
  await pick(t, items[0].code)
  await t.page.keyboard.type('3')
  await t.press('Enter')
  await t.page.keyboard.type('25.5')
  await t.press('Enter')
  await t.page.getByText('76.50').first().waitFor()
  await t.page.getByRole('button', { name: '保存并审核' }).click()
  await t.page.getByRole('heading', { name: /其他入库 QTRK/ }).waitFor()
  t.equal(Number(await worth()), before + 3, 'on hand after the receipt')

  await t.open('/inventory/issues/new')
  await pick(t, '办公费')
  await t.press('Enter', 'Enter')
  await pick(t, items[0].code)
  await t.page.keyboard.type('2')
  await t.press('Enter', 'Control+s')
  await t.page.getByRole('heading', { name: /其他出库 QTCK/ }).waitFor()
  t.equal(Number(await worth()), before + 3, 'on hand after a draft')
  await t.page.getByRole('button', { name: '保存并审核' }).click()
  await t.page.getByRole('button', { name: '反审核' }).waitFor()
  t.equal(Number(await worth()), before + 1, 'on hand after the issue')
})
