// Every screen, in light, dark and on a phone, in Chinese and English: it opens, nothing fails in the console,
// axe finds nothing serious, and a phone needs no sideways scroll.
import { test } from './harness.mjs'

const lists = {
  '/sales/orders': '/sales/orders',
  '/sales/deliveries': '/sales/deliveries',
  '/sales/returns': '/sales/returns',
  '/settlement/receipts': '/settlement/receipts',
  '/inventory/openings': '/inventory/openings',
  '/inventory/receipts': '/inventory/receipts',
  '/inventory/issues': '/inventory/issues',
  '/gl/vouchers': '/gl/vouchers',
  '/master/parties': '/master/parties?kind=customer',
  '/master/products': '/master/products?',
}
const plain = [
  '/',
  '/sales/quotations',
  '/sales/quotations/new',
  '/sales/orders/new',
  '/settlement/receipts/new',
  '/settlement/receivables',
  '/inventory/balances',
  '/inventory/values',
  '/inventory/openings/new',
  '/inventory/receipts/new',
  '/inventory/issues/new',
  '/inventory/adjustments',
  '/inventory/adjustments/new',
  '/inventory/landed-costs',
  '/inventory/landed-costs/new',
  '/inventory/costings',
  '/inventory/costings/standard',
  '/inventory/costings/standard/edit',
  '/inventory/costings/history',
  '/gl/trial-balance',
  '/gl/periods',
  '/master/warehouses',
  '/account',
  '/settings/users',
  '/settings/fields',
]

async function routes(t) {
  const found = [...plain]
  for (const [route, path] of Object.entries(lists)) {
    const { items } = await t.api('GET', `${path}${path.includes('?') ? '&' : '?'}limit=1`)
    t.ok(items.length === 1, `${path} is empty: the demo company should have one`)
    found.push(route, `${route}/${items[0].id}`)
  }
  return found
}

const looks = [
  ['light', {}],
  ['dark', { dark: true }],
  ['phone', { phone: true }],
  ['in English', { locale: 'en' }],
]

for (const [look, options] of looks) {
  test(`every screen opens without a fault, ${look}`, { ...options, once: look !== 'light' }, async (t) => {
    if (options.locale) await t.api('PUT', '/session/locale', { locale: options.locale })
    const faults = []
    for (const route of await routes(t)) {
      await t.open(route)
      await t.page.locator('h1').first().waitFor()
      await t.page.waitForTimeout(300)
      await t.axe().catch((e) => faults.push(`${route} ${e.message}`))
      await t.noSidewaysScroll().catch((e) => faults.push(`${route} ${e.message}`))
      if (options.locale === 'en') {
        const chrome = await t.page.locator('nav').allInnerTexts()
        t.ok(!/\p{Script=Han}/u.test(chrome.join('').replace('星舟', '')), `${route} has Chinese in its English menu: ${chrome}`)
      }
    }
    if (options.locale) await t.api('PUT', '/session/locale', { locale: 'zh-CN' })
    t.ok(!faults.length, faults.join('\n'))
  })
}

test('signing in: a wrong password is refused in words, the right one opens the home page', { signedOut: true, once: true }, async (t) => {
  await t.open('/')
  await t.page.fill('input[autocomplete=username]', t.user.login)
  await t.page.fill('input[type=password]', 'not the password')
  await t.press('Enter')
  await t.page.getByRole('alert').first().waitFor()
  await t.page.fill('input[type=password]', t.user.password)
  await t.press('Enter')
  await t.page.getByText('工作台').first().waitFor()
  t.ok(!t.page.url().includes('/login'), 'still on the sign-in page')
})

test('an address that does not exist says so, a file that is gone is a 404', { once: true }, async (t) => {
  await t.open('/nowhere')
  t.ok((await t.page.locator('main, body').first().innerText()).trim() !== '', 'an empty page')
  const gone = await t.page.request.get(`${t.base}/assets/gone-12345678.js`)
  t.equal(gone.status(), 404, 'status of a missing asset')
})
