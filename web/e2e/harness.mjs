// What a browser test gets. A test file is named *.e2e.mjs and calls test(name, [options], fn);
// run.mjs runs it on every engine in a fresh browser context and fails it on any error in the console.
import { readFileSync } from 'node:fs'

export const tests = []

/**
 * @param {string} name what is proved, in one sentence
 * @param {object} options phone: narrow screen; dark: dark colours; locale: 'zh-CN' | 'en';
 *   signedOut: start at the sign-in page; once: SQLite only (nothing in it depends on the engine)
 * @param {(t: Context) => Promise<void>} fn
 */
export function test(name, options, fn) {
  if (typeof options === 'function') tests.push({ name, options: {}, fn: options })
  else tests.push({ name, options, fn })
}

const axeSource = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** Context is the one argument of a test: t.page, t.base, t.engine and the helpers below. */
export class Context {
  constructor({ page, base, engine, user, users }) {
    Object.assign(this, { page, base, engine, user, users, keys: 0, clicks: 0 })
  }

  /** Opens a route and waits until nothing is loading. */
  async open(route) {
    await this.page.goto(this.base + route)
    await this.page.waitForLoadState('networkidle')
    if (this.signedIn && this.page.url().includes('/login')) throw new Error(`${route} shows the sign-in page instead`)
  }

  /** Signs in over the API, so that a test of a screen does not depend on the sign-in page. */
  async signIn(user = this.user) {
    await this.api('POST', '/session', { login: user.login, password: user.password })
    await this.page.addInitScript(() => localStorage.setItem('xz.signed', '1')) // as the sign-in page leaves it
    this.signedIn = true
  }

  /** Calls the API with the session of the page; answers the body, throws the problem's sentence. */
  async api(method, path, body) {
    const answer = await this.page.request.fetch(`${this.base}/api/v1${path}`, {
      method,
      data: body,
      headers: {
        'Idempotency-Key': crypto.randomUUID(),
        'Accept-Language': 'zh-CN',
        Origin: this.base,
      },
    })
    const text = await answer.text()
    const parsed = text ? JSON.parse(text) : undefined
    if (!answer.ok()) throw new Error(`${method} ${path} → ${answer.status()}: ${parsed?.detail ?? text}`)
    return parsed
  }

  /** Presses keys one after another and counts them. */
  async press(...keys) {
    for (const key of keys) {
      this.keys += 1
      await this.page.keyboard.press(key)
    }
  }

  /** Types at full speed, without any wait, and counts the strokes. */
  async type(text) {
    this.keys += [...text].length
    await this.page.keyboard.type(text)
  }

  /** Clicks and counts. */
  async click(target) {
    this.clicks += 1
    await (typeof target === 'string' ? this.page.locator(target) : target).click()
  }

  /** Makes the processor n times slower from here on. */
  async slow(n) {
    const cdp = await this.page.context().newCDPSession(this.page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: n })
  }

  /** Fails on serious or critical findings of axe (WCAG 2.2 A and AA). */
  async axe() {
    await this.page.evaluate(axeSource)
    const found = await this.page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const { violations } = await globalThis.axe.run(document, { runOnly: tags })
      return violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`)
    })
    if (found.length) throw new Error(`axe: ${found.join('\n')}`)
  }

  /** Fails where a phone would have to scroll sideways. */
  async noSidewaysScroll() {
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 1) throw new Error(`the page is ${over} px wider than the screen`)
  }

  equal(got, want, what) {
    if (got !== want) throw new Error(`${what}: got ${got}, want ${want}`)
  }

  /** Waits until a reading is what it should be: a page may still be painting what it already knows. */
  async becomes(read, want, what) {
    const end = Date.now() + 5000
    let got = await read()
    while (got !== want && Date.now() < end) {
      await this.page.waitForTimeout(50)
      got = await read()
    }
    this.equal(got, want, what)
  }

  ok(value, what) {
    if (!value) throw new Error(what)
  }
}
