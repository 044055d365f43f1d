// cloud.openapi.subscribeMessage.send through the real SDK: one accepted dialog is one message; WeChat's refusals; where answers get lost.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { writeOpenapiCaller, type OpenapiAnswer, type OpenapiCaller } from '../../support/openapi-caller'

const templateId = 'tmpl-news'
const data = { thing1: { value: '垃圾分类讲座' }, thing2: { value: '南窑社区' }, time3: { value: '2026年6月1日 15:01' } }
let house: CloudHouse
let openapi: OpenapiCaller
let fault: Fault | undefined
let refusal: { errcode: number; errmsg: string } | undefined

beforeAll(async () => {
  house = await openCloudHouse({
    schema: schemaOf({ collections: ['settings'], rules: { functions: { '*': true } } }),
    pages: () => ['pages/article/article'],
    now: () => Date.parse('2026-06-01T07:01:00Z'),
    faults: ({ api }) => (api === 'subscribeMessage.send' ? fault : undefined),
    refuse: () => refusal,
  })
  house.cloud.console.insert('settings', [
    { _id: 'reminder', templateId },
    { _id: 'named', templateId: 'tmpl-named', fields: { title: 'thing8', org: 'thing9', time: 'date4' } },
  ])
  openapi = writeOpenapiCaller(house, ['subscribeMessage.send'])
})
afterAll(() => house.stop())
beforeEach(() => {
  fault = undefined
  refusal = undefined
})

const wechat = (): CloudHouse['cloud']['wechat'] => house.cloud.wechat
const grant = (openid: string, times = 1, template = templateId): void => {
  for (let time = 0; time < times; time += 1) wechat().subscriptions.grant(openid, template)
}
const send = (touser: string, more: object = {}): Promise<OpenapiAnswer> => openapi('subscribeMessage.send', { touser, templateId, data, ...more })

test('a message arrives, with its words, its page and its moment', async () => {
  grant('ada')
  expect(await send('ada', { page: 'pages/article/article?id=a_1', miniprogramState: 'formal', lang: 'zh_CN' })).toMatchObject({ errCode: 0 })
  const rows = [
    { label: '文章标题', value: '垃圾分类讲座' },
    { label: '发布单位', value: '南窑社区' },
    { label: '发布时间', value: '2026年6月1日 15:01' },
  ]
  expect(wechat().messages.of('ada')).toEqual([
    { id: expect.any(Number) as number, at: Date.parse('2026-06-01T07:01:00Z'), title: '有新文章时告诉您', page: 'pages/article/article?id=a_1', rows },
  ])
  expect(wechat().messages.of('bob')).toEqual([])
})

test('each accepted dialog is one message, and the next one is refused with 43101', async () => {
  grant('twice', 2)
  expect([await send('twice'), await send('twice'), await send('twice')].map(({ errCode }) => errCode)).toEqual([0, 0, 43101])
  grant('twice')
  expect((await send('twice')).errCode).toBe(0)
  expect((await send('never')).errMsg).toContain('openapi.subscribeMessage.send:fail user refuse to accept the msg')
  expect(wechat().subscriptions.left('twice', templateId)).toBe(0)
})

test('who switched messages or the template off gets none, and what was granted stays', async () => {
  grant('off', 2)
  wechat().subscriptions.setSwitches('off', { mainSwitch: false, off: [] })
  expect((await send('off')).errCode).toBe(43101)
  wechat().subscriptions.setSwitches('off', { mainSwitch: true, off: [templateId] })
  expect((await send('off')).errCode).toBe(43101)
  wechat().subscriptions.setSwitches('off', { mainSwitch: true, off: ['another'] })
  expect((await send('off')).errCode).toBe(0)
  expect(wechat().subscriptions.left('off', templateId)).toBe(1)
})

test('at once to several persons all arrive', async () => {
  const people = ['p1', 'p2', 'p3']
  for (const openid of people) grant(openid)
  const each = await openapi.together('subscribeMessage.send', people.map((touser) => ({ touser, templateId, data })))
  expect(each.map(({ errCode }) => errCode)).toEqual([0, 0, 0])
})

const field = (name: string, value: unknown): object => ({ data: { ...data, [name]: { value } } })

test.each<[string, object, number, string]>([
  ['nobody', { touser: '' }, 40003, 'invalid openid'],
  ['an unknown template', { templateId: 'none' }, 40037, 'invalid template_id'],
  ['a field that is missing', { data: { thing1: data.thing1, thing2: data.thing2 } }, 47003, 'data.time3.value is empty'],
  ['a field that is empty', field('thing2', ''), 47003, 'data.thing2.value is empty'],
  ['21 characters', field('thing1', '字'.repeat(21)), 47003, 'data.thing1.value invalid'],
  ['a line break', field('thing1', '上\n下'), 47003, 'data.thing1.value invalid'],
  ['a time in words', field('time3', '明天下午'), 47003, 'data.time3.value invalid'],
  ['no data at all', { data: undefined }, 47003, 'data.thing1.value is empty'],
  ['a page that is not in the app', { page: 'pages/none/none' }, 41030, 'invalid page'],
  ['a state that is none', { miniprogramState: 'released' }, 40097, 'invalid args'],
  ['a sensitive word', field('thing1', '出售违禁品'), 45168, 'sensitive word'],
])('%s is refused, and nothing is used up', async (_what, more, errCode, text) => {
  const before = wechat().subscriptions.left('careful', templateId)
  grant('careful')
  const answer = await send('careful', more)
  expect([answer.errCode, answer.errMsg]).toEqual([errCode, expect.stringContaining(text)])
  expect(wechat().subscriptions.left('careful', templateId)).toBe(before + 1)
})

test('20 characters pass, whatever their code units; a fullwidth sentence with a field too many passes too', async () => {
  grant('long')
  expect((await send('long', { data: { ...data, thing1: { value: '𠮷'.repeat(20) }, thing9: { value: 'more' } } })).errCode).toBe(0)
})

test('the keywords are those that the settings name', async () => {
  grant('named', 1, 'tmpl-named')
  expect((await send('named', { templateId: 'tmpl-named' })).errMsg).toContain('data.thing8.value is empty')
  const named = { thing8: data.thing1, thing9: data.thing2, date4: { value: '2026-06-01' } }
  expect((await send('named', { templateId: 'tmpl-named', data: named })).errCode).toBe(0)
})

test('a banned account is refused with 43107', async () => {
  grant('banned')
  wechat().ban(true)
  expect((await send('banned')).errCode).toBe(43107)
  wechat().ban(false)
  expect((await send('banned')).errCode).toBe(0)
})

test('a test can have WeChat refuse, and lose an answer after the message is out', async () => {
  grant('lost', 2)
  refusal = { errcode: 45009, errmsg: 'reach max api daily quota limit' }
  expect((await send('lost')).errCode).toBe(45009)
  expect(wechat().messages.of('lost')).toHaveLength(0)
  refusal = undefined
  fault = 'lost'
  expect((await send('lost')).errCode).toBeLessThan(-1)
  expect(wechat().messages.of('lost')).toHaveLength(1)
  fault = 'before'
  expect((await house.call('openapi', { calls: [{ api: 'subscribeMessage.send', given: { touser: 'lost', templateId, data } }] })).error?.errCode).toBe(-504002)
  expect(wechat().messages.of('lost')).toHaveLength(1)
})

test('a function without the permission is refused', async () => {
  const other = await openCloudHouse({ schema: schemaOf({ rules: { functions: { '*': true } } }) })
  expect((await writeOpenapiCaller(other, [])('subscribeMessage.send', {})).errCode).toBe(-604101)
  await other.stop()
})
