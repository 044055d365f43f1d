// `npm run check`: types, lint and the rules of the house, without a browser.

import { runChecks } from './checks'
import { runJest } from './jest'

async function main(): Promise<void> {
  const checks = await runChecks()
  const house = await runJest(['tests/unit/house'])
  const failed = checks.failed + house.failed
  console.log(`${checks.passed + house.passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
