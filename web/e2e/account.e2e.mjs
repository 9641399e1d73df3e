// Account security in the browser: the second step, passkeys, tokens, sessions, and a first password that must be changed.
import { createHmac } from 'node:crypto'
import { test } from './harness.mjs'

/** The code that an authenticator app shows for a secret, some steps of half a minute from now. */
function codeOf(secret, ahead = 0) {
  const bits = [...secret.replace(/[\s=]/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + ahead))
  const h = createHmac('sha1', key).update(step).digest()
  return String((h.readUInt32BE(h[19] & 15) & 0x7fffffff) % 1e6).padStart(6, '0')
}

let users = 0

/** Makes a user with the first sign-in behind it, so that no test touches the users that the others share. */
async function newcomer(t, changed = true) {
  const login = `xin${Date.now()}${users++}`
  const made = await t.api('POST', '/settings/users', { login, name: '新同事', role: 'sales' })
  await t.api('DELETE', '/session')
  const user = { login, password: made.password }
  if (!changed) return user
  await t.api('POST', '/session', user)
  const fresh = 'quite my own words'
  await t.api('PUT', '/session/password', { password: user.password, fresh })
  await t.page.addInitScript(() => localStorage.setItem('xz.signed', '1'))
  return { login, password: fresh }
}

async function enter(t, user) {
  await t.page.fill('input[autocomplete=username]', user.login)
  await t.page.fill('input[autocomplete=current-password]', user.password)
  await t.press('Enter')
}

test('a first password is changed before anything else', { once: true }, async (t) => {
  const user = await newcomer(t, false)
  await t.page.goto(t.base + '/login')
  await t.page.evaluate(() => localStorage.removeItem('xz.signed'))
  await t.page.reload()
  await enter(t, user)
  await t.page.getByText('请改成自己的密码').waitFor()
  await t.axe()
  const fields = t.page.locator('input[autocomplete=new-password]')
  await fields.nth(0).fill('short')
  await fields.nth(1).fill('short')
  await t.press('Enter')
  await t.page.getByRole('alert').first().waitFor()
  await fields.nth(0).fill('some words of mine')
  await fields.nth(1).fill('some words of mine')
  await t.press('Enter')
  await t.page.getByText('工作台').first().waitFor()
})

test('the second step is turned on, asked for at the next sign-in, and a recovery code replaces the phone', { once: true }, async (t) => {
  const user = await newcomer(t)
  await t.open('/account')
  await t.page.getByRole('button', { name: '打开两步登录' }).click()
  await t.page.fill('dialog input[autocomplete=current-password]', user.password)
  await t.press('Enter')
  const secret = await t.page.locator('code.secret').innerText()
  t.ok(await t.page.locator('svg.squares path').getAttribute('d'), 'no QR code')
  await t.axe()
  await t.page.fill('dialog input[autocomplete=one-time-code]', codeOf(secret))
  await t.press('Enter')
  await t.page.locator('.recovery code').first().waitFor()
  const codes = await t.page.locator('.recovery code').allInnerTexts()
  t.equal(codes.length, 10, 'recovery codes')
  await t.page.getByRole('button', { name: '我已保存' }).click()
  await t.page.getByText('剩余恢复码：10 个').waitFor()
  await t.axe()
  for (const answer of [() => codeOf(secret, 1), () => codes[0]]) {
    await t.api('DELETE', '/session')
    await t.page.goto(t.base + '/login')
    await enter(t, user)
    await t.page.locator('input.code').waitFor()
    await t.axe()
    const code = answer()
    if (code.includes('-')) await t.page.getByRole('button', { name: '恢复码' }).click()
    await t.page.fill('input.code', code)
    await t.press('Enter')
    await t.page.getByText('工作台').first().waitFor()
  }
})

test('a passkey is registered and signs in without login and password', { once: true }, async (t) => {
  t.base = t.base.replace('127.0.0.1', 'localhost') // browsers know passkeys only under a name
  await t.signIn()
  const user = await newcomer(t)
  const cdp = await t.page.context().newCDPSession(t.page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
  await t.open('/account')
  await t.page.getByRole('button', { name: '登记这台设备' }).click()
  await t.page.fill('dialog input[autocomplete=current-password]', user.password)
  await t.press('Enter')
  await t.page.getByText('用于 localhost').waitFor()
  await t.api('DELETE', '/session')
  await t.page.goto(t.base + '/login')
  await t.page.getByRole('button', { name: '用通行密钥登录' }).click()
  await t.page.getByText('工作台').first().waitFor()
})

test('an API token is made, shown once, works, and is deleted; other sessions are ended', { once: true }, async (t) => {
  const user = await newcomer(t)
  const other = await fetch(`${t.base}/api/v1/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(user) })
  const cookie = other.headers.get('set-cookie').split(';')[0]
  await t.open('/account')
  await t.page.getByRole('button', { name: '新建令牌' }).click()
  await t.page.getByLabel('名称（给哪个程序用）').fill('报表程序')
  await t.page.fill('dialog input[autocomplete=current-password]', user.password)
  await t.press('Enter')
  const token = await t.page.locator('code.secret').innerText()
  const ask = () => fetch(`${t.base}/api/v1/sales/orders`, { headers: { Authorization: `Bearer ${token}` } }).then((r) => r.status)
  t.equal(await ask(), 200, 'a list asked for with the token')
  await t.page.getByRole('button', { name: '我已保存' }).click()
  t.ok(!(await t.page.content()).includes(token), 'the token is still on the page')
  await t.page.getByRole('button', { name: '删除 报表程序' }).click()
  await t.page.locator('dialog .danger').click()
  await t.becomes(ask, 401, 'the deleted token')
  await t.page.getByRole('button', { name: '结束其他全部登录' }).click()
  await t.becomes(() => fetch(`${t.base}/api/v1/session`, { headers: { Cookie: cookie } }).then((r) => r.status), 401, 'the other session')
})

test('a user is made on the page, the first password is shown once, and reset', { once: true }, async (t) => {
  const login = `mei${Date.now()}`
  await t.open('/settings/users?tab=departments')
  await t.page.getByRole('button', { name: '新建部门' }).first().click()
  await t.page.locator('dialog [data-field=name]').fill(`市场部${login.slice(-5)}`)
  await t.press('Enter')
  await t.page.getByRole('button', { name: `市场部${login.slice(-5)}` }).waitFor()
  await t.page.locator('.segments label').filter({ hasText: '用户' }).click()
  await t.page.getByRole('button', { name: '新建用户' }).click()
  await t.page.getByLabel('登录名').fill(login)
  await t.page.getByLabel('姓名').fill('梅小姐')
  await t.page.getByLabel('角色').selectOption('sales')
  await t.page.getByLabel('部门').last().selectOption({ label: `市场部${login.slice(-5)}` })
  await t.axe()
  await t.page.locator('dialog .primary').click()
  const first = await t.page.locator('code.secret').innerText()
  t.ok(first.length >= 16, `the first password is ${first}`)
  await t.page.getByRole('button', { name: '我已保存' }).click()
  await t.page.getByRole('button', { name: login }).click()
  await t.axe()
  await t.page.getByRole('button', { name: '重设密码' }).click()
  await t.page.locator('dialog .danger').click()
  const second = await t.page.locator('code.secret').innerText()
  t.ok(second && second !== first, 'the reset gave the same password')
  await t.page.getByRole('button', { name: '我已保存' }).click()
})
