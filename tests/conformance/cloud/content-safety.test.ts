// cloud.openapi.security through the real SDK: texts answered at once, pictures by a pushed event; WeChat's limits and refusals.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { writeOpenapiCaller, type OpenapiAnswer, type OpenapiCaller } from '../../support/openapi-caller'

let house: CloudHouse
let openapi: OpenapiCaller
let site: Server
let now = Date.parse('2026-06-01T07:01:00Z')
const hourMs = 3_600_000

/** Hears what is pushed; throws for pictures of whom the test says so. */
const listener = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async (event) => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  await cloud.database().collection('heard').add({ data: { event, OPENID, SOURCE } });
  if (event.FromUserName === 'unlucky') throw new Error('not now');
  return 'success';
}`

const pictures: Record<string, Buffer> = {
  '/plain.png': Buffer.from('a picture'),
  '/risky.jpg': Buffer.from('a picture, with yuelan-safety:risky behind it'),
  '/review.jpg': Buffer.from('a picture, with yuelan-safety:review in it'),
  '/large.jpg': Buffer.alloc(10 * 1024 * 1024 + 1),
}

beforeAll(async () => {
  site = createServer(({ url = '' }, response) => (pictures[url] ? response.end(pictures[url]) : response.writeHead(404).end()))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  house = await openCloudHouse({ schema: schemaOf({ collections: ['heard'], rules: { functions: { '*': true } } }), now: () => now })
  openapi = writeOpenapiCaller(house, ['security.msgSecCheck', 'security.mediaCheckAsync'])
  house.writeFunction('listener', listener, { messagePush: [{ type: 'event', event: 'wxa_media_check' }] })
  house.cloud.wechat.visits.note('ada', now)
})
afterAll(async () => {
  await house.stop()
  site.close()
})

const text = (content: unknown, more: object = {}): Promise<OpenapiAnswer> => openapi('security.msgSecCheck', { content, version: 2, scene: 3, openid: 'ada', ...more })
const address = (path: string): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`
const media = (path: string, more: object = {}): Promise<OpenapiAnswer> =>
  openapi('security.mediaCheckAsync', { mediaUrl: address(path), mediaType: 2, version: 2, scene: 3, openid: 'ada', ...more })
const heard = (traceId: string | undefined): Record<string, unknown>[] =>
  (house.cloud.console.documents('heard', { limit: 100, skip: 0 }) as { event: { trace_id: string } }[]).filter(({ event }) => event.trace_id === traceId)

test.each<[string, string, number, string[]]>([
  ['周六上午在社区活动室包粽子', 'pass', 100, []],
  ['有人出售违禁品', 'risky', 20_006, ['出售违禁品']],
  ['请加微信领红包', 'review', 10_001, ['加微信领红包']],
])('%s: %s', async (content, suggest, label, words) => {
  const answer = await text(content)
  expect(answer).toMatchObject({ errCode: 0, result: { suggest, label }, traceId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/) as string })
  expect(answer.detail?.[0]).toEqual({ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 })
  expect(answer.detail?.slice(1).map(({ keyword }) => keyword)).toEqual(words)
})

test('the title is looked at with the text', async () => {
  expect((await text('正文', { title: '出售违禁品' })).result?.suggest).toBe('risky')
})

test.each<[string, unknown, object, number]>([
  ['2,501 characters', '字'.repeat(2_501), {}, 45002],
  ['no text', '', {}, 40097],
  ['version 1', '字', { version: 1 }, 40097],
  ['no scene', '字', { scene: undefined }, 40097],
  ['nobody', '字', { openid: '' }, 40003],
  ['who was never here', '字', { openid: 'stranger' }, 61010],
])('%s is refused', async (_what, content, more, errCode) => {
  expect(await text(content, more)).toMatchObject({ errCode, errMsg: expect.stringContaining('openapi.security.msgSecCheck:fail') as string })
})

test('2,500 characters pass', async () => {
  expect((await text('字'.repeat(2_500))).errCode).toBe(0)
})

test('who was here two hours ago may be asked for, and a minute later not; a call of a function is a visit', async () => {
  now += 2 * hourMs
  expect((await text('字')).errCode).toBe(0)
  now += 60_000
  expect((await text('字')).errCode).toBe(61010)
  await house.call('listener', {}, 'ada')
  expect((await text('字')).errCode).toBe(0)
})

test.each([
  ['/plain.png', { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } }],
  ['/risky.jpg', { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20_006 } }],
  ['/review.jpg', { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 10_001 } }],
  ['/none.jpg', { errcode: -1008 }],
  ['/large.jpg', { errcode: -1008 }],
])('what is found in %s is pushed to the function that is set up for it', async (path, found) => {
  const { errCode, traceId } = await media(path)
  expect(errCode).toBe(0)
  expect(heard(traceId)).toEqual([])
  await house.cloud.wechat.checks.work()
  expect(heard(traceId)).toEqual([])
  now += 2_000
  await house.cloud.wechat.checks.work()
  const head = { FromUserName: 'ada', MsgType: 'event', Event: 'wxa_media_check', appid: 'touristappid', version: 2, CreateTime: Math.floor(now / 1_000) }
  expect(heard(traceId)).toEqual([expect.objectContaining({ OPENID: 'ada', SOURCE: 'wx_unknown', event: expect.objectContaining({ ...head, ...found }) as object })])
  await house.cloud.wechat.checks.work(true)
  expect(heard(traceId)).toHaveLength(1)
})

test('what the function could not take is pushed three times in all', async () => {
  house.cloud.wechat.visits.note('unlucky', now)
  const { traceId } = await media('/plain.png', { openid: 'unlucky' })
  for (let time = 0; time < 5; time += 1) await house.cloud.wechat.checks.work(true)
  expect(heard(traceId)).toHaveLength(3)
})

test.each<[string, object, number]>([
  ['a file id', { mediaUrl: 'cloud://yuelan-local/picture.png' }, 40097],
  ['a kind that is none', { mediaType: 3 }, 40097],
  ['version 1', { version: 1 }, 40097],
  ['who was never here', { openid: 'stranger' }, 61010],
])('%s is refused at once', async (_what, more, errCode) => {
  expect((await media('/plain.png', more)).errCode).toBe(errCode)
})
