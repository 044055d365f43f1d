// Quick taps end in the last one's state, failures are undone, and an old answer changes nothing.

import { FavouriteStates } from '../../../../miniprogram/cloud/favourite-states'
import { ApiError } from '../../../../miniprogram/contract/errors'
import type { FavouriteSetInput, FavouriteSetOutput } from '../../../../miniprogram/contract/favourites'

/** A server that answers when told to; it keeps the highest number, as the real one does. */
function wire() {
  const sent: { input: FavouriteSetInput; answer: () => void; fail: () => void }[] = []
  let kept: FavouriteSetOutput = { on: false, seq: 0 }
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
          fail: () => reject(new ApiError('unavailable', 'no network')),
        })
      }),
    (known) => (last = Math.max(last + 1, known + 1)),
  )
  return { states, sent, kept: () => kept }
}

describe('a favourite', () => {
  test('is shown at once and confirmed later', async () => {
    const { states, sent } = wire()
    const tap = states.tap('o')
    expect(states.isOn('o')).toBe(true)
    sent[0]?.answer()
    await tap
    expect(states.isOn('o')).toBe(true)
  })

  test('on, off, on quickly ends on, in whatever order the calls arrive', async () => {
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
      const { states, sent, kept } = wire()
      const taps = [states.tap('o'), states.tap('o'), states.tap('o')]
      expect(sent.map(({ input }) => input.on)).toEqual([true, false, true])
      for (const index of order) sent[index]?.answer()
      await Promise.all(taps)
      expect(states.isOn('o')).toBe(true)
      expect(kept()).toEqual({ on: true, seq: sent[2]?.input.seq })
    }
  })

  test('whose tap failed is shown as it was, and the tap rejects', async () => {
    const { states, sent } = wire()
    const tap = states.tap('o')
    sent[0]?.fail()
    await expect(tap).rejects.toThrow('no network')
    expect(states.isOn('o')).toBe(false)
  })

  test('whose earlier tap failed keeps to the last one', async () => {
    const { states, sent } = wire()
    const [first, second] = [states.tap('o'), states.tap('o')]
    const third = states.tap('o')
    sent[0]?.fail()
    sent[1]?.answer()
    sent[2]?.answer()
    await Promise.all([first, second, third])
    expect(states.isOn('o')).toBe(true)
  })

  test('whose last tap failed shows what an earlier one reached, even when that answer is the later', async () => {
    const { states, sent } = wire()
    const [first, second] = [states.tap('o'), states.tap('o')]
    sent[1]?.fail()
    await expect(second).rejects.toThrow('no network')
    sent[0]?.answer()
    await first
    expect(states.isOn('o')).toBe(true)
  })

  test('is not turned over by a reply older than the tap', async () => {
    const { states, sent } = wire()
    const tap = states.tap('o')
    states.learn('o', { on: false, seq: 0 })
    expect(states.isOn('o')).toBe(true)
    sent[0]?.answer()
    await tap
    states.learn('o', { on: false, seq: 50 })
    expect(states.isOn('o')).toBe(true)
  })

  test('follows a newer tap on another phone', () => {
    const { states, sent } = wire()
    states.learn('o', { on: true, seq: 9000 })
    expect(states.isOn('o')).toBe(true)
    void states.tap('o')
    expect(sent[0]?.input).toEqual({ orgId: 'o', on: false, seq: 9001 })
  })

  test('of one unit says nothing of another, and listeners hear until they leave', () => {
    const { states } = wire()
    const heard: [string, boolean][] = []
    const stop = states.onChange((orgId, on) => heard.push([orgId, on]))
    states.learn('o', { on: true, seq: 1 })
    stop()
    states.learn('o', { on: false, seq: 2 })
    expect(heard).toEqual([['o', true]])
    expect(states.isOn('p')).toBe(false)
  })
})
