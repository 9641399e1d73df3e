// Starts the built binary with the small demo company, on a port of its own, and stops it again.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../../', import.meta.url).pathname
const binary = join(root, 'bin/xingzhou')

// Below 32768: above it a client's retry can take the very port as its own source.
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const free = await new Promise((done) => {
      const probe = createServer().once('error', () => done(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
    })
    if (free) return port
  }
}

function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (b) => (out += b))
    child.stderr.on('data', (b) => (err += b))
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done(out) : fail(new Error(`xingzhou ${args.join(' ')} → ${code}\n${out}${err}`))))
  })
}

/** Answers { engine, base, user, users, stop }; size is what the demo company is made with. */
export async function startServer(engine, dsn, size = ['--small']) {
  const dir = mkdtempSync(join(tmpdir(), 'xingzhou-e2e-'))
  const db = dsn ?? `sqlite:${join(dir, 'e2e.db')}`
  const made = JSON.parse(await run(['demo', ...size, '--db', db, '--json']))
  const port = await freePort()
  const child = spawn(binary, ['serve', '--db', db, '--files', join(dir, 'files'), '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let over = null
  child.stdout.on('data', (b) => (said = (said + b).slice(-8000)))
  child.stderr.on('data', (b) => (said = (said + b).slice(-8000)))
  const ended = new Promise((done) => child.on('exit', (code) => done((over = code ?? -1))))
  const base = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    await Promise.race([ended, new Promise((r) => setTimeout(r, 5000)).then(() => child.kill('SIGKILL'))])
    rmSync(dir, { recursive: true, force: true })
  }
  for (let tries = 0; ; tries++) {
    if (over !== null || tries > 150) {
      await stop()
      throw new Error(`the server did not answer on ${base}\n${said}`)
    }
    if (await fetch(`${base}/healthz`).then((r) => r.ok, () => false)) break
    await new Promise((r) => setTimeout(r, 100))
  }
  return { engine, base, user: made.users[0], users: made.users, stop }
}
