// How long a reader is left waiting before being told that it takes too long.

/** No answer in time. It may still come: the network may be slow, or our side. */
export class Late extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms / 1_000} s`)
    this.name = 'Late'
  }
}

/** ms. As long as the function itself may take. */
export const patienceMs = 10_000

/** Rejects with Late where `work` has not settled in time; what comes of it later is dropped. */
export function inTime<T>(work: Promise<T>, ms: number = patienceMs): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Late(ms)), ms)
    void work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}
