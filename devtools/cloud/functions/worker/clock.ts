// Gives a function the cloud's clock where that is not the machine's, as in tests that live through days.

import { currentTimeShift } from './invocation'

const machineDate = Date
const machineNow = Date.now
/** Two clocks that are this near are one: a message takes its time. */
const sameMs = 1_000
let installed = false

/** How far the cloud's clock is from the machine's, for one call. */
export function timeShift(cloudNow: number): number {
  const shift = cloudNow - machineNow()
  if (Math.abs(shift) < sameMs) return 0
  install()
  return shift
}

/** Not before it is needed, so that a function meets the real Date everywhere else. Dates stay instances of the one Date. */
function install(): void {
  if (installed) return
  installed = true
  const now = (): number => machineNow() + currentTimeShift()
  globalThis.Date = new Proxy(machineDate, {
    construct: (target, values: unknown[], maker) => Reflect.construct(target, values.length === 0 ? [now()] : values, maker) as object,
    apply: () => new machineDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}
