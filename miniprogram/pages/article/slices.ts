// Cuts a long article into stretches, so that the first screen is drawn before the rest is even handed over.

const firstSlice = 12
const furtherSlices = 50

/** `at` is the place of its first block. */
export interface Slice<T> {
  at: number
  blocks: T[]
}

/** In order, none empty; a setData call carries one of them, far below WeChat's 1 MB. */
export function slicesOf<T>(blocks: readonly T[]): Slice<T>[] {
  const slices: Slice<T>[] = []
  for (let at = 0; at < blocks.length; at += at === 0 ? firstSlice : furtherSlices) {
    slices.push({ at, blocks: blocks.slice(at, at + (at === 0 ? firstSlice : furtherSlices)) })
  }
  return slices
}
