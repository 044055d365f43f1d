// What an error of the SDK says of a call to WeChat: that it was refused and did nothing, or only that nobody knows.

/** WeChat's own numbers are errcodes from -1 up; these of the cloud's are also given before anything was done: no such interface, no permission, a wrong source, over the environment's quota. */
const refusedByCloud: readonly number[] = [-604100, -604101, -604104, -501003, -501004]

/** -1: WeChat is busy; 43108: another message to the same person is under way; the rest: too many in a minute, a second, a day. */
const passing: readonly number[] = [-1, 43108, 44990, 45009, 45011, -501003, -501004]

export function numberOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : undefined
}

/** The number it was refused with; undefined where no answer came, such as after a time-out: it may have been done. */
export function refusalOf(error: unknown): number | undefined {
  const number = numberOf(error)
  return typeof number === 'number' && (number >= -1 || refusedByCloud.includes(number)) ? number : undefined
}

/** Whether the same call may pass a while later. */
export function isPassing(refused: number): boolean {
  return passing.includes(refused)
}
