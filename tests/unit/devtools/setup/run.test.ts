// The first step of every command, on a Node that is too old.

import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const run = join(resolve(__dirname, '..', '..', '..', '..'), 'devtools', 'setup', 'run.cjs')

test('a Node that is too old is named, with what to install, and nothing is started', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); process.argv[2] = 'start'; require(${JSON.stringify(run)})`
  const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('Node.js 20 or newer')
  expect(stderr).toContain('https://nodejs.org')
  expect(stdout).toBe('')
})
