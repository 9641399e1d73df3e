// Runs every *.e2e.mjs against the built binary, on SQLite and on PostgreSQL (XINGZHOU_E2E_PG names an empty database).
// node e2e/run.mjs [--json] [part of a test's name …]; pictures of failures go to e2e/shots/.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { Context, tests } from './harness.mjs'
import { startServer } from './server.mjs'

const args = process.argv.slice(2)
const json = args.includes('--json')
const wanted = args.filter((a) => !a.startsWith('--'))
const here = new URL('.', import.meta.url)
const shots = new URL('shots/', here)
const patience = 90_000
const counts = { pass: 0, fail: 0, skip: 0 }

function tell(name, state, detail) {
  counts[state] += 1
  if (json) console.log(JSON.stringify({ name, state, detail }))
  else console.log(`${state.padEnd(4)} ${name}${detail ? `\n     ${detail}` : ''}`)
}

// A browser reports every refused request by itself; a refusal that the page explains is no defect.
const explained = /status of (401|409|422)/

async function runOne(browser, server, { name, options, fn }) {
  const context = await browser.newContext({
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: !!options.phone,
    isMobile: !!options.phone,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors = []
  page.on('pageerror', (e) => errors.push(e.stack ?? String(e)))
  page.on('console', (m) => m.type() === 'error' && !explained.test(m.text()) && errors.push(`${m.text()} ${m.location().url}`))
  const t = new Context({ page, base: server.base, engine: server.engine, user: server.user, users: server.users })
  const title = `${name} [${server.engine}]`
  const start = Date.now()
  try {
    if (!options.signedOut) await t.signIn()
    await withPatience(fn(t))
    if (errors.length) throw new Error(`errors in the console:\n${errors.join('\n')}`)
    const counted = t.keys ? `, ${t.keys} keys, ${t.clicks} clicks` : ''
    tell(title, 'pass', `${((Date.now() - start) / 1000).toFixed(1)} s${counted}`)
  } catch (e) {
    mkdirSync(shots, { recursive: true })
    const file = `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`
    await page.screenshot({ path: new URL(file, shots).pathname }).catch(() => {})
    tell(title, 'fail', `${e.stack ?? e}\n${errors.join('\n')}\nat ${page.url()}, picture: web/e2e/shots/${file}`)
  } finally {
    await context.close()
  }
}

function withPatience(promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${patience / 1000} s`)), patience)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

async function runEngine(browser, engine, list) {
  if (engine.why) {
    for (const { name } of list) tell(`${name} [${engine.name}]`, 'skip', engine.why)
    return
  }
  let server
  try {
    server = await startServer(engine.name, engine.dsn)
  } catch (e) {
    tell(`server starts with the demo company [${engine.name}]`, 'fail', e.stack ?? String(e))
    return
  }
  try {
    for (const one of list) await runOne(browser, server, one)
  } finally {
    await server.stop()
  }
}

rmSync(shots, { recursive: true, force: true })
for (const file of readdirSync(here).filter((f) => f.endsWith('.e2e.mjs')).sort()) await import(new URL(file, here))
const list = tests.filter((t) => wanted.every((w) => t.name.includes(w)))
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
const pg = process.env.XINGZHOU_E2E_PG
try {
  await runEngine(browser, { name: 'sqlite' }, list)
  await runEngine(
    browser,
    { name: 'postgres', dsn: pg, why: pg ? '' : 'XINGZHOU_E2E_PG names no database; `make test` starts one' },
    list.filter((t) => !t.options.once),
  )
} finally {
  await browser.close()
}
if (!json) console.log(`${counts.pass} passed, ${counts.fail} failed, ${counts.skip} skipped`)
process.exit(counts.fail || !counts.pass ? 1 : 0)
