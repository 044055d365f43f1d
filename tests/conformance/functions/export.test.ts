// The export: a workbook with real numbers and days, and a table for anything that reads CSV, both private and both the same numbers as everywhere.

import { unzipSync } from 'fflate'
import { articleHead, emptyBody } from '../../support/documents'
import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let house: FunctionsHouse
const now = Date.parse('2026-03-10T04:00:00Z')
const orgId = 'o_shuitalu'
const id = 'a_0000000000000exp'

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  house.cloud.console.insert('articles', [articleHead({ _id: id, orgId, title: '=1+1，“引号”', earlierReads: 1_425, publishedAt: new Date('2026-02-28T16:30:00Z') })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  for (const openid of ['a', 'b', 'c']) await house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1053 }, { openid })
})
afterAll(() => house.stop())

async function exported(format: 'xlsx' | 'csv'): Promise<{ bytes: Uint8Array; url: string; fileId: string }> {
  const { url, fileId, name, at } = dataOf(await house.staff('stats.export', { orgId, days: 30, format }))
  expect(name).toBe(`水塔路社区 阅读 2026-02-09 至 2026-03-10.${format}`)
  expect(Math.abs(at - now)).toBeLessThan(10_000)
  const reply = await fetch(url)
  expect(reply.status).toBe(200)
  return { bytes: new Uint8Array(await reply.arrayBuffer()), url, fileId }
}

test('the workbook has a sheet a table, the definitions last, and numbers that are numbers', async () => {
  const { bytes } = await exported('xlsx')
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]))
  const sheets = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  expect(sheets).toEqual(['概览', '文章', '每天', '来源', '阅报栏', '说明'])
  const cells = (sheet: number): string => files[`xl/worksheets/sheet${sheet}.xml`] ?? ''
  // 1425 brought along and 3 read; 46082 is the 1st of March 2026, the day of publishing by the residents' clock.
  for (const value of [1_428, 1_425, 3, 46_082]) expect(cells(2)).toMatch(new RegExp(`<c r="[A-Z]+\\d+"[^>]*><v>${value}</v></c>`))
  expect(cells(3)).toMatch(/<v>46091<\/v>/)
  expect(Object.values(files).join('')).toContain('搜一搜')
})

test('the CSV begins with the mark that Excel asks for, and no cell of it is a formula', async () => {
  const { bytes } = await exported('csv')
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, ...rows] = new TextDecoder().decode(bytes.slice(3)).trimEnd().split('\r\n')
  expect(head).toBe('标题,发布日期,阅读,其中带入,期内阅读,人数')
  expect(rows.find((row) => row.includes('引号'))).toBe('\'=1+1，“引号”,2026-03-01,1428,1425,3,3')
})

test('the file is private, a second export takes its place, and both are noted', async () => {
  const { fileId } = await exported('csv')
  expect(house.cloud.storage.isPublic(fileId)).toBe(false)
  expect((await exported('csv')).fileId).toBe(fileId)
  expect(house.all<{ action: string }>('audits').some(({ action }) => action === 'stats.export')).toBe(true)
})

test('page, list, dashboard and export say the same number', async () => {
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1011 }, { openid: 'admin-1' }))
  const { articles } = dataOf(await house.reader('article.list', { orgId }))
  const stats = dataOf(await house.staff('stats.article', { articleId: id }))
  const org = dataOf(await house.staff('stats.org', { orgId, days: 7 }))
  const numbers = [opened.kind === 'article' && opened.reads, articles.find((card) => card.id === id)?.reads, stats.reads.total, org.articles.find((row) => row.id === id)?.reads]
  expect(numbers).toEqual([1_428, 1_428, 1_428, 1_428])
  expect(stats.sources).toEqual([{ source: 'earlier', reads: 1_425 }, { source: 'search', reads: 3 }])
  expect(house.unindexed).toEqual([])
})
