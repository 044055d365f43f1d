// How calls fail: each with WeChat's number and text, and without harm to the calls beside it.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'

let house: CloudHouse

beforeAll(async () => {
  house = await openCloudHouse({
    schema: schemaOf({ collections: ['things'], rules: { functions: { open: true, staff: 'auth != null', closed: false, '*': true } } }),
  })
})
afterAll(() => house.stop())

async function errorOf(name: string, data: object = {}, openid: string | null = 'resident-1') {
  const { error } = await house.call(name, data, openid)
  if (!error) throw new Error('the call succeeded')
  return error
}

test('a function that is not deployed', async () => {
  expect(await errorOf('missing')).toEqual({
    errCode: -501000,
    errMsg: 'cloud.callFunction:fail Error: errCode: -501000  | errMsg: FunctionName parameter could not be found.',
  })
  expect(await errorOf('../missing')).toMatchObject({ errCode: -501000 })
})

test('an error thrown, with its stack as in the cloud and no path of this machine', async () => {
  house.writeFunction('throws', `exports.main = async () => { throw new TypeError('no such thing') }`)
  const { errCode, errMsg } = await errorOf('throws')
  expect(errCode).toBe(-504002)
  expect(errMsg).toMatch(
    /^cloud\.callFunction:fail Error: errCode: -504002 functions execute fail \| errMsg: TypeError: no such thing\n {4}at exports\.main \(\/var\/user\/index\.js:\d+:\d+\)$/,
  )
})

test.each([
  ['text', `throw 'plain'`, 'errMsg: plain'],
  ['an object', `throw { errCode: 5 }`, 'errMsg: {"errCode":5}'],
  ['nothing', `throw undefined`, 'errMsg: undefined'],
  ['what JSON cannot hold', `const a = {}; a.a = a; return a`, 'TypeError: Converting circular structure to JSON'],
])('%s thrown or returned', async (title, body, expected) => {
  const name = `throws-${title.replaceAll(' ', '-')}`
  house.writeFunction(name, `exports.main = async () => { ${body} }`)
  expect(await errorOf(name)).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining(expected) as string })
})

test('code that does not load, and code without main', async () => {
  house.writeFunction('broken', `exports.main = (`)
  expect(await errorOf('broken')).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('SyntaxError') as string })
  house.writeFunction('mainless', `exports.other = 1`)
  expect(await errorOf('mainless')).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('handler not found: index.main') as string,
  })
  house.writeFunction('lacking', `require('not-installed')`)
  expect(await errorOf('lacking')).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining(`Cannot find module 'not-installed'`) as string,
  })
})

test('a time-out by its own setting; the others in the thread finish, and its late requests do nothing', async () => {
  house.writeFunction(
    'slow',
    `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    exports.main = ({ wait, id }) => new Promise((resolve) => setTimeout(async () => { await cloud.database().collection('things').add({ data: { _id: id } }); resolve(id) }, wait))`,
    { timeout: 2 },
  )
  await house.call('slow', { wait: 0, id: 'first' })
  const late = errorOf('slow', { wait: 2_300, id: 'late' })
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  const beside = house.call('slow', { wait: 1_300, id: 'beside' })
  expect(await late).toEqual({
    errCode: -504003,
    errMsg: 'cloud.callFunction:fail Error: errCode: -504003  | errMsg: Invoking task timed out after 2 seconds',
  })
  expect((await beside).result).toBe('"beside"')
  expect(
    house.cloud.console
      .documents('things', { limit: 9, skip: 0 })
      .map((document) => (document as { _id: string })._id)
      .sort(),
  ).toEqual(['beside', 'first'])
})

test('a thread stuck in a loop is ended, and the next call gets a new one', async () => {
  house.writeFunction('stuck', `exports.main = ({ stuck }) => { while (stuck); return 'fine' }`, { timeout: 1 })
  expect(await errorOf('stuck', { stuck: true })).toMatchObject({ errCode: -504003 })
  expect((await house.call('stuck', { stuck: false })).result).toBe('"fine"')
})

