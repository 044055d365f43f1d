// Timer triggers and the functions' clock: the event, the source, what a crash leaves behind.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'

let house: CloudHouse
let time = Date.parse('2026-03-01T00:09:58.500Z')
let fault: Fault | undefined

const start = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();`
const timer = { triggers: [{ name: 'tick', type: 'timer', config: '0 */10 * * * * *' }] }
const schema = schemaOf({ collections: ['ticks'], rules: { functions: { '*': true } } })

beforeAll(async () => {
  house = await openCloudHouse({ schema, now: () => time, timers: true, faults: ({ action }) => (action === 'database.insertDocument' ? fault : undefined) })
})
afterAll(() => house.stop())
beforeEach(() => void (fault = undefined))

const ticks = (): Record<string, unknown>[] => house.cloud.console.documents('ticks', { limit: 100, skip: 0 }) as Record<string, unknown>[]

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('a timer fires when its moment comes, as nobody, with the event of the platform', async () => {
  house.writeFunction('clockwork', `${start} exports.main = async (event) => { const { OPENID, SOURCE } = cloud.getWXContext(); await db.collection('ticks').add({ data: { event, OPENID: OPENID || null, SOURCE } }) }`, timer)
  time = Date.parse('2026-03-01T00:10:00.200Z')
  await until(() => ticks().length > 0)
  const event = { Type: 'Timer', TriggerName: 'tick', Time: '2026-03-01T00:10:00Z', Message: '' }
  expect(ticks()).toEqual([expect.objectContaining({ event, OPENID: null, SOURCE: 'wx_trigger' })])
})

test('by hand it fires at any time; a function without a timer does not', async () => {
  house.writeFunction('plain', `exports.main = () => 1`)
  const before = ticks().length
  expect(await house.cloud.fireTimer('clockwork')).toBe(true)
  expect(ticks()).toHaveLength(before + 1)
  expect(await house.cloud.fireTimer('clockwork', 'other')).toBe(false)
  expect(await house.cloud.fireTimer('plain')).toBe(false)
  expect(await house.cloud.fireTimer('nothing')).toBe(false)
})

test('a function lives in the cloud’s time, and its dates are dates', async () => {
  house.writeFunction('when', `exports.main = async () => { await null; return [Date.now(), new Date().toISOString(), new Date() instanceof Date, new Date(0).getTime(), Date.UTC(2026, 0, 1), typeof Date()] }`)
  time = Date.parse('2031-05-05T05:05:05Z')
  const { result = '' } = await house.call('when')
  const [now, text, ...rest] = JSON.parse(result) as [number, string, ...unknown[]]
  expect(Math.abs(now - time)).toBeLessThan(5_000)
  expect(text).toMatch(/^2031-05-05T05:05/)
  expect(rest).toEqual([true, 0, 1_767_225_600_000, 'string'])
})

test.each([
  ['before', 0],
  ['after', 1],
] as const)('an instance that crashes %s its write was carried out leaves %s of it, and writes no more', async (when, left) => {
  house.writeFunction(`twice${when}`, `${start} exports.main = async ({ n }) => { try { await db.collection('ticks').add({ data: { n } }) } finally { await db.collection('ticks').where({ _id: 'x' }).update({ data: { n: 1 } }); await db.collection('ticks').doc('late' + n).set({ data: { n } }) } }`)
  fault = when
  const { error } = await house.call(`twice${when}`, { n: when })
  expect(error).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('Code exited unexpectedly') as string })
  fault = undefined
  await house.call(`twice${when}`, { n: `again ${when}` })
  expect(ticks().filter(({ n }) => n === when)).toHaveLength(left)
  expect(ticks().some(({ _id }) => _id === `late${when}`)).toBe(false)
})
