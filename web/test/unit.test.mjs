// Arithmetic and typing rules of the screens, checked on the source itself (Vite translates the TypeScript).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createServer } from 'vite'

let vite
let load
before(async () => {
  globalThis.navigator ??= { language: 'zh-CN' }
  vite = await createServer({ root: new URL('..', import.meta.url).pathname, server: { middlewareMode: true, hmr: false, ws: false, watch: null }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
  load = (path) => vite.ssrLoadModule('/src/' + path)
})
after(() => vite.close())

test('decimals are read strictly and written back exactly', async () => {
  const d = await load('kit/decimal.ts')
  for (const [text, scale, want] of [['1234.56', 2, 123456n], ['-0.5', 2, -50n], ['.5', 2, 50n], ['7.', 2, 700n], ['1.230000', 2, 123n], ['1.235', 2, null], ['1e5', 2, null], ['', 2, null], ['-', 2, null], ['1 2', 2, null]]) {
    assert.equal(d.parse(text, scale), want, text)
  }
  assert.equal(d.format(-5n, 2, 2), '-0.05')
  assert.equal(d.format(18500000n, 6, 2), '18.50')
  assert.equal(d.tidy('１，２３４．５'), '1234.5')
  assert.equal(d.mulDiv(5n, 1n, 2n), 3n)
  assert.equal(d.mulDiv(-5n, 1n, 2n), -3n)
})

test('cells calculate', async () => {
  const d = await load('kit/decimal.ts')
  const g = await load('kit/gridModel.ts')
  for (const [text, want] of [['24*5', '120'], ['(3+2)/4', '1.25'], ['10/3', '3.333333'], ['0.1+0.2', '0.3'], ['2×３', '6'], ['-2*-3', '6'], ['1/0', null], ['2+', null], ['alert(1)', null]]) {
    assert.equal(d.calculate(text, 6), want, text)
  }
  assert.equal(g.settleNumber('=24*5', 6), '120')
  assert.equal(g.settleNumber('１２', 6), '12')
  assert.equal(g.settleNumber('abc', 6), 'abc')
})

test('line figures follow the rounding of the server', async () => {
  const { lineFigures } = await load('kit/lineMath.ts')
  const line = (qty, price, discount, taxRate) => ({ qty, price, discount, taxRate })
  assert.deepEqual(lineFigures(line('24', '186', '0', '0.13'), true), { amount: 395044n, tax: 51356n, total: 446400n })
  assert.deepEqual(lineFigures(line('3', '33.333333', '0', '0.13'), false), { amount: 10000n, tax: 1300n, total: 11300n })
  assert.deepEqual(lineFigures(line('1', '46.07', '0.2', '0'), true), { amount: 3686n, tax: 0n, total: 3686n })
  assert.equal(lineFigures(line('x', '1', '0', '0'), true), null)
})

test('capital numerals of amounts', async () => {
  const { rmb } = await load('kit/rmb.ts')
  for (const [amount, want] of [
    ['19580.00', '壹万玖仟伍佰捌拾圆整'],
    ['0.00', '零圆整'],
    ['0.05', '伍分'],
    ['0.50', '伍角整'],
    ['10.05', '壹拾圆零伍分'],
    ['1004.30', '壹仟零肆圆叁角整'],
    ['100000000.00', '壹亿圆整'],
    ['100010001.00', '壹亿零壹万零壹圆整'],
    ['10001000.10', '壹仟万壹仟圆壹角整'],
    ['-47528.60', '（负数）肆万柒仟伍佰贰拾捌圆陆角整'],
  ]) {
    assert.equal(rmb(amount), want, amount)
  }
})

test('dates are read the short way', async () => {
  const { readDay, addDays, monthGrid } = await load('kit/dates.ts')
  const today = '2026-11-22'
  for (const [text, want] of [['22', '2026-11-22'], ['11-5', '2026-11-05'], ['1205', '2026-12-05'], ['20270101', '2027-01-01'], ['2026/2/29', null], ['+10', '2026-12-02'], ['-22', '2026-10-31'], ['12月1日', '2026-12-01'], ['x', null]]) {
    assert.equal(readDay(text, today), want, text)
  }
  assert.equal(addDays('2028-02-28', 1), '2028-02-29')
  assert.equal(monthGrid('2026-11-22')[0], '2026-10-26')
})

test('paste fills rows to the right and downwards and looks products up', async () => {
  const { GridModel, padded } = await load('kit/gridModel.ts')
  const { PickQueue } = await load('kit/pickSource.ts')
  const queue = new PickQueue()
  const model = new GridModel(queue)
  let rows = [{ key: 'a', product: null, qty: '' }]
  let made = 0
  model.blank = () => ({ key: 'n' + ++made, product: null, qty: '' })
  model.setRows = (change) => (rows = change(rows))
  const source = { scope: ['test'], search: async (q) => (q === 'A1' ? [{ id: '1', code: 'A1' }] : []) }
  const product = { kind: 'pick', key: 'product', source, pick: (row, item) => ({ ...row, product: item }), clear: (row) => ({ ...row, product: null }) }
  model.columns = [product, { kind: 'show', key: 'spec' }, { kind: 'number', key: 'qty', decimals: 6, set: (row, qty) => ({ ...row, qty }) }]
  assert.equal(model.paste(rows, 0, product, 'A1\t３\nZZ\t4\n'), 2)
  await queue.settled()
  assert.equal(rows[0].product.id, '1')
  assert.deepEqual(rows.map((r) => r.qty), ['3', '4'])
  assert.equal(rows[1].asked.product.failed, true)
  assert.equal(padded(rows, (r) => !r.product && !r.qty, model.blank).length, 8)
})

test('a queue of look-ups is settled only when those that waited are done, too', async () => {
  const { PickQueue } = await load('kit/pickSource.ts')
  const queue = new PickQueue()
  const open = []
  let done = 0
  for (let i = 0; i < 6; i++) void queue.run(() => new Promise((go) => open.push(go)).then(() => done++))
  let settled = false
  const all = queue.settled().then(() => (settled = true))
  open.splice(0).forEach((go) => go()) // all that run end in the same moment
  await new Promise((go) => setTimeout(go, 5))
  assert.equal(done, 4)
  assert.equal(settled, false)
  assert.equal(open.length, 2)
  open.splice(0).forEach((go) => go())
  await all
  assert.equal(done, 6)
})

test('a paper known only by its metadata is sent as the server takes it, and read back as it was typed', async () => {
  const m = await load('kit/metaForm.ts')
  const field = (name, kind, more = {}) => ({ name, label: name, kind, input: true, required: false, custom: false, ...more })
  const meta = {
    name: 'test.paper',
    fields: [field('customer', 'ref', { ref: 'party', required: true }), field('tax_included', 'flag'), field('copies', 'int'), field('total', 'amount', { input: false })],
    lines: { name: 'lines', fields: [field('product', 'ref', { ref: 'product', required: true }), field('qty', 'qty', { required: true }), field('price', 'price'), field('discount', 'rate'), field('tax_rate', 'rate'), field('total', 'amount', { input: false })] },
  }
  const today = '2026-11-22'
  assert.equal(m.checkMeta(meta, m.newMetaForm(today), today).field, 'customer')
  const doc = { date: today, customer: '7', customer_name: 'A', tax_included: true, copies: 2, lines: [{ product: '9', product_code: 'P', product_name: 'Q', qty: '3', price: '10.00', discount: '0.1', tax_rate: '0.13', total: '27.00' }] }
  const form = m.metaFormOf(meta, doc)
  assert.equal(form.rows[0].picks.product.text, 'P Q')
  assert.equal(form.rows[0].values.tax_rate, '13')
  assert.equal(m.checkMeta(meta, form, today), null)
  const body = { date: today, customer: '7', tax_included: true, copies: 2, lines: [{ product: '9', qty: '3', price: '10.00', discount: '0.1', tax_rate: '0.13' }] }
  assert.deepEqual(m.metaBody(meta, form, today), body)
  assert.deepEqual(m.metaBody(meta, { ...form, rows: [...form.rows, m.blankRow()] }, today), body)
  assert.deepEqual(m.metaTotals(form), { amount: '23.89', tax: '3.11', total: '27.00' })
  const bad = { ...form, rows: [{ ...form.rows[0], values: { ...form.rows[0].values, qty: '3x' } }] }
  assert.deepEqual([m.checkMeta(meta, bad, today).row, m.checkMeta(meta, bad, today).column], [0, 'qty'])
})
