// `npm run e2e`: the journeys alone, here or, with `--ws ws://host:port`, in a WeChat DevTools whose automation port that is.

import { findBrowser } from '../../devtools/automation/browser'
import { runJest } from './jest'

const usage = 'Usage: npm run e2e -- [--ws ws://127.0.0.1:9420] [test files]'

interface Wanted {
  ws?: string
  files: string[]
}

/** Throws for an address that is none. */
export function readWanted(args: readonly string[]): Wanted {
  const at = args.findIndex((arg) => arg === '--ws' || arg.startsWith('--ws='))
  if (at < 0) return { files: [...args] }
  const given = args[at] ?? ''
  const isSplit = given === '--ws'
  const ws = isSplit ? args[at + 1] : given.slice('--ws='.length)
  if (ws === undefined || !/^wss?:\/\/[^/\s]+/.test(ws)) throw new Error(`--ws takes the address of an automation port, not "${ws ?? ''}".\n${usage}`)
  return { ws, files: args.filter((_arg, index) => index !== at && !(isSplit && index === at + 1)) }
}

async function main(): Promise<void> {
  const { ws, files } = readWanted(process.argv.slice(3))
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
