// Complaints as staff work on them: who sees which, one hand at a time, the answer that reaches the complainer, and nothing of who that is.

import type { ComplaintReadOutput } from '../../../miniprogram/staff/contract/complaint-work'
import type { Role } from '../../../miniprogram/staff/contract/members'
import { articleHead, emptyBody } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(120_000)

const org = 'o_nanyao'
const article = 'a_work000000000001'
let now = Date.parse('2026-03-01T04:00:00Z')
let house: FunctionsHouse
let made = 0

const people = { wang: '王审', li: '李审', pen: '小写' }

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => (now += 1) })
  house.cloud.console.insert('articles', [articleHead({ _id: article, title: '东门的灯' })])
  house.cloud.console.insert('article_bodies', [emptyBody(article)])
  const member = (openid: keyof typeof people, role: Role): object => ({ _id: `m_${openid}`, openid, orgId: org, role, name: people[openid], createdAt: new Date(0) })
  house.cloud.console.insert('members', [member('wang', 'reviewer'), member('li', 'reviewer'), member('pen', 'writer')])
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

/** Of a resident of its own, so that no limit is met. */
async function complained(more: { text?: string; contact?: string } = {}): Promise<string> {
  const complaintId = `c_${String((made += 1)).padStart(16, '0')}`
  dataOf(await house.reader('complaint.create', { complaintId, articleId: article, reason: 'untrue', text: '灯还没有修好', pictures: [], ...more }, { openid: `resident of ${complaintId}` }))
  return complaintId
}

const read = async (complaintId: string, openid = 'wang'): Promise<ComplaintReadOutput> => dataOf(await house.staff('complaint.read', { complaintId }, { openid }))
const queue = async (list: 'open' | 'done', after?: string) => dataOf(await house.staff('complaint.queue', { orgId: org, list, ...(after === undefined ? {} : { after }) }, { openid: 'wang' }))
const mine = async (complaintId: string) => dataOf(await house.reader('complaint.open', { complaintId }, { openid: `resident of ${complaintId}` }))
const deeds = (complaintId: string): string[] => house.all<{ action: string; targetId: string }>('audits').flatMap(({ action, targetId }) => (targetId === complaintId ? [action] : []))

test('an answer reaches the complainer’s list with its steps, and makes room for another complaint', async () => {
  const id = await complained()
  expect(dataOf(await house.staff('complaint.assign', { complaintId: id }, { openid: 'wang' }))).toEqual({ changed: true, status: 'handling' })
  expect((await mine(id)).status).toBe('handling')
  expect(dataOf(await house.staff('complaint.answer', { complaintId: id, text: ' 今天下午修好了 ' }, { openid: 'wang' }))).toEqual({ changed: true, status: 'answered' })
  const told = await mine(id)
  expect([told.status, told.answer, told.steps.map(({ status }) => status)]).toEqual(['answered', '今天下午修好了', ['waiting', 'handling', 'answered']])
  const [listed] = dataOf(await house.reader('complaint.list', {}, { openid: `resident of ${id}` })).complaints
  expect(listed).toMatchObject({ status: 'answered', answer: '今天下午修好了' })
  expect(house.all<{ _id: string; openSlot: string }>('complaints').find(({ _id }) => _id === id)?.openSlot).toBe(`closed ${id}`)
  expect(deeds(id).sort()).toEqual(['complaint.answer', 'complaint.assign'])
})

test('the same again changes nothing and is noted once; something else is a conflict that says who was there', async () => {
  const id = await complained()
  for (const changed of [true, false]) expect(dataOf(await house.staff('complaint.answer', { complaintId: id, text: '修好了' }, { openid: 'wang' }))).toEqual({ changed, status: 'answered' })
  const other = await house.staff('complaint.answer', { complaintId: id, text: '没有修' }, { openid: 'li' })
  expect(other).toMatchObject({ ok: false, error: { code: 'conflict', message: '王审刚答复了这件投诉' } })
  expect(codeOf(await house.staff('complaint.close', { complaintId: id, reason: '重复' }, { openid: 'li' }))).toBe('conflict')
  expect(codeOf(await house.staff('complaint.assign', { complaintId: id }, { openid: 'li' }))).toBe('conflict')
  expect(deeds(id)).toEqual(['complaint.answer'])
})

