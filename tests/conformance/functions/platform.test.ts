// The functions' own words for WeChat's interfaces, on the real SDK: what was refused, what passes later, what nobody knows; and what WeChat tells.

import { reminderTemplate } from '../../../devtools/seed/settings'
import type { Fault } from '../../../devtools/cloud/wire/caller'
import { writeBundledFunction } from '../../support/bundled-function'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const source = `import { sendReminder } from './cloudfunctions/platform/messages'
import { isPassing, refusalOf } from './cloudfunctions/platform/refusal'
import { checkPicture, checkText } from './cloudfunctions/platform/safety'
const calls = { sendReminder, checkText, checkPicture }
export const main = ({ call, given }) => calls[call](...given).then(
  (answer) => ({ answer, ...(answer.refused === undefined ? {} : { passing: isPassing(answer.refused) }) }),
  (error) => ({ threw: true, refusal: refusalOf(error) ?? null }),
)`

let house: FunctionsHouse
let fault: Fault | undefined
let refusal: { errcode: number; errmsg: string } | undefined

beforeAll(async () => {
  house = await openFunctionsHouse({ faults: ({ api }) => (api === undefined ? undefined : fault), refuse: () => refusal, pages: () => ['pages/article/article'] })
  const permissions = { openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'] }
  await writeBundledFunction(house, 'platform', source, { permissions, timeout: 30 })
  await writeBundledFunction(house, 'without', source, {})
  house.writeFunction('other', `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    exports.main = async ({ data }) => (await cloud.callFunction({ name: 'jobs', data })).result`)
  house.cloud.wechat.visits.note('ada', house.cloudNow())
})
afterAll(() => house.stop())
beforeEach(() => {
  fault = undefined
  refusal = undefined
})

const call = (name: string, ...given: unknown[]): Promise<unknown> => house.send('platform', { call: name, given })
const message = {
  openid: 'ada', templateId: reminderTemplate, page: 'pages/article/article?id=a_1', version: 'release',
  data: { thing1: { value: '包粽子' }, thing2: { value: '南窑社区' }, time3: { value: '2026年6月1日 15:01' } },
}
const grant = (): void => house.cloud.wechat.subscriptions.grant('ada', reminderTemplate)
const arrived = (): number => house.cloud.wechat.messages.of('ada').length

test('a reminder with a grant is sent, and the next is refused for good', async () => {
  grant()
  expect(await call('sendReminder', message)).toEqual({ answer: 'sent' })
  expect(house.cloud.wechat.messages.of('ada')[0]).toMatchObject({ page: 'pages/article/article?id=a_1' })
  expect(await call('sendReminder', message)).toEqual({ answer: { refused: 43101 }, passing: false })
})

test.each([
  [43108, true], [45009, true], [-1, true], [47003, false], [40037, false], [43107, false],
])('%i is a refusal; it passes later: %s', async (errcode, passing) => {
  refusal = { errcode, errmsg: 'refused' }
  const before = arrived()
  expect(await call('sendReminder', message)).toEqual({ answer: { refused: errcode }, passing })
  expect(arrived()).toBe(before)
})

test('an answer that is lost on the way is no refusal: nobody knows, and the message is out, once', async () => {
  grant()
  fault = 'lost'
  const before = arrived()
  expect(await call('sendReminder', message)).toEqual({ threw: true, refusal: null })
  expect(arrived()).toBe(before + 1)
})

test('a function without the permission is refused, and nothing was sent', async () => {
  expect(await house.send('without', { call: 'sendReminder', given: [message] })).toEqual({ answer: { refused: -604101 }, passing: false })
})

test('a text passes, or is held with its words; who was not here lately is a refusal', async () => {
  const traceId = expect.any(String) as string
  expect(await call('checkText', '请来包粽子', 'ada')).toEqual({ answer: { suggest: 'pass', label: 100, traceId } })
  expect(await call('checkText', '有人出售违禁品', 'ada')).toEqual({ answer: { suggest: 'risky', label: 20_006, traceId, words: ['出售违禁品'] } })
  expect(await call('checkText', '正文', 'ada', '加微信领红包')).toMatchObject({ answer: { suggest: 'review', label: 10_001 } })
  expect(await call('checkText', '正文', 'nobody-yet')).toEqual({ threw: true, refusal: 61010 })
  expect(await call('checkText', '字'.repeat(2_501), 'ada')).toEqual({ threw: true, refusal: 45002 })
})

test('what is found in a picture is told to the jobs, by the trace', async () => {
  const { fileId } = await house.cloud.console.putFile('articles/safety.jpg', Buffer.from('a picture, yuelan-safety:review'))
  const { answer } = (await call('checkPicture', house.cloud.storage.linkTo(fileId), 'ada')) as { answer: string }
  // Asked about nothing, the jobs refuse it, and WeChat tells it again.
  await house.cloud.wechat.checks.work(true)
  expect(house.lastCall()).toMatchObject({ functionName: 'jobs', source: 'wx_unknown', code: '-504002' })
  const waiting = [{ trace: answer, partId: 'p1', fileId }]
  house.cloud.console.insert('safety_checks', [{ _id: 'a_1.hash', articleId: 'a_1', askedAt: new Date(0), openid: 'ada', waiting, findings: [], cleared: [] }])
  await house.cloud.wechat.checks.work(true)
  expect(house.lastCall()).toMatchObject({ functionName: 'jobs', source: 'wx_unknown', code: 'ok' })
  expect(house.all('safety_checks')).toMatchObject([{ waiting: [], findings: [{ partId: 'p1', fileId, suggest: 'review', label: 10_001 }] }])
})

test('nobody else can tell the jobs anything, nor make them work', async () => {
  const data = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'forged', errcode: 0, result: { suggest: 'pass', label: 100 } }
  expect(await house.send('jobs', data)).toEqual({ errCode: -501023 })
  expect(await house.send('other', { data })).toEqual({ ok: false })
  expect(await house.send('other', { data: { Type: 'Timer', TriggerName: 'tick' } })).toEqual({ ok: false })
  expect(house.log.some(({ text }) => text.includes('forged'))).toBe(false)
})
