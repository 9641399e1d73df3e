// Files in and out: the wizard from a file with faults to the import and back, the list of imports, and a list taken away.
import { readFileSync } from 'node:fs'
import { test } from './harness.mjs'

const CSV = '商品表,制表：张三\n货号,商品名称,规格型号,单价(元),税率,产地\nDR001,导入钢笔,0.5mm,"1,250.50",13%,上海\nDR002,,,2,,\nDR003,导入橡皮,,面议,,\nDR004,=HYPERLINK("http://x"),,3,6%,\n'

const shot = async (t, name) => process.env.XINGZHOU_SHOTS && (await t.page.screenshot({ path: `${process.env.XINGZHOU_SHOTS}/${name}.png` }))

async function choose(t, name, text) {
  await t.page.getByRole('button', { name: /(^| )(导入|Import)$/ }).click()
  await t.page.locator('input[data-import]').waitFor({ state: 'attached' })
  await shot(t, 'file-' + name)
  await t.page.locator('input[data-import]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await t.page.locator('.map').waitFor()
}

test('products come from a file with faults: columns are proposed, faults told by row, good rows imported and taken back', async (t) => {
  const { page } = t
  await t.open('/master/products')
  await choose(t, '商品.csv', CSV)
  await shot(t, 'columns')
  const field = (name) => page.getByLabel(`列“${name}”导入为`)
  if ((await field('货号').inputValue()) !== 'code' || (await field('单价(元)').inputValue()) !== 'price' || (await field('产地').inputValue()) !== '') throw new Error('the columns are proposed otherwise')
  await page.getByRole('button', { name: '检查（不保存）' }).click()
  await page.getByText('2 行可以导入，2 行不能。').waitFor()
  await page.getByText('第 4 行 · 商品名称').waitFor()
  await page.getByText('第 5 行 · 单价(元)').waitFor()
  await shot(t, 'check')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载错误行' }).click()])
  if (!file.suggestedFilename().startsWith('错误行') || readFileSync(await file.path()).subarray(0, 2).toString() !== 'PK') throw new Error('the faulty rows are no workbook: ' + file.suggestedFilename())
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('已导入 2 条（2 行）。').waitFor()
  await shot(t, 'done')
  await page.getByRole('button', { name: '关闭' }).last().click()
  await t.open('/master/products?q=DR00')
  await page.getByText('导入钢笔').waitFor()

  await t.open('/settings/imports')
  await page.getByRole('button', { name: '商品.csv', exact: true }).waitFor()
  await shot(t, 'imports')
  await t.axe()
  await page.getByRole('button', { name: '撤销导入 商品.csv' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await page.getByText('已撤销', { exact: true }).waitFor()
  await t.open('/master/products?q=DR00')
  await page.getByText('没有符合条件的商品').waitFor()
})

test('customers come from a file that does not say that they are, in English on a phone in the dark', { phone: true, dark: true, locale: 'en', once: true }, async (t) => {
  const { page } = t
  await t.api('PUT', '/session/locale', { locale: 'en' })
  await t.open('/master/parties')
  await shot(t, 'phone-list')
  await choose(t, 'customers.csv', 'Name,Phone,Credit days\nNorthern Star,13800138000,30\nSouthern Cross,,thirty\n')
  await page.getByText('The file has no column for “Customer”').waitFor()
  await shot(t, 'phone-columns')
  await page.getByRole('button', { name: 'Check (stores nothing)' }).click()
  await page.getByText('1 row can be imported, 1 cannot.').waitFor()
  await shot(t, 'phone-check')
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await page.getByText('1 record was imported').waitFor()
  await t.open('/settings/imports')
  await page.getByRole('button', { name: 'customers.csv', exact: true }).waitFor()
  await shot(t, 'phone-imports')
})

test('a list is taken away with its filters', { once: true }, async (t) => {
  await t.open('/sales/orders?state=approved')
  const [file] = await Promise.all([t.page.waitForEvent('download'), t.page.getByRole('button', { name: '导出 Excel' }).click()])
  if (!/^销售订单 \d{4}-\d\d-\d\d\.xlsx$/.test(file.suggestedFilename())) throw new Error('the file is called ' + file.suggestedFilename())
  await shot(t, 'orders')
})
