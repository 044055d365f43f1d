// The desk: what waits for whom, what they have not finished, how much there is of everything, and what stopped and is taken up anew.

import type { DeskOpenOutput } from '../../../miniprogram/staff/contract/desk'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { hirePeople, putDraft, storedDraft, street, unit } from '../../support/newsroom'

jest.setTimeout(60_000)

const minuteMs = 60_000
let now = Date.parse('2026-06-01T01:00:00Z')
let house: FunctionsHouse
let made = 0

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  hirePeople(house)
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

function draft(more: Record<string, unknown> = {}, title?: string): string {
  made += 1
  const articleId = `a_desk${String(made).padStart(12, '0')}`
  putDraft(house, { articleId, more: { changedAt: new Date(now + made), ...more }, ...(title === undefined ? {} : { title }) })
  return articleId
}

const desk = async (openid: string, orgId = unit): Promise<DeskOpenOutput> => dataOf(await house.staff('desk.open', { orgId }, { openid }))
const retry = (articleId: string, kind: 'publishing' | 'safety', openid = 'writer') => house.staff('trouble.retry', { articleId, kind }, { openid })

test('what is written stands with its writer alone, the last change first, and what came back says so', async () => {
  const first = draft({}, '先写的')
  const returned = { step: 1, openid: 'reviewer-a', at: new Date(now), comment: '时间不对', marks: [] }
  const second = draft({ returned, characters: 212 }, '退回来的')
  const seen = await desk('writer')
  expect(seen.drafts.map(({ articleId, title, characters, returned: back }) => [articleId, title, characters, back])).toEqual([
    [second, '退回来的', 212, true],
    [first, '先写的', 9, false],
  ])
  expect([seen.unfinished, seen.returned]).toEqual([2, 1])
  const other = await desk('reviewer-a')
  expect([other.drafts, other.unfinished, other.returned]).toEqual([[], 0, 0])
})

test('what waits is told to who may pass it: not to writers, nor to its authors, nor to who passed a step before', async () => {
  const due = { dueAt: new Date(now - minuteMs) }
  draft({ state: 'review', step: 1, ...due })
  draft({ state: 'review', step: 1, authors: ['writer', 'reviewer-a'] })
  draft({ state: 'review', step: 1, passes: [{ step: 1, openid: 'reviewer-b', at: new Date(now) }] })
  const waits = async (openid: string): Promise<number[]> => {
    const { review, overdue } = await desk(openid)
    return [review, overdue]
  }
  expect([await waits('writer'), await waits('reviewer-a'), await waits('reviewer-b'), await waits('reviewer-c')]).toEqual([[0, 0], [2, 1], [2, 1], [3, 1]])
})

test('counts are what the pages they lead to have, and people only for who keeps them', async () => {
  draft({ state: 'scheduled', publishAt: new Date(now + 60 * minuteMs) })
  const seen = await desk('admin')
  const published = house.all<{ orgId: string; status: string; _id: string }>('articles').filter(({ orgId, status }) => orgId === unit && status === 'published')
  expect(seen).toMatchObject({ published: published.length, scheduled: 1, members: dataOf(await house.staff('member.list', { orgId: unit }, { openid: 'admin' })).members.length })
  expect(seen.boards).toBe(dataOf(await house.staff('board.list', { orgId: unit }, { openid: 'admin' })).boards.length)
  expect((await desk('writer')).members).toBeUndefined()
  await house.reader('article.open', { target: { kind: 'article', articleId: published[0]?._id ?? '' }, scene: 1007 }, { openid: 'a reader' })
  const { days } = dataOf(await house.staff('stats.org', { orgId: unit, days: 7 }, { openid: 'admin' }))
  const { reads } = await desk('writer')
  expect([reads, reads > 0]).toEqual([days.at(-1)?.reads, true])
})

test('a publication that stopped is told, and finished by whoever taps', async () => {
  const mark = { n: 1, openid: 'admin', at: new Date(now), hash: 'of another text' }
  const id = draft({ state: 'publishing', publishing: mark }, '停住的')
  expect((await desk('writer')).troubles).toEqual([])
  expect(dataOf(await retry(id, 'publishing'))).toEqual({ done: false })
  now += 3 * minuteMs
  expect((await desk('writer')).troubles).toMatchObject([{ kind: 'publishing', articleId: id, title: '停住的' }])
  // The text is not the one that was approved: it is not published, and stands before its reviewers again.
  expect(codeOf(await retry(id, 'publishing'))).toBe('conflict')
  expect(storedDraft(house, id).state).toBe('review')
  expect(dataOf(await retry(id, 'publishing'))).toEqual({ done: true })
  expect((await desk('writer')).troubles).toEqual([])
})

test('an answer of content safety that did not come is told, and asked for again', async () => {
  const id = draft({ state: 'review', step: 1 }, '等答复的')
  house.cloud.console.insert('safety_checks', [{ _id: `${id}.old`, articleId: id, askedAt: new Date(now - 40 * minuteMs), openid: 'writer', waiting: [{ trace: 't', partId: 'p0', fileId: '' }], cleared: [], findings: [] }])
  expect((await desk('writer')).troubles).toMatchObject([{ kind: 'safety', articleId: id }])
  expect(codeOf(await retry(id, 'safety'))).toBe('ok')
  expect((await desk('writer')).troubles).toEqual([])
})

test('another org’s people have no desk here, those above do', async () => {
  expect(codeOf(await house.staff('desk.open', { orgId: unit }, { openid: 'stranger' }))).toBe('not_allowed')
  expect(codeOf(await house.staff('desk.open', { orgId: unit }, { openid: 'admin-1' }))).toBe('ok')
  expect(codeOf(await house.staff('desk.open', { orgId: street }, { openid: 'writer' }))).toBe('not_allowed')
})

test('the moves that are offered to a person are those that are taken from them', async () => {
  const id = draft({ state: 'review', step: 1 })
  const offered = async (openid: string): Promise<string[]> => dataOf(await house.staff('review.open', { articleId: id }, { openid })).moves
  expect(await offered('writer')).toEqual(['recall'])
  expect(await offered('reviewer-a')).toEqual(['pass', 'return', 'recall'])
  expect(codeOf(await house.staff('review.pass', { articleId: id, rev: storedDraft(house, id).rev }, { openid: 'writer' }))).toBe('not_allowed')
  expect(codeOf(await house.staff('review.return', { articleId: id, rev: storedDraft(house, id).rev, comment: '改', marks: [] }, { openid: 'reviewer-a' }))).toBe('ok')
  expect([await offered('writer'), await offered('reviewer-a')]).toEqual([['submit'], ['submit']])
})
