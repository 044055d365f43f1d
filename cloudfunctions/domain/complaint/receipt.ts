// The number of a complaint that people write down and say on the phone: the day, and five characters that nobody guesses.

import { mintCode } from '../code/mint'
import { dayOf } from '../view/day'

/** 22^5 ≈ 5.2e6 a day. */
const letters = 5

/** Such as `T-260301-7K4MX`, of letters that have no look-alikes. `at` is ms since 1970. */
export function mintReceipt(at: number, random: (bytes: number) => Uint8Array): string {
  return `T-${dayOf(at).slice(2).replaceAll('-', '')}-${mintCode(random, letters)}`
}
