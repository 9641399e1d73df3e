// Writes what the client of clients/typescript takes from the contract: the types, and the address of every operation.
// node scripts/client.mjs [--check]; with --check nothing is written, and a difference ends with 1.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../openapi.json', import.meta.url)
const target = new URL('../../clients/typescript/src/', import.meta.url)
const head = `/**
 * This file was auto-generated from web/openapi.json by web/scripts/client.mjs.
 * Do not make direct changes to the file.
 */

`

/** One line per operation: method, path, and whether it carries an idempotency key. */
function routesOf(document) {
  const lines = []
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!operation.operationId) continue
      const keyed = (operation.parameters ?? []).some((p) => p.in === 'header' && p.name === 'Idempotency-Key')
      lines.push(`  ${operation.operationId}: ['${method.toUpperCase()}', '${path}', ${keyed}],`)
    }
  }
  return `export const routes = {\n${lines.sort().join('\n')}\n} as const\n`
}

export async function generate() {
  const document = JSON.parse(readFileSync(contract, 'utf8'))
  return { 'schema.ts': head + astToString(await openapiTS(contract)), 'routes.ts': head + routesOf(document) }
}

/** The names of the files that are not what the contract says. */
export async function stale() {
  const files = Object.entries(await generate())
  return files.filter(([name, text]) => readFileSync(new URL(name, target), 'utf8') !== text).map(([name]) => name)
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv.includes('--check')) {
    const old = await stale()
    if (old.length) console.error(`run make gen: clients/typescript/src/${old.join(', ')} is not what web/openapi.json says`)
    process.exitCode = old.length ? 1 : 0
  } else {
    for (const [name, text] of Object.entries(await generate())) writeFileSync(new URL(name, target), text)
  }
}
