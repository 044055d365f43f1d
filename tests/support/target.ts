// Where the journeys run: in the stand-in started for them, or in a WeChat DevTools that runs already.

/** The automation port of a WeChat DevTools, such as `ws://127.0.0.1:9420`; absent for the stand-in. `npm run e2e -- --ws …` sets it. */
export const elsewhere: string | undefined = process.env['YUELAN_AUTOMATOR'] || undefined

const told = new Set<string>()

function tell(why: string): void {
  if (told.has(why)) return
  told.add(why)
  process.stdout.write(`skipped against ${elsewhere}: ${why}\n`)
}

/** What the stand-in alone can do is not there in words that say so. */
export function onlyHere(what: string): Error {
  return new Error(`${what} is only there in the stand-in, and these tests run against ${elsewhere}: wrap the test in testHere()`)
}

/** `test` here, `test.skip` elsewhere, with the reason on the screen. */
export function testHere(why: string): jest.It {
  if (!elsewhere) return test
  tell(why)
  return test.skip
}

/** `describe` here, `describe.skip` elsewhere. */
export function describeHere(why: string): jest.Describe {
  if (!elsewhere) return describe
  tell(why)
  return describe.skip
}
