// Types and lint: the checks that need no running program.

import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(__dirname, '..', '..')

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')

const checks: [title: string, script: string, args: string[]][] = [
  ['types of the mini-program', tsc, ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the cloud functions', tsc, ['--noEmit', '-p', 'cloudfunctions/tsconfig.json']],
  ['types of devtools', tsc, ['--noEmit', '-p', 'devtools/tsconfig.json']],
  ['types of devtools in the browser', tsc, ['--noEmit', '-p', 'devtools/tsconfig.browser.json']],
  ['types of the tests', tsc, ['--noEmit', '-p', 'tests/tsconfig.json']],
  ['lint', oxlint, ['--type-aware', '--deny-warnings']],
]

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Runs one after the other (two cores) and prints what each says where it fails. */
export async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  for (const [title, script, args] of checks) {
    const { code, output } = await runNode([script, ...args])
    console.log(`${code === 0 ? '✓' : '✗'} ${title}`)
    if (code === 0) tally.passed += 1
    else {
      tally.failed += 1
      console.log(output)
    }
  }
  return tally
}

/** Runs a script with this Node, from the root; its output is kept, or shown as it comes. */
export function runNode(args: string[], show = false): Promise<{ code: number; output: string }> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: show ? 'inherit' : 'pipe' })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}
