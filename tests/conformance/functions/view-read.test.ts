// How an article was read: joined to the view that is there, the most of everything, never a view of its own.

import type { ViewReadInput } from '../../../miniprogram/contract/views'
import { dataOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'
import { articleHead, emptyBody } from '../../support/documents'

jest.setTimeout(60_000)

let house: FunctionsHouse
/** 23:50 of an evening in Asia/Shanghai. */
let now = Date.parse('2026-03-01T15:50:00Z')
const minuteMs = 60_000
const dayMs = 1_440 * minuteMs

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
})
afterAll(() => house.stop())

let made = 0
function newArticle(): string {
  const id = `a_${String((made += 1)).padStart(16, '0')}`
  house.cloud.console.insert('articles', [articleHead({ _id: id })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  return id
}

const open = (id: string, who: Partial<Who> = {}, deviceKey?: string) =>
  house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1011, ...(deviceKey ? { deviceKey } : {}) }, who)
const plain: Omit<ViewReadInput, 'articleId'> = { furthest: 3, blocks: 10, seconds: 40, ended: false }
async function read(id: string, more: Partial<ViewReadInput> = {}, who: Partial<Who> = {}): Promise<boolean> {
  return dataOf(await house.reader('view.read', { articleId: id, ...plain, ...more }, who)).joined
}
interface View {
  articleId: string
  furthest?: number
  seconds?: number
  ended?: boolean
}
const views = (id: string): View[] => house.all<View>('views').filter(({ articleId }) => articleId === id)
const reading = async (id: string) => dataOf(await house.staff('stats.article', { articleId: id })).reading

test('the furthest, the longest and the end are kept, in whatever order they come', async () => {
  const id = newArticle()
  await open(id)
  expect(await read(id)).toBe(true)
  await read(id, { furthest: 10, seconds: 20, ended: true })
  await read(id, { furthest: 5, seconds: 30 })
  expect(views(id)).toEqual([expect.objectContaining({ furthest: 10, blocks: 10, seconds: 40, ended: true })])
  expect(house.lastCall().databaseWrites).toBeLessThanOrEqual(1)
  expect(await reading(id)).toEqual({ heard: 1, ended: 1, medianSeconds: 38 })
})

test('where nobody opened, nobody read; and it makes no view', async () => {
  const id = newArticle()
  expect(await read(id)).toBe(false)
  await open(id, { openid: 'resident-1' })
  expect(await read(id, {}, { openid: 'resident-2' })).toBe(false)
  expect(await read(id, {}, { openid: null })).toBe(false)
  expect(views(id)).toHaveLength(1)
  expect(views(id)[0]?.furthest).toBeUndefined()
})

test('a device joins its own view among those of its address', async () => {
  const id = newArticle()
  const [one, other] = ['1'.repeat(32), '2'.repeat(32)]
  await open(id, { openid: null }, one)
  await open(id, { openid: null }, other)
  expect(await read(id, { deviceKey: other, seconds: 400 }, { openid: null })).toBe(true)
  expect(views(id).map(({ seconds }) => seconds ?? 0).sort((a, b) => a - b)).toEqual([0, 400])
})

test('a phone that was put down counts as half an hour', async () => {
  const id = newArticle()
  await open(id)
  await read(id, { seconds: 900_000 })
  expect(views(id)[0]?.seconds).toBe(1_800)
})

test('who reads across midnight joins the view of the evening, and days later none', async () => {
  const id = newArticle()
  await open(id)
  now += 30 * minuteMs
  expect(await read(id, { seconds: 70 })).toBe(true)
  now += dayMs
  expect(await read(id, { seconds: 100 })).toBe(false)
  expect(views(id)[0]?.seconds).toBe(70)
})

test('what is heard after the hour was closed is in the numbers after the night', async () => {
  const id = newArticle()
  now = Date.parse('2026-03-05T02:05:00Z')
  await open(id)
  now += 70 * minuteMs
  await house.cloud.fireTimer('jobs')
  expect(await read(id, { ended: true })).toBe(true)
  expect(await reading(id)).toEqual({ heard: 0, ended: 0 })
  now += dayMs
  await house.cloud.fireTimer('jobs')
  expect(await reading(id)).toEqual({ heard: 1, ended: 1, medianSeconds: 38 })
  const { recount, unexplained, reads } = dataOf(await house.staff('stats.article', { articleId: id }))
  expect(recount).toMatchObject({ drift: 0, ofArticle: 0 })
  expect([unexplained, reads.total]).toEqual([0, 1])
})

test('a view that is lost from the database shows as drift after the night', async () => {
  const id = newArticle()
  const day = '2026-03-06'
  house.cloud.console.insert('view_hours', [
    { _id: `${id}_${day}T10`, articleId: id, orgId: 'o_nanyao', day, hour: `${day}T10`, total: 2, people: 2, anonymous: 0, ended: 0, sources: { other: 2 }, boards: {}, depths: [2, 0, 0, 0], stays: [] },
  ])
  now = Date.parse('2026-03-06T23:00:00Z')
  await open(id)
  now += 2 * 60 * minuteMs
  await house.cloud.fireTimer('jobs')
  const { recount } = dataOf(await house.staff('stats.article', { articleId: id }))
  expect(recount?.ofArticle).toBeGreaterThan(0)
  expect(recount?.drift).toBeGreaterThan(0)
  expect(house.unindexed).toEqual([])
})
