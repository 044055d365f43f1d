// Quick taps end in the last one's state, what did not arrive waits and is sent once, refusals are undone, an old answer changes nothing.

import type { ErrorCode } from '../../../../miniprogram/contract/errors'
import { favouriteWire as wire, offline } from '../../../support/favourite-wire'

describe('a favourite', () => {
  test('is shown at once and confirmed later', async () => {
    const { states, sent, isOn, queue } = wire()
    const tap = states.tap('o')
    expect(isOn()).toBe(true)
    expect(queue()).toHaveLength(1)
    sent[0]?.answer()
    await tap
    expect(states.stateOf('o')).toEqual({ on: true, waiting: false })
    expect(queue()).toEqual([])
  })

  test('on, off, on quickly ends on, in whatever order the calls arrive', async () => {
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
      const { states, sent, isOn, kept, queue } = wire()
      const taps = [states.tap('o'), states.tap('o'), states.tap('o')]
      expect(sent.map(({ input }) => input.on)).toEqual([true, false, true])
      for (const index of order) sent[index]?.answer()
      await Promise.all(taps)
      expect(isOn()).toBe(true)
      expect(kept()).toEqual({ on: true, seq: sent[2]?.input.seq })
      expect(queue()).toEqual([])
    }
  })

  test.each<ErrorCode>(['not_allowed', 'too_many', 'not_found', 'internal'])('that is refused as %s is shown as it was, with the refusal', async (code) => {
    const { states, sent, queue } = wire()
    const tap = states.tap('o')
    sent[0]?.fail(code)
    await tap
    expect(states.stateOf('o')).toMatchObject({ on: false, waiting: false, refusal: { code } })
    expect(queue()).toEqual([])
  })

  test('that is tapped again forgets the refusal', async () => {
    const { states, sent } = wire()
    const tap = states.tap('o')
    sent[0]?.fail('too_many')
    await tap
    void states.tap('o')
    expect(states.stateOf('o')).toEqual({ on: true, waiting: false })
  })

  test('whose earlier tap failed keeps to the last one', async () => {
    const { states, sent, isOn } = wire()
    const taps = [states.tap('o'), states.tap('o'), states.tap('o')]
    sent[0]?.fail('internal')
    sent[1]?.answer()
    sent[2]?.answer()
    await Promise.all(taps)
    expect(isOn()).toBe(true)
  })

  test('whose last tap was refused shows what an earlier one reached, even when that answer is the later', async () => {
    const { states, sent, isOn } = wire()
    const [first, second] = [states.tap('o'), states.tap('o')]
    sent[1]?.fail('too_many')
    await second
    sent[0]?.answer()
    await first
    expect(isOn()).toBe(true)
  })

  test('is not turned over by a reply older than the tap', async () => {
    const { states, sent, isOn } = wire()
    const tap = states.tap('o')
    states.learn('o', { on: false, seq: 0 })
    expect(isOn()).toBe(true)
    sent[0]?.answer()
    await tap
    states.learn('o', { on: false, seq: 50 })
    expect(isOn()).toBe(true)
  })

  test('follows a newer tap on another phone', () => {
    const { states, sent, isOn } = wire()
    states.learn('o', { on: true, seq: 9000 })
    expect(isOn()).toBe(true)
    void states.tap('o')
    expect(sent[0]?.input).toEqual({ targetId: 'o', on: false, seq: 9001 })
  })

  test('of one unit says nothing of another, and listeners hear until they leave', () => {
    const { states, isOn } = wire()
    const heard: string[] = []
    const stop = states.onChange((orgId) => heard.push(orgId))
    states.learn('o', { on: true, seq: 1 })
    stop()
    states.learn('o', { on: false, seq: 2 })
    expect(heard).toEqual(['o'])
    expect(isOn('p')).toBe(false)
  })
})

describe('without a network', () => {
  test('a tap is shown, said to wait, and kept', async () => {
    const house = wire()
    await offline(house)
    expect(house.states.stateOf('o')).toEqual({ on: true, waiting: true })
    expect(house.queue()).toEqual([house.sent[0]?.input])
  })

  test('what waits is sent once when the network is back, however often that is said', async () => {
    const house = wire()
    await offline(house)
    const flushes = [house.states.flush(), house.states.flush()]
    expect(house.sent).toHaveLength(2)
    expect(house.sent[1]?.input).toEqual(house.sent[0]?.input)
    house.sent[1]?.answer()
    await Promise.all(flushes)
    await house.states.flush()
    expect(house.sent).toHaveLength(2)
    expect(house.states.stateOf('o')).toEqual({ on: true, waiting: false })
    expect(house.queue()).toEqual([])
  })

  test('whoever flushes while a tap is on its way waits for it', async () => {
    const house = wire([{ targetId: 'o', on: true, seq: 500 }])
    void house.states.flush()
    let flushed = false
    const second = house.states.flush().then(() => (flushed = true))
    await Promise.resolve()
    expect(flushed).toBe(false)
    house.sent[0]?.answer()
    await second
    expect(house.sent).toHaveLength(1)
  })

  test('on and off again sends the last tap only', async () => {
    const house = wire()
    await offline(house)
    await offline(house)
    void house.states.flush()
    expect(house.sent).toHaveLength(3)
    expect(house.sent[2]?.input).toMatchObject({ on: false })
  })

  test('a network that goes again leaves it waiting', async () => {
    const house = wire()
    await offline(house)
    const flush = house.states.flush()
    house.sent[1]?.fail('unavailable')
    await flush
    expect(house.states.stateOf('o')).toEqual({ on: true, waiting: true })
  })

  test('what an earlier run of the program left waits on, and is newer than what the server says', async () => {
    const house = wire([{ targetId: 'o', on: true, seq: 500 }])
    house.states.learn('o', { on: false, seq: 40 })
    expect(house.states.stateOf('o')).toEqual({ on: true, waiting: true })
    const flush = house.states.flush()
    expect(house.sent[0]?.input).toEqual({ targetId: 'o', on: true, seq: 500 })
    house.sent[0]?.answer()
    await flush
    expect(house.queue()).toEqual([])
  })

  test('what is refused at last is undone and says so', async () => {
    const house = wire([{ targetId: 'o', on: true, seq: 500 }])
    const flush = house.states.flush()
    house.sent[0]?.fail('too_many')
    await flush
    expect(house.states.stateOf('o')).toMatchObject({ on: false, waiting: false, refusal: { code: 'too_many' } })
    expect(house.queue()).toEqual([])
  })

  test('what is given up is not sent any more, and what the server said holds', async () => {
    const house = wire()
    house.states.learn('p', { on: true, seq: 40 })
    await offline(house)
    house.states.giveUp()
    expect([house.isOn('o'), house.isOn('p'), house.queue()]).toEqual([false, true, []])
    await house.states.flush()
    expect(house.sent).toHaveLength(1)
  })

  test('what is forgotten is off everywhere, and every page hears of it', async () => {
    const house = wire([{ targetId: 'o', on: true, seq: 500 }])
    house.states.learn('p', { on: true, seq: 40 })
    const heard: string[] = []
    house.states.onChange((targetId) => heard.push(targetId))
    house.states.forget()
    expect([house.isOn('o'), house.isOn('p'), house.queue(), heard.sort()]).toEqual([false, false, [], ['o', 'p']])
    await house.states.flush()
    expect(house.sent).toEqual([])
  })
})
