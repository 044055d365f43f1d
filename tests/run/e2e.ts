// `npm run e2e`: the journeys alone, at every look of the screen with `--every-look`; here or, with `--ws ws://host:port`, in a WeChat DevTools whose automation port that is.

import { findBrowser } from '../../devtools/automation/browser'
import { runJest } from './jest'

const everyLookFlag = '--every-look'
const usage = 'Usage: npm run e2e -- [--ws ws://127.0.0.1:9420] [--every-look] [test files]'

interface Wanted {
  ws?: string
  everyLook?: true
  files: string[]
}

/** Throws for an address that is none. */
export function readWanted(given: readonly string[]): Wanted {
  const args = given.filter((arg) => arg !== everyLookFlag)
  const look = args.length < given.length ? { everyLook: true as const } : {}
  const at = args.findIndex((arg) => arg === '--ws' || arg.startsWith('--ws='))
  if (at < 0) return { ...look, files: [...args] }
  const flag = args[at] ?? ''
  const isSplit = flag === '--ws'
  const ws = isSplit ? args[at + 1] : flag.slice('--ws='.length)
  if (ws === undefined || !/^wss?:\/\/[^/\s]+/.test(ws)) throw new Error(`--ws takes the address of an automation port, not "${ws ?? ''}".\n${usage}`)
  return { ...look, ws, files: args.filter((_arg, index) => index !== at && !(isSplit && index === at + 1)) }
}

async function main(): Promise<void> {
  const { ws, everyLook, files } = readWanted(process.argv.slice(3))
  if (everyLook) process.env['YUELAN_EVERY_LOOK'] = '1'
  if (ws !== undefined) process.env['YUELAN_AUTOMATOR'] = ws
  else if (!(await findBrowser())) throw new Error('No browser was found, and the journeys need one: install Google Chrome or Chromium, or set CHROME_PATH to its program.')
  console.log(ws === undefined ? 'The journeys run in the stand-in.' : `The journeys run in the program at ${ws}, one after the other.`)
  // One phone, one journey at a time.
  const order = ws === undefined ? [] : ['--runInBand']
  const { passed, failed, skipped } = await runJest([...order, ...(files.length > 0 ? files : ['tests/e2e'])])
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}

// Also imported by its test.
if (process.argv[2] === 'e2e') {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}
