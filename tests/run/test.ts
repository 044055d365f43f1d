// `npm test`: types, lint, and every test; the last line is the count.

import { findBrowser } from '../../devtools/automation/browser'
import { runChecks } from './checks'
import { runJest } from './jest'

async function main(): Promise<void> {
  const browser = await findBrowser()
  if (!browser) {
    console.error('No browser was found, and the tests need one: install Google Chrome or Chromium, or set CHROME_PATH to its program.')
    process.exitCode = 1
    return
  }
  const wanted = process.argv.slice(3)
  const checks = wanted.length > 0 ? { passed: 0, failed: 0, skipped: 0 } : await runChecks()
  const jest = await runJest([...wanted, '--ignoreProjects', 'soak'])
  const failed = checks.failed + jest.failed
  const skipped = checks.skipped + jest.skipped
  console.log(`${checks.passed + jest.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
