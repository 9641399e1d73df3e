// The generated client of clients/typescript, built with the compiler and used by a program against the real server.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { test } from './harness.mjs'

const root = new URL('../../', import.meta.url).pathname
const run = promisify(execFile)

async function built(dir) {
  const args = [join(root, 'web/node_modules/typescript/bin/tsc'), '-p', join(root, 'clients/typescript/tsconfig.test.json'), '--outDir', dir]
  await run(process.execPath, args).catch((e) => {
    throw new Error(`the client does not build:\n${e.stdout}`)
  })
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  return import(pathToFileURL(join(dir, 'test/use.js')).href)
}

test('The TypeScript client enters an order, approves it and finds it in the list', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'xingzhou-client-'))
  try {
    const use = await built(dir)
    const cookies = await t.page.context().cookies(t.base)
    const options = { base: t.base, headers: { Cookie: cookies.map((c) => `${c.name}=${c.value}`).join('; ') } }
    t.ok((await use.sell(options)) > 100, 'the list was not gone through to its end')
    const problem = await use.refused(options)
    t.equal(`${problem.status} ${problem.code} ${problem.pointer}`, '422 input.invalid /lines/0/price', 'a refusal')
    const { keys, parties } = await use.lost(options)
    t.equal(new Set(keys).size, 1, 'keys over three tries')
    t.equal(`${keys.length} ${parties}`, '3 1', 'tries and parties')
    t.equal(await use.nobody(), 'kept', 'the key that comes back')
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