test('of two at once one wins, whatever each of them does', async () => {
  for (const round of [1, 2, 3]) {
    const id = await complained()
    const replies = await Promise.all([
      house.staff('complaint.answer', { complaintId: id, text: `修好了${round}` }, { openid: 'wang' }),
      house.staff('complaint.close', { complaintId: id, reason: '重复' }, { openid: 'li' }),
      house.staff('complaint.answer', { complaintId: id, text: '没有修' }, { openid: 'li' }),
    ])
    expect(replies.map(codeOf).sort()).toEqual(['conflict', 'conflict', 'ok'])
    const { history, answer } = await read(id)
    expect(history).toHaveLength(2)
    expect((await mine(id)).answer).toBe(answer)
  }
})

test('whoever takes it in hand stands there with a name, and can give it to a colleague who may answer', async () => {
  const id = await complained()
  expect(codeOf(await house.staff('complaint.assign', { complaintId: id, memberId: 'm_pen' }, { openid: 'wang' }))).toBe('not_found')
  await house.staff('complaint.assign', { complaintId: id }, { openid: 'wang' })
  await house.staff('complaint.assign', { complaintId: id, memberId: 'm_li' }, { openid: 'wang' })
  const seen = await read(id, 'li')
  expect(seen.assignee).toBe('m_li')
  expect(seen.history.map(({ what, by, to }) => [what, by, to])).toEqual([['came', undefined, undefined], ['assigned', '王审', '王审'], ['assigned', '王审', '李审']])
  expect(seen.handlers.filter(({ me }) => me).map(({ name }) => name)).toEqual(['李审'])
  expect(seen.handlers.map(({ id: member }) => member)).not.toContain('m_pen')
  expect((await queue('open')).complaints.find((each) => each.id === id)).toMatchObject({ by: '李审', mine: false, status: 'handling' })
  // The complainer sees that somebody has it in hand once, however often it goes from hand to hand.
  expect((await mine(id)).steps.map(({ status }) => status)).toEqual(['waiting', 'handling'])
})

test('a writer sees it and may do nothing, and who complained is in no answer but for the contact they left', async () => {
  const id = await complained({ contact: '138 0000 0000' })
  const seen = await read(id, 'pen')
  expect([seen.may, seen.handlers, seen.contact]).toEqual([{ handle: false, hold: false }, [], '138 0000 0000'])
  const all = JSON.stringify([seen, await queue('open'), house.all<{ what: string; targetId: string }>('audits').filter(({ targetId }) => targetId === id)])
  expect(all).not.toContain('resident of')
})

test('the reason of what is closed is told to the complainer too', async () => {
  const id = await complained()
  await house.staff('complaint.close', { complaintId: id, reason: '和昨天那件是同一件事' }, { openid: 'li' })
  expect(await mine(id)).toMatchObject({ status: 'closed', answer: '和昨天那件是同一件事' })
})

test('the queue has the oldest open one first and the newest done one first, page by page without a gap', async () => {
  for (let n = 0; n < 24; n += 1) await complained({ text: `第${n}件` })
  for (const list of ['open', 'done'] as const) {
    const first = await queue(list)
    const rest = first.next === undefined ? [] : (await queue(list, first.next)).complaints
    const all = [...first.complaints, ...rest]
    const times = all.map(({ createdAt }) => createdAt)
    const sorted = [...times].sort((one, other) => (list === 'open' ? one - other : other - one))
    expect(times).toEqual(sorted)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  }
  const { open } = await queue('open')
  expect(open).toBe(house.all<{ orgId: string; status: string }>('complaints').filter(({ orgId, status }) => orgId === org && /waiting|handling/.test(status)).length)
})

test('an article is held while a complaint is looked into, by who may withdraw it', async () => {
  const id = await complained()
  expect((await read(id)).may.hold).toBe(true)
  expect(codeOf(await house.staff('article.withdraw', { articleId: article, reason: '', held: true }, { openid: 'wang' }))).toBe('ok')
  const seen = await read(id)
  expect([seen.article, seen.may.hold]).toEqual([{ id: article, title: '东门的灯', status: 'withdrawn', held: true }, false])
})
