// Runs jest and reads its own count of what passed, failed and was skipped.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Tally, root, runNode } from './checks'

interface JestResults {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
}

export async function runJest(args: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-jest-'))
  const file = join(folder, 'results.json')
  try {
    // The journeys write here which of the official SDK's calls they made, each from its own process.
    const calls = join(folder, 'automator-calls.txt')
    process.env['YUELAN_AUTOMATOR_CALLS'] = calls
    const { code } = await runNode([join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${file}`, '--silent=false', ...args], true)
    if (existsSync(calls)) console.log(`different automator calls exercised: ${new Set(readFileSync(calls, 'utf8').trim().split('\n')).size}`)
    const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    // jest can fail without a failed test (a leaking handle, a broken teardown): that counts as one.
    return { passed: results.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: results.numPendingTests + results.numTodoTests }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
