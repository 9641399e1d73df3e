// What hangs on a paper: files chosen, pasted and dropped, comments with @, and the bell of whoever is called.
import { test } from './harness.mjs'

const bytes = (page) =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(800, 600)
    const g = canvas.getContext('2d')
    g.fillStyle = '#3b82f6'
    g.fillRect(0, 0, 800, 600)
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  })

const asOthersDo = (page, kind, list) =>
  page.evaluate(
    ([kind, list]) => {
      const data = new DataTransfer()
      for (const [name, content, type] of list) data.items.add(new File([new Uint8Array(content)], name, { type }))
      const to = kind === 'paste' ? window : document.querySelector('.attached')
      to.dispatchEvent(kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [kind, list],
  )

async function anOrder(t) {
  const { items } = await t.api('GET', '/sales/orders?state=approved&limit=1')
  await t.open('/sales/orders/' + items[0].id)
  return items[0].id
}

test('files are chosen, pasted and dropped on an order, looked at, and taken off and put back', { once: true }, async (t) => {
  const id = await anOrder(t)
  const { page } = t
  const tiles = page.locator('.tile:not(.coming)')
  const picture = await bytes(page)
  await page.setInputFiles('[data-files]', [{ name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') }])
  await tiles.nth(0).waitFor()
  await asOthersDo(page, 'paste', [['image.png', picture, 'image/png']])
  await tiles.nth(1).waitFor()
  await asOthersDo(page, 'drop', [['脚本.svg', [...Buffer.from('<svg onload="alert(1)"/>')], 'image/svg+xml']])
  await tiles.nth(2).waitFor()
  t.equal(await page.locator('.tile img').count(), 1, 'pictures shown: the drawing that could run is none')
  await page.waitForFunction(() => document.querySelector('.tile img').naturalWidth === 320)
  await page.getByRole('button', { name: /查看图片 截图/ }).click()
  await page.waitForFunction(() => document.querySelector('.picture img')?.naturalWidth === 800)
  await t.axe()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '移除 合同.pdf' }).click()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('link', { name: '下载 合同.pdf' }).waitFor()
  const { items } = await t.api('GET', `/attachments?document=sales.order&paper=${id}`)
  t.equal(items.map((x) => x.picture).filter(Boolean).length, 1, 'pictures on the server')
  t.equal(items.length, 3, 'attachments on the server')
})

test('a comment calls somebody, whose bell rings at once and leads to the paper', { once: true }, async (t) => {
  const id = await anOrder(t)
  const { page } = t
  const before = (await t.api('GET', '/sales/orders/' + id)).version
  const keeper = t.users.find((u) => u.role === 'keeper')
  const other = await page.context().browser().newContext({ locale: 'zh-CN' })
  try {
    await other.request.post(`${t.base}/api/v1/session`, { data: { login: keeper.login, password: keeper.password }, headers: { Origin: t.base } })
    const theirs = await other.newPage()
    await theirs.addInitScript(() => localStorage.setItem('xz.signed', '1'))
    const line = theirs.waitForRequest(/notifications\/events/)
    await theirs.goto(t.base + '/sales/orders')
    await line
    await page.getByRole('textbox', { name: '写评论' }).click()
    await page.keyboard.type('请@' + keeper.name.slice(0, 1))
    await page.locator('.people [role=option]').first().waitFor()
    await t.axe()
    await page.keyboard.press('Enter')
    await page.keyboard.type('先备货')
    await page.keyboard.press('Control+Enter')
    await page.locator('.talk .said', { hasText: `请@${keeper.name} 先备货` }).waitFor()
    t.equal((await t.api('GET', '/sales/orders/' + id)).version, before, 'version of the order: sending a comment does nothing to it')
    const bell = theirs.getByRole('button', { name: /^通知，\d+ 条未读$/ })
    await bell.click()
    await theirs.getByRole('button', { name: /先备货/ }).click()
    await theirs.waitForURL(`**/sales/orders/${id}`)
    await theirs.getByRole('button', { name: '通知', exact: true }).waitFor()
  } finally {
    await other.close()
  }
})
