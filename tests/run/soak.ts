// `npm run soak`: the tests in tests/soak, which take longer than `npm test` may.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checks'
import { runJest } from './jest'

async function main(): Promise<void> {
  const folder = join(root, 'tests', 'soak')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')) : []
  if (files.length === 0) return console.log('Nothing takes so long yet: tests/soak is empty.')
  const { passed, failed, skipped } = await runJest([...process.argv.slice(3), '--selectProjects', 'soak'])
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
