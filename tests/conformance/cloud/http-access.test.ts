// HTTP access to a function: the event it gets, the responses it may give, and the refusals.

import type { HttpRequest } from '../../../devtools/cloud'
import { openCloudHouse, type CloudHouse } from '../../support/cloud-house'

let house: CloudHouse

beforeAll(async () => {
  house = await openCloudHouse()
})
afterAll(() => house.stop())

async function ask(name: string, request: Partial<HttpRequest> = {}) {
  const { status, headers, body } = await house.cloud.callHttp(name, {
    method: 'GET',
    path: '/',
    query: {},
    headers: {},
    body: Buffer.alloc(0),
    clientIp: '10.1.2.3',
    ...request,
  })
  return { status, type: headers['content-type'], headers, text: body.toString(), body }
}

test('the event holds the request, with the address of the connection', async () => {
  house.writeFunction(
    'web',
    `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); exports.main = (event) => ({ event, who: cloud.getWXContext() })`,
  )
  const { text, type, status } = await ask('web', {
    method: 'POST',
    path: '/a/1',
    query: { q: '二' },
    headers: { 'content-type': 'application/json', 'x-real-ip': 'forged' },
    body: Buffer.from('{"a":1}'),
  })
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8'])
  expect(JSON.parse(text)).toEqual({
    event: {
      path: '/a/1',
      httpMethod: 'POST',
      headers: { 'content-type': 'application/json', 'x-real-ip': '10.1.2.3', 'x-forwarded-for': '10.1.2.3' },
      queryStringParameters: { q: '二' },
      requestContext: { requestId: expect.any(String) as string, envId: 'yuelan-local', appId: 1250000000, uin: 100000000000 },
      body: '{"a":1}',
      isBase64Encoded: false,
    },
    who: { SOURCE: 'wx_http', CLIENTIP: '10.1.2.3', APPID: 'touristappid', ENV: 'yuelan-local' },
  })
})

test('bytes come in and go out as Base64', async () => {
  house.writeFunction(
    'bytes',
    `exports.main = ({ body, isBase64Encoded }) => ({ statusCode: 201, headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store', n: 5 }, body, isBase64Encoded })`,
  )
  const bytes = Buffer.from([0x89, 0xff, 0, 1])
  const reply = await ask('bytes', { method: 'POST', headers: { 'content-type': 'image/png' }, body: bytes })
  expect(reply).toMatchObject({ status: 201, type: 'image/png', headers: { 'cache-control': 'no-store', n: '5' } })
  expect(reply.body).toEqual(bytes)
})

test.each([
  ['text', `'hello'`, 200, 'text/plain; charset=utf-8', 'hello'],
  ['a number', `5`, 200, 'text/plain; charset=utf-8', '5'],
  ['an object', `{ foo: 'bar' }`, 200, 'application/json; charset=utf-8', '{"foo":"bar"}'],
  ['a status and html', `{ statusCode: 404, headers: { 'content-type': 'text/html' }, body: '<p>' }`, 404, 'text/html', '<p>'],
  ['a status alone', `{ statusCode: 204 }`, 204, 'text/plain; charset=utf-8', ''],
  ['an object as body', `{ statusCode: 200, body: { a: 1 } }`, 200, 'text/plain; charset=utf-8', '{"a":1}'],
])('a function may return %s', async (title, value, status, type, text) => {
  const name = `returns-${title.replaceAll(' ', '-')}`
  house.writeFunction(name, `exports.main = () => (${value})`)
  expect(await ask(name)).toMatchObject({ status, type, text })
})

test('what fails tells its kind and nothing more', async () => {
  house.writeFunction('fails', `exports.main = () => { throw new Error('secret') }`)
  const failed = await ask('fails')
  expect([failed.status, JSON.parse(failed.text)]).toEqual([
    500,
    { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'the function failed', requestId: expect.any(String) as string },
  ])
  house.writeFunction('late', `exports.main = () => new Promise(() => {})`, { timeout: 0.2 })
  expect(await ask('late')).toMatchObject({ status: 504 })
  expect(await ask('missing')).toMatchObject({ status: 404 })
})

test('a text body of 100 KB passes, more does not', async () => {
  const headers = { 'content-type': 'text/plain' }
  house.writeFunction('length', `exports.main = ({ body }) => body.length`)
  expect((await ask('length', { method: 'POST', headers, body: Buffer.alloc(102_400, 'x') })).text).toBe('102400')
  expect(await ask('length', { method: 'POST', headers, body: Buffer.alloc(102_401, 'x') })).toMatchObject({
    status: 413,
    text: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') as string,
  })
  expect(await ask('length', { method: 'POST', headers: { 'content-type': 'image/png' }, body: Buffer.alloc(200_000) })).toMatchObject({
    status: 200,
  })
})
