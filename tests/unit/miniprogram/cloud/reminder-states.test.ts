// Every grant reaches the server once, in order; what did not arrive waits; the switch follows the last tap; an old answer changes nothing.

import { isGrant, ReminderStates, type ReminderTap } from '../../../../miniprogram/cloud/reminder-states'
import { ApiError, type ErrorCode } from '../../../../miniprogram/contract/errors'
import type { ReminderState } from '../../../../miniprogram/contract/reminders'

const templateId = 't'

/** A server that counts as the real one does; `failures` are what it answers first. */
function wire({ queued = [], failures = [] }: { queued?: ReminderTap[]; failures?: ErrorCode[] } = {}) {
  const sent: ReminderTap[] = []
  const grants = new Set<string>()
  let kept: ReminderState = { on: false, balance: 0, seq: 0, templateId }
  let queue = queued
  let last = 100
  const states = new ReminderStates(
    async (tap) => {
      sent.push(tap)
      const failure = failures.shift()
      if (failure) throw new ApiError(failure, failure)
      if (isGrant(tap)) grants.add(tap.grantId)
      kept = { ...kept, balance: grants.size, ...(tap.seq > kept.seq && { on: isGrant(tap) || tap.on, seq: tap.seq }) }
      return kept
    },
    (known) => (last = Math.max(last + 1, known + 1)),
    { read: () => queue, write: (waiting) => (queue = waiting) },
  )
  const shown = (orgId = 'o') => states.stateOf(orgId)
  const grant = (id: string, orgId = 'o') => states.grant(orgId, templateId, id)
  return { states, sent, shown, grant, kept: () => kept, queue: () => queue }
}

const queuedGrant: ReminderTap = { orgId: 'o', grantId: 'g0', templateId, seq: 50 }

describe('a grant', () => {
  test('is kept before it is sent, and is in the balance once the server has it', async () => {
    const { shown, grant, queue } = wire()
    const done = grant('g1')
    expect(queue()).toEqual([{ orgId: 'o', grantId: 'g1', templateId, seq: 101 }])
    expect(shown()).toMatchObject({ reminder: { on: true, balance: 0 }, waiting: 0 })
    await done
    expect(shown()).toEqual({ reminder: { on: true, balance: 1, seq: 101, templateId }, waiting: 0 })
    expect(queue()).toEqual([])
  })

  test('after a grant after a grant: each counts, and the last answer is the newest', async () => {
    const { shown, grant, sent } = wire()
    await Promise.all([grant('g1'), grant('g2'), grant('g3')])
    expect(sent.map((tap) => isGrant(tap) && tap.grantId)).toEqual(['g1', 'g2', 'g3'])
    expect(shown().reminder.balance).toBe(3)
  })

  test.each<ErrorCode>(['not_allowed', 'too_many', 'conflict', 'not_found', 'internal'])('that is refused as %s is given up, with the refusal', async (code) => {
    const { shown, grant, queue } = wire({ failures: [code] })
    await grant('g1')
    expect(shown()).toMatchObject({ reminder: { on: false, balance: 0 }, waiting: 0, refusal: { code } })
    expect(queue()).toEqual([])
    await grant('g2')
    expect(shown()).toEqual({ reminder: { on: true, balance: 1, seq: 102, templateId }, waiting: 0 })
  })

  test('without a network waits and is sent once when there is one, by the same id', async () => {
    const { states, shown, grant, sent, queue } = wire({ failures: ['unavailable'] })
    await grant('g1')
    expect(shown()).toMatchObject({ reminder: { balance: 0 }, waiting: 1 })
    expect(queue()).toHaveLength(1)
    await Promise.all([states.flush(), states.flush()])
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    expect(shown()).toMatchObject({ reminder: { balance: 1 }, waiting: 0 })
    expect(queue()).toEqual([])
  })

  test('that an earlier run of the program left is said to wait, and goes before what is tapped now', async () => {
    const { shown, grant, sent } = wire({ queued: [queuedGrant] })
    expect(shown()).toMatchObject({ waiting: 1 })
    await grant('g1')
    expect(sent.map((tap) => isGrant(tap) && tap.grantId)).toEqual(['g0', 'g1'])
    expect(shown()).toMatchObject({ reminder: { balance: 2 }, waiting: 0 })
  })
})

describe('the switch', () => {
  test('turns at once, and keeps what was granted', async () => {
    const { states, shown, grant } = wire()
    await grant('g1')
    const turned = states.turn('o', false)
    expect(shown().reminder).toMatchObject({ on: false, balance: 1 })
    await turned
    expect(shown()).toEqual({ reminder: { on: false, balance: 1, seq: 102, templateId }, waiting: 0 })
  })

  test('turned several times without a network sends the last turn only, and every grant', async () => {
    const { states, grant, sent, kept } = wire({ failures: ['unavailable', 'unavailable', 'unavailable', 'unavailable'] })
    await grant('g1')
    await states.turn('o', false)
    const before = sent.length
    void states.turn('o', true)
    await states.turn('o', false)
    await states.flush()
    const later = sent.slice(before)
    expect(later.filter((tap) => !isGrant(tap))).toEqual([expect.objectContaining({ on: false, seq: 104 })])
    expect(kept()).toMatchObject({ on: false, balance: 1, seq: 104 })
  })

  test('is on again with a grant that follows', async () => {
    const { states, shown, grant } = wire()
    await grant('g1')
    await states.turn('o', false)
    await grant('g2')
    expect(shown().reminder).toMatchObject({ on: true, balance: 2 })
  })

  test('that is refused stands as it stood', async () => {
    const { states, shown, grant } = wire({ failures: [] })
    await grant('g1')
    const refusing = wire({ failures: ['internal'] })
    refusing.states.learn('o', shown().reminder)
    await refusing.states.turn('o', false)
    expect(refusing.shown()).toMatchObject({ reminder: { on: true, balance: 1 }, refusal: { code: 'internal' } })
    await states.flush()
  })
})

describe('a reply', () => {
  const state = (balance: number, seq: number): ReminderState => ({ on: true, balance, seq, templateId })

  test('older than what is known changes nothing, one as old does, since messages are sent', () => {
    const { states, shown } = wire()
    states.learn('o', state(3, 20))
    states.learn('o', state(9, 19))
    expect(shown().reminder.balance).toBe(3)
    states.learn('o', state(2, 20))
    expect(shown().reminder.balance).toBe(2)
  })

  test('of one unit says nothing of another, and listeners hear until they leave', () => {
    const { states, shown } = wire()
    const heard: string[] = []
    const stop = states.onChange((orgId) => heard.push(orgId))
    states.learn('o', state(1, 1))
    stop()
    states.learn('o', state(2, 2))
    expect(heard).toEqual(['o'])
    expect(shown('p').reminder.balance).toBe(0)
  })

  test('of another phone with a fast clock is outnumbered by the next tap', async () => {
    const { states, sent } = wire()
    states.learn('o', state(1, 9_000))
    await states.turn('o', false)
    expect(sent).toEqual([{ orgId: 'o', on: false, seq: 9_001 }])
  })
})
