// start.warm_s: from `npm start` on installed packages to the line that says ready, on a fresh data folder and on one that is filled.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/server'
import { type Figure, figure } from './figure'

const limitSeconds = 4
const rounds = 2

export async function startFigures(): Promise<Figure[]> {
  const fresh: number[] = []
  const filled: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'yuelan-bench-'))
    try {
      fresh.push(await secondsToReady(dataDir))
      filled.push(await secondsToReady(dataDir))
    } finally {
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  // The better round of each: what else the machine does is not what is measured. Of the two folders the slower one.
  return [figure('start.warm_s', Math.max(Math.min(...fresh), Math.min(...filled)), 's', limitSeconds)]
}

function secondsToReady(dataDir: string): Promise<number> {
  const started = performance.now()
  const args = [join('devtools', 'setup', 'run.cjs'), 'start', '--port', '0', '--auto-port', '0', '--data', dataDir, '--no-open']
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, INIT_CWD: root }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let seconds: number | undefined
  const read = (chunk: Buffer): void => {
    output += chunk.toString()
    if (seconds !== undefined || !/^ready /m.test(output)) return
    seconds = (performance.now() - started) / 1000
    child.kill('SIGTERM')
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => (seconds === undefined ? reject(new Error(`the server did not start:\n${output}`)) : resolve(seconds)))
  })
}