test('too much memory ends the thread, not the cloud', async () => {
  house.writeFunction('greedy', `const kept = []; exports.main = () => { for (;;) kept.push(new Array(100_000).fill(Math.random())) }`, {
    timeout: 20,
    memorySize: 64,
  })
  expect(await errorOf('greedy')).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('Memory Limit Exceeded') as string })
  house.writeFunction('after', `exports.main = () => 1`)
  expect((await house.call('after')).result).toBe('1')
})

test('an error outside the call, or an exit, fails what runs', async () => {
  house.writeFunction('stray', `exports.main = () => new Promise(() => setTimeout(() => { throw new Error('stray') }, 5))`)
  expect(await errorOf('stray')).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('Error: stray') as string })
  house.writeFunction('exits', `exports.main = () => process.exit(3)`)
  expect(await errorOf('exits')).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('exited unexpectedly') as string })
})

test('a request of 100 KB passes, one byte more does not', async () => {
  house.writeFunction('size', `exports.main = ({ text }) => text.length`)
  const empty = Buffer.byteLength(JSON.stringify({ text: '' }))
  expect((await house.call('size', { text: 'x'.repeat(102_400 - empty) })).result).toBe(String(102_400 - empty))
  expect(await errorOf('size', { text: 'x'.repeat(102_401 - empty) })).toMatchObject({
    errCode: -501007,
    errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') as string,
  })
  expect(await errorOf('size', { text: '字'.repeat(40_000) })).toMatchObject({ errCode: -501007 })
})

test('a reply of 1 MB passes, more does not', async () => {
  house.writeFunction('reply', `exports.main = ({ bytes }) => 'x'.repeat(bytes)`)
  expect((await house.call('reply', { bytes: 1_048_574 })).result).toHaveLength(1_048_576)
  expect(await errorOf('reply', { bytes: 1_048_575 })).toMatchObject({
    errCode: -604001,
    errMsg: expect.stringContaining('cloudfunction result size exceed limit') as string,
  })
})

test.each(['text', '[1]', 'null', '{"a":'])('the data %p is no object', async (data) => {
  house.writeFunction('data', `exports.main = (event) => event`)
  const { error } = await house.cloud.callFunction('data', data, { source: 'wx_client', clientIp: '127.0.0.1' })
  expect(error).toMatchObject({ errCode: -401003 })
})

test('no data is an empty event', async () => {
  house.writeFunction('data', `exports.main = (event) => event`)
  expect((await house.cloud.callFunction('data', '', { source: 'wx_client', clientIp: '127.0.0.1' })).result).toBe('{}')
})

describe('rules', () => {
  beforeAll(() => {
    for (const name of ['open', 'staff', 'closed']) house.writeFunction(name, `exports.main = () => 'in'`)
  })

  test.each([
    ['open', 'resident-1', true],
    ['open', null, true],
    ['staff', 'resident-1', true],
    ['staff', null, false],
    ['closed', 'admin-1', false],
    ['closed', null, false],
  ])('%s for %s: %s', async (name, openid, allowed) => {
    const { result, error } = await house.call(name, {}, openid)
    expect([result, error?.errCode]).toEqual(allowed ? ['"in"', undefined] : [undefined, -501023])
  })

  test('what no client may call is called by HTTP access all the same', async () => {
    const { body } = await house.cloud.callHttp('closed', {
      method: 'GET',
      path: '/',
      query: {},
      headers: {},
      body: Buffer.alloc(0),
      clientIp: '127.0.0.1',
    })
    expect(body.toString()).toBe('in')
  })

  test('a rule that is not known here is refused when it is deployed', () => {
    expect(() => house.cloud.console.applySchema(schemaOf({ rules: { functions: { open: 'auth.openid == "x"' } } }))).toThrow(
      'is not in this local CloudBase yet',
    )
  })
})
