// Prints gzip KB for what each screen makes a browser fetch, and fails when a bar is broken.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)))
const kb = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}

const sum = (keys) => keys.reduce((n, key) => n + kb(manifest[key].file), 0)
const shell = closure('index.html')
const locale = [...closure('src/i18n/zh.ts')].filter((key) => !shell.has(key))
const shellKB = sum([...shell]) + sum(locale)
const rows = [['shell', shellKB, 260]]
const first = new Set([...shell, ...locale])
for (const key of Object.keys(manifest)) {
  if (!manifest[key].isDynamicEntry || !key.startsWith('src/modules/')) continue
  const own = [...closure(key)].filter((part) => !first.has(part))
  const list = own.some((part) => /ListPage/.test(manifest[part].name ?? '') || part.includes('List.tsx'))
  const charts = own.some((part) => (manifest[part].name ?? '') === 'charts')
  rows.push([key.replace('src/modules/', ''), sum(own), charts ? 200 : list ? 110 : 30])
}
let broken = 0
for (const [name, size, bar] of rows) {
  const bad = size > bar
  if (bad) broken += 1
  console.log(`${bad ? 'OVER ' : 'ok   '} ${size.toFixed(1).padStart(7)} KB gz  ≤ ${bar}  ${name}`)
}
process.exit(broken ? 1 : 0)
