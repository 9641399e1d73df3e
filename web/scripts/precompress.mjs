// Writes a .gz beside every text asset of dist, so the server sends bytes it never has to compress again.
// A file that would not shrink by a tenth is left alone. The .gitkeep that Vite empties away is put back.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = new URL('../dist', import.meta.url).pathname
const text = /\.(js|css|html|svg|json|map|txt)$/

function walk(dir) {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name)
    if (statSync(path).isDirectory()) walk(path)
    else if (text.test(name)) squeeze(path)
  }
}

function squeeze(path) {
  const raw = readFileSync(path)
  if (raw.includes('__NONCE__')) return // rewritten per answer, cannot be compressed beforehand
  const packed = gzipSync(raw, { level: 9 })
  if (packed.length < raw.length * 0.9) writeFileSync(path + '.gz', packed)
}

walk(root)
writeFileSync(join(root, '.gitkeep'), '')
