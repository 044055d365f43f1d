// The monthly report: a PDF whose numbers are the dashboard's, private, for those who may see them, of months that were.

import { articleHead, emptyBody } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { readPdf } from '../../support/printed'

jest.setTimeout(60_000)

let house: FunctionsHouse
const now = Date.parse('2026-03-10T04:00:00Z')
const orgId = 'o_shuitalu'
const id = 'a_0000000000000rep'
const title = '龚䶮家门口的灯😀'

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  house.cloud.console.insert('articles', [articleHead({ _id: id, orgId, title, earlierReads: 1_425, publishedAt: new Date('2026-03-02T01:00:00Z') })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  for (const openid of ['a', 'b', 'c']) await house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1053 }, { openid })
  await house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1053 }, { openid: 'a' })
})
afterAll(() => house.stop())

async function report(month: string): Promise<string> {
  const { url, name } = dataOf(await house.staff('report.month', { orgId, month }))
  expect(name).toMatch(/^水塔路社区 阅读月报 .+\.pdf$/)
  const reply = await fetch(url)
  expect(reply.status).toBe(200)
  const pages = await readPdf(new Uint8Array(await reply.arrayBuffer()), 40)
  return pages.map(({ text }) => text).join('\n')
}

test('says what the dashboard says of the same days, to now, with every article by name', async () => {
  const { reads, days, favourites } = dataOf(await house.staff('stats.org', { orgId, days: 30, order: 'published' }))
  const ofMonth = days.filter(({ day }) => day >= '2026-03-01').reduce((sum, each) => sum + each.reads, 0)
  expect(ofMonth).toBe(3)
  expect(reads).toBeGreaterThanOrEqual(ofMonth)
  const text = (await report('2026-03')).replaceAll(/\s/g, '')
  expect(text).toContain('2026年3月')
  expect(text).toContain('龚䶮家门口的灯〓')
  // In the row of the article: the day, of the month, in all.
  expect(text).toContain('龚䶮家门口的灯〓2026-03-0231428')
  expect(text).toContain(`${favourites.now}现在收藏`)
  expect(text).toContain(`合计${ofMonth}`)
  expect(text).toContain('第1页，共')
})

test('is private, the next one takes its place, and it is noted who took it', async () => {
  const one = dataOf(await house.staff('report.month', { orgId, month: '2026-03' }))
  const other = dataOf(await house.staff('report.month', { orgId, month: '2026-03' }))
  expect(other.fileId).toBe(one.fileId)
  expect(house.cloud.storage.isPublic(one.fileId)).toBe(false)
  expect(house.all<{ action: string }>('audits').some(({ action }) => action === 'report.month')).toBe(true)
})

test.each(['2026-04', '2019-01'])('there is none of %s', async (month) => {
  expect(codeOf(await house.staff('report.month', { orgId, month }))).toBe('bad_input')
})

test('staff of another unit and residents get none', async () => {
  expect(codeOf(await house.staff('report.month', { orgId, month: '2026-03' }, { openid: 'resident-1' }))).toBe('not_allowed')
})

test('every query of it was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
