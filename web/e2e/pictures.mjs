// Takes the pictures of the README from the whole demo company: node e2e/pictures.mjs [folder]; default docs/pictures.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { Context } from './harness.mjs'
import { startServer } from './server.mjs'

const folder = resolve(process.argv[2] ?? new URL('../../docs/pictures', import.meta.url).pathname)
mkdirSync(folder, { recursive: true })

const first = async (t, path) => (await t.api('GET', `${path}?limit=1`)).items[0].id
const screens = [
  ['home', async () => '/'],
  ['orders', async () => '/sales/orders'],
  ['order', async (t) => `/sales/orders/${await first(t, '/sales/orders')}`],
  ['order-new', async () => '/sales/orders/new'],
  ['delivery', async (t) => `/sales/deliveries/${await first(t, '/sales/deliveries')}`],
  ['receipt', async (t) => `/settlement/receipts/${await first(t, '/settlement/receipts')}`],
  ['stock', async () => '/inventory/balances'],
  ['voucher', async (t) => `/gl/vouchers/${await first(t, '/gl/vouchers')}`],
]
const kept = ['home', 'order', 'orders', 'stock', 'voucher', 'order-new-phone'] // in docs; all of them with a folder
const looks = [
  ['', { viewport: { width: 1440, height: 900 } }],
  ['-dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
  ['-phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
]

const server = await startServer('sqlite', undefined, [])
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  for (const [suffix, look] of looks) {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...look })
    const page = await context.newPage()
    const t = new Context({ page, base: server.base, engine: server.engine, user: server.user })
    await t.signIn()
    for (const [name, route] of screens) {
      if (!process.argv[2] && !kept.includes(name + suffix)) continue
      await t.open(await route(t))
      await page.waitForTimeout(800) // charts draw after the numbers
      await page.screenshot({ path: join(folder, `${name}${suffix}.png`) })
    }
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
