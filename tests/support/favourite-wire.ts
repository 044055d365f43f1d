// A phone's favourites at one end of a wire, and at the other a server that answers when a test tells it to.

import { FavouriteStates } from '../../miniprogram/cloud/favourite-states'
import { ApiError } from '../../miniprogram/contract/errors'
import type { ErrorCode } from '../../miniprogram/contract/errors'
import type { FavouriteSetInput, FavouriteSetOutput } from '../../miniprogram/contract/favourites'

export interface Sent {
  input: FavouriteSetInput
  answer: () => void
  fail: (code: ErrorCode) => void
}

/** A server that answers when told to; it keeps the highest number, as the real one does. `queued` is what an earlier run left. */
export function favouriteWire(queued: FavouriteSetInput[] = []) {
  const sent: Sent[] = []
  let kept: FavouriteSetOutput = { on: false, seq: 0 }
  let queue = queued
  let last = 100
  const states = new FavouriteStates(
    (input) =>
      new Promise((resolve, reject) => {
        sent.push({
          input,
          answer() {
            if (input.seq > kept.seq) kept = { on: input.on, seq: input.seq }
            resolve(kept)
          },
          fail: (code) => reject(new ApiError(code, code)),
        })
      }),
    (known) => (last = Math.max(last + 1, known + 1)),
    { read: () => queue, write: (waiting) => (queue = waiting) },
  )
  const isOn = (orgId = 'o') => states.stateOf(orgId).on
  return { states, sent, isOn, kept: () => kept, queue: () => queue }
}

export const offline = async ({ states, sent }: ReturnType<typeof favouriteWire>): Promise<void> => {
  const tap = states.tap('o')
  sent.at(-1)?.fail('unavailable')
  await tap
}
