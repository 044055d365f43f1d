// A removal that only the phone knows of yet: it can be undone without a word to the server, and is sent once when it is released.

import type { FavouriteStates } from '../../../../miniprogram/cloud/favourite-states'
import { favouriteWire as wire, offline } from '../../../support/favourite-wire'

describe('a removal that is held', () => {
  const kept = (states: FavouriteStates): void => states.learnListed([{ targetId: 'o', seq: 500 }])

  test('shows at once, waits over a restart, and is not sent by a flush', async () => {
    const { states, sent, isOn, queue } = wire()
    kept(states)
    states.hold('o')
    expect(isOn()).toBe(false)
    expect(queue()).toMatchObject([{ targetId: 'o', on: false, seq: 501 }])
    await states.flush()
    expect(sent).toEqual([])
    expect([...states.unanswered()]).toEqual(['o'])
    const next = wire(queue())
    void next.states.flush()
    expect(next.sent.map(({ input }) => input.on)).toEqual([false])
  })

  test('is sent once when it is released', async () => {
    const { states, sent, isOn, queue } = wire()
    kept(states)
    const held = states.hold('o')
    const releases = [held.release(), held.release()]
    expect(sent.map(({ input }) => input)).toEqual([{ targetId: 'o', on: false, seq: 501 }])
    sent[0]?.answer()
    await Promise.all(releases)
    await held.release()
    expect(sent).toHaveLength(1)
    expect(isOn()).toBe(false)
    expect(queue()).toEqual([])
  })

  test('undone sends nothing and leaves nothing', () => {
    const { states, sent, isOn, queue } = wire()
    kept(states)
    const held = states.hold('o')
    held.undo()
    void held.release()
    expect(isOn()).toBe(true)
    expect(sent).toEqual([])
    expect(queue()).toEqual([])
  })

  test('undone lets a tap before it, which did not arrive, go on waiting', async () => {
    const house = wire()
    await offline(house)
    const held = house.states.hold('o')
    held.undo()
    expect(house.states.stateOf('o')).toEqual({ on: true, waiting: true })
    expect(house.queue()).toMatchObject([{ on: true }])
    void house.states.flush()
    expect(house.sent.map(({ input }) => input.on)).toEqual([true, true])
  })

  test('undone after the tap before it was answered asks for nothing more', async () => {
    const { states, sent, isOn, queue } = wire()
    const tap = states.tap('o')
    const held = states.hold('o')
    sent[0]?.answer()
    await tap
    held.undo()
    expect(isOn()).toBe(true)
    expect(queue()).toEqual([])
    expect(states.unanswered().size).toBe(0)
  })

  test('undone after the tap before it failed sends that one again with the next flush', async () => {
    const { states, sent, isOn } = wire()
    const tap = states.tap('o')
    const held = states.hold('o')
    sent[0]?.fail('unavailable')
    await tap
    held.undo()
    expect(isOn()).toBe(true)
    void states.flush()
    expect(sent.map(({ input }) => input.on)).toEqual([true, true])
  })

  test('does nothing more once something else was tapped', async () => {
    const { states, sent, isOn } = wire()
    kept(states)
    const held = states.hold('o')
    void states.tap('o')
    held.undo()
    await held.release()
    expect(isOn()).toBe(true)
    expect(sent.map(({ input }) => input.on)).toEqual([true])
  })
})

test('a list tells what is on and its number, and an older one changes nothing', () => {
  const { states, isOn } = wire()
  const told: string[] = []
  states.onChange((targetId) => told.push(targetId))
  states.learn('o', { on: false, seq: 9 })
  states.learnListed([{ targetId: 'o', seq: 8 }, { targetId: 'p', seq: 1 }])
  expect([isOn('o'), isOn('p')]).toEqual([false, true])
  expect(told).toEqual(['o'])
})
