// Functions in their threads with the real SDK: identity under concurrency, the event, calls between functions, logs, reload.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'

let house: CloudHouse

const start = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();`

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ collections: ['things'], rules: { functions: { '*': true } } }) })
})
afterAll(() => house.stop())

async function resultOf(name: string, data: object = {}, openid: string | null = 'resident-1'): Promise<unknown> {
  const { result, error } = await house.call(name, data, openid)
  if (result === undefined) throw new Error(error?.errMsg)
  return JSON.parse(result)
}

test('the event is what the client sent, with userInfo as the platform adds it', async () => {
  house.writeFunction('echo', `exports.main = async (event, context) => ({ event, context })`, { timeout: 7, memorySize: 128 })
  expect(await resultOf('echo', { action: 'a.b', input: { deep: [1] } })).toEqual({
    event: { action: 'a.b', input: { deep: [1] }, userInfo: { appId: 'touristappid', openId: 'resident-1' } },
    context: expect.objectContaining({
      time_limit_in_ms: 7_000,
      memory_limit_in_mb: 128,
      function_name: 'echo',
      request_id: expect.any(String) as string,
    }) as object,
  })
  expect(await resultOf('echo', {}, null)).toMatchObject({ event: {} })
})

test('a hundred callers at once each see themselves, after waiting too', async () => {
  house.writeFunction(
    'whoami',
    `${start} exports.main = async ({ n }) => { const before = cloud.getWXContext(); await db.collection('things').where({ n }).get(); await new Promise((resolve) => setTimeout(resolve, n % 7)); return [before, cloud.getWXContext()] }`,
  )
  const results = await Promise.all(Array.from({ length: 100 }, (_, n) => resultOf('whoami', { n }, `person-${n}`)))
  const expected = (n: number) => ({
    OPENID: `person-${n}`,
    APPID: 'touristappid',
    CLIENTIP: '127.0.0.1',
    ENV: 'yuelan-local',
    SOURCE: 'wx_client',
  })
  expect(results).toEqual(Array.from({ length: 100 }, (_, n) => [expected(n), expected(n)]))
})

test('nobody has no OPENID at all', async () => {
  const [before] = (await resultOf('whoami', { n: 1 }, null)) as [object]
  expect(before).not.toHaveProperty('OPENID')
})

test('the reads and writes of each call are counted for it alone', async () => {
  house.writeFunction(
    'busy',
    `${start} exports.main = async ({ reads }) => { for (let n = 0; n < reads; n += 1) await db.collection('things').where({ _id: 'x' }).get(); await db.collection('things').add({ data: { reads } }); await db.collection('things').where({ free: 1 }).count() }`,
  )
  house.calls.splice(0)
  await Promise.all([1, 2, 3, 4].map((reads) => resultOf('busy', { reads, action: `r${reads}` })))
  const counted = house.calls.map(({ action, databaseReads, databaseWrites, unindexed }) => [
    action,
    databaseReads,
    databaseWrites,
    unindexed.length,
  ])
  expect(counted.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
    ['r1', 2, 1, 1],
    ['r2', 3, 1, 1],
    ['r3', 4, 1, 1],
    ['r4', 5, 1, 1],
  ])
})

test('the first call is a cold start, the next is not', async () => {
  house.writeFunction('cold', `exports.main = () => 1`)
  house.calls.splice(0)
  await resultOf('cold')
  await resultOf('cold')
  expect(house.calls.map(({ coldStart }) => coldStart)).toEqual([true, false])
})

test('a record tells the outcome: ok, the code of a refusal, and never the event', async () => {
  house.writeFunction('refuse', `exports.main = () => ({ ok: false, error: { code: 'not_allowed', message: 'staff only' } })`)
  house.calls.splice(0)
  await resultOf('refuse', { action: 'a.b', secret: 'hidden' })
  expect(house.calls).toEqual([
    expect.objectContaining({
      functionName: 'refuse',
      action: 'a.b',
      openid: 'resident-1',
      source: 'wx_client',
      code: 'not_allowed',
      note: 'staff only',
    }),
  ])
  expect(JSON.stringify([house.calls, house.log])).not.toContain('hidden')
})

test('what a function writes to the console is logged with its name and call', async () => {
  house.writeFunction('talk', `exports.main = () => { console.log('hello', { a: 1 }); console.error('bad'); process.stdout.write('raw') }`)
  const { requestId } = await house.call('talk')
  expect(house.log).toContainEqual(expect.objectContaining({ functionName: 'talk', requestId, level: 'info', text: 'hello { a: 1 }' }))
  expect(house.log).toContainEqual(expect.objectContaining({ functionName: 'talk', requestId, level: 'error', text: 'bad' }))
})

test('a function that returns nothing answers null', async () => {
  house.writeFunction('nothing', `exports.main = () => {}`)
  expect(await resultOf('nothing')).toBeNull()
})

test('functions run in UTC, with no variable of this process', async () => {
  house.writeFunction('env', `exports.main = () => ({ offset: new Date(2026, 0, 1).getTimezoneOffset(), names: Object.keys(process.env) })`)
  const { names, offset } = (await resultOf('env')) as { names: string[]; offset: number }
  expect(offset).toBe(0)
  expect(names).not.toContain('PATH')
  expect(names).not.toContain('HOME')
  expect(names).toContain('TCB_ENV')
})

describe('a function that calls a function', () => {
  beforeAll(() => {
    house.writeFunction(
      'outer',
      `${start} exports.main = async ({ name, data }) => { try { return (await cloud.callFunction({ name, data })).result } catch ({ errCode, errMsg, code }) { return { errCode, errMsg, code } } }`,
    )
    house.writeFunction(
      'inner',
      `${start} exports.main = async ({ n }) => { if (n === 0) throw new Error('zero'); return { n: n + 1, who: cloud.getWXContext() } }`,
    )
  })

  test('gets its result; the source is chained and no OPENID is passed on', async () => {
    const reply = (await resultOf('outer', { name: 'inner', data: { n: 4 } })) as { n: number; who: object }
    expect(reply).toMatchObject({ n: 5, who: { SOURCE: 'wx_client,scf' } })
    expect(reply.who).not.toHaveProperty('OPENID')
  })

  test('gets its error, and that of a function that is not there', async () => {
    expect(await resultOf('outer', { name: 'inner', data: { n: 0 } })).toMatchObject({
      errCode: -1,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringContaining('Error: zero') as string,
    })
    expect(await resultOf('outer', { name: 'missing', data: {} })).toMatchObject({
      errCode: -1,
      code: 'FUNCTION_NOT_FOUND',
      errMsg: expect.stringContaining('FunctionName parameter could not be found.') as string,
    })
  })
})

test('after a reload the new code answers, and what runs on the old code finishes', async () => {
  house.writeFunction('changing', `exports.main = ({ wait }) => new Promise((resolve) => setTimeout(() => resolve('old'), wait))`)
  const old = resultOf('changing', { wait: 300 })
  await resultOf('changing', { wait: 0 })
  house.writeFunction('changing', `exports.main = () => 'new'`)
  await house.cloud.reload('changing')
  expect(await resultOf('changing', { wait: 0 })).toBe('new')
  expect(await old).toBe('old')
})

test('a function loaded in advance answers warm', async () => {
  house.writeFunction('warmed', `exports.main = () => 1`)
  house.calls.splice(0)
  house.cloud.warm('warmed')
  house.cloud.warm('missing')
  await resultOf('warmed')
  expect(house.calls).toMatchObject([{ coldStart: false }])
})
