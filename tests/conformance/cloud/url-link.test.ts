// cloud.openapi.urllink.generate through the real SDK: a link that leads into the app, and WeChat's refusals.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'

let house: CloudHouse
let now = Date.parse('2026-06-01T02:00:00Z')

const code = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async (given) => {
  const { times = 1, userInfo, ...rest } = given
  try {
    let reply
    for (let time = 0; time < times; time += 1) reply = await cloud.openapi.urllink.generate(rest)
    return reply
  } catch ({ errCode, errMsg }) { return { errCode, errMsg } }
}`

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ rules: { functions: { '*': true } } }), pages: () => ['pages/article/article'], now: () => now })
  house.writeFunction('links', code, { permissions: { openapi: ['urllink.generate'] }, timeout: 30 })
  house.writeFunction('without', code)
})
afterAll(() => house.stop())

interface Answer {
  errCode: number
  errMsg: string
  urlLink?: string
}

async function ask(given: object, name = 'links'): Promise<Answer> {
  const { result, error } = await house.call(name, given)
  if (result === undefined) throw new Error(error?.errMsg)
  return JSON.parse(result) as Answer
}

const month = { expireType: 1, expireInterval: 30 }

test('the link carries page and query, and comes in from outside of WeChat', async () => {
  const { errCode, urlLink = '' } = await ask({ path: 'pages/article/article', query: 'id=a_1&d=0', ...month })
  expect(errCode).toBe(0)
  const { origin, pathname, searchParams } = new URL(urlLink)
  expect([origin, pathname]).toEqual([house.publicUrl, '/phone'])
  expect(Object.fromEntries(searchParams)).toEqual({ path: 'pages/article/article', query: 'id=a_1&d=0', scene: '1194' })
})

const inDays = (days: number): object => ({ expireType: 0, expireTime: Math.round(now / 1000 + days * 86_400) })

test.each([
  ['a month', month],
  ['a day', { expireType: 1, expireInterval: 1 }],
  ['a moment 29 days away', inDays(29)],
])('%s is granted', async (_title, given) => {
  expect(await ask({ path: '/pages/article/article', ...given })).toMatchObject({ errCode: 0 })
})

test.each([
  ['a page that is not released', { path: 'pages/none/none', ...month }, 40165],
  ['a path with a query', { path: 'pages/article/article?id=1', ...month }, 40165],
  ['a query in Chinese', { query: 'a=街', ...month }, 40212],
  ['a query of 1,025 letters', { query: 'x'.repeat(1_025), ...month }, 40212],
  ['31 days', { expireType: 1, expireInterval: 31 }, 85401],
  ['no days', { expireType: 1 }, 85401],
  ['a moment 31 days away', inDays(31), 85401],
  ['a moment that is over', inDays(-1), 85401],
  ['for ever', {}, 85401],
])('%s is refused', async (_title, given, errCode) => {
  expect(await ask(given)).toMatchObject({ errCode, errMsg: expect.stringContaining('openapi.urllink.generate:fail') as string })
})

test('more than 100 in a second are refused, and the next second begins anew', async () => {
  now += 1_000
  expect(await ask({ ...month, times: 100 })).toMatchObject({ errCode: 0 })
  expect(await ask(month)).toMatchObject({ errCode: 44990 })
  now += 1_000
  expect(await ask(month)).toMatchObject({ errCode: 0 })
})

test('a function without the permission is refused', async () => {
  expect(await ask(month, 'without')).toMatchObject({ errCode: -604101 })
})
