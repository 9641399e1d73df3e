import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stale } from '../scripts/client.mjs'

test('the TypeScript client is what the contract says: else run make gen', async () => {
  assert.deepEqual(await stale(), [])
})
