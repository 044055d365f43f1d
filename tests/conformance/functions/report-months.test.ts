// The monthly report as time goes on: what belongs to which month, who was new in it, the month before, and what is left when single reads are deleted.

import { articleHead, boardOf, codeOf, emptyBody, rootOrg } from '../../support/documents'
import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { readPdf } from '../../support/printed'

jest.setTimeout(60_000)

let house: FunctionsHouse
let now = Date.parse('2026-01-20T12:00:00+08:00')
const orgId = 'o_months'
const id = 'a_0000000000months'

beforeAll(async () => {
  house = await openFunctionsHouse({ seeded: false, now: () => now })
  const { console: database } = house.cloud
  database.insert('orgs', [{ ...rootOrg(orgId, '月季园社区'), createdAt: new Date('2026-01-10T04:00:00Z') }])
  database.insert('members', [{ _id: 'm_staff', openid: 'staff', orgId, role: 'admin', createdAt: new Date(0) }])
  database.insert('articles', [articleHead({ _id: id, orgId, title: '井盖换好了', publishedAt: new Date('2026-01-12T04:00:00Z') })])
  database.insert('article_bodies', [emptyBody(id)])
  database.insert('boards', [boardOf({ _id: 'b_gate', orgId, name: '北门公告栏', articleIds: [id] })])
  database.insert('codes', [codeOf({ _id: 'CHAX3467', kind: 'board', targetId: 'b_gate', orgId })])
  await at('2026-01-20T12:00', ['a'])
})
afterAll(() => house.stop())

/** By the residents' clock. */
async function at(time: string, openids: string[], board = false): Promise<void> {
  now = Date.parse(`${time}:00+08:00`)
  const target = board ? ({ kind: 'code', codeId: 'CHAX3467' } as const) : ({ kind: 'article', articleId: id } as const)
  for (const openid of openids) dataOf(await house.reader('article.open', { target, scene: board ? 1047 : 1008 }, { openid }))
}

/** Its letters without the blanks between them. */
async function report(month: string): Promise<string> {
  const { url } = dataOf(await house.staff('report.month', { orgId, month }, { openid: 'staff' }))
  const pages = await readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer()), 20)
  return pages.map(({ text }) => text).join('').replaceAll(/\s/g, '')
}

test('a read late in the evening is of its own month, and its reader is not new in the next one, though no hour is closed', async () => {
  await at('2026-01-31T23:50', ['b'])
  await at('2026-02-01T00:20', ['b', 'c'])
  const january = await report('2026-01')
  expect(january).toContain('2本月阅读2新增人数')
  expect(january).toContain('1月1日至31日数字截至2026年2月1日00:20')
  expect(january).toContain('上个月这里还没有启用')
  const february = await report('2026-02')
  expect(february).toContain('2本月阅读1新增人数')
  expect(february).toContain('2月1日，这个月还没过完')
})

test('closed hours and open ones are one number, that of the dashboard, with boards and what was not counted', async () => {
  await at('2026-02-03T09:00', ['d', 'a'], true)
  now = Date.parse('2026-02-04T12:00:00+08:00')
  await house.cloud.fireTimer('jobs')
  expect(house.all('view_hours').length).toBeGreaterThan(0)
  await at('2026-02-05T09:00', ['e', 'e', 'staff'])

  const february = await report('2026-02')
  const { days, sources, boards } = dataOf(await house.staff('stats.org', { orgId, days: 7 }, { openid: 'staff' }))
  const reads = days.filter(({ day }) => day >= '2026-02-01').reduce((sum, day) => sum + day.reads, 0)
  expect(reads).toBe(5)
  // b and a were here in January.
  expect(february).toContain('5本月阅读3新增人数')
  expect(february).toContain('上个月同期（1日至5日）阅读0，本月到5日5，多5。上个月（1月10日启用）全月2。')
  expect(february).toContain(`阅报栏${sources.find(({ source }) => source === 'board')?.reads}`)
  expect(february).toContain(`北门公告栏${boards[0]?.reads}合计2`)
  expect(february).toContain('井盖换好了2026-01-1257合计5')
  expect(february).toContain('没有算进去的原因次数本单位人员1合计1')
})

test('a month that is over says the same later, whatever came after it', async () => {
  await at('2026-03-02T10:00', ['f'])
  await house.cloud.fireTimer('jobs')
  const february = await report('2026-02')
  expect(february).toContain('5本月阅读3新增人数')
  expect(february).toContain('2月1日至28日数字截至2026年3月2日10:00')
  expect(february).toContain('上个月（1月10日启用）阅读2，本月5，多3。')
  expect(february).toContain('井盖换好了2026-01-1258合计5')
})

test('and when its single reads are deleted, and says so', async () => {
  house.cloud.console.insert('settings', [{ _id: 'counting', retentionDays: 40 }])
  now = Date.parse('2026-03-29T03:30:00+08:00')
  for (let times = 0; times < 3; times += 1) await house.cloud.fireTimer('jobs')
  expect(house.all<{ day: string }>('views').map(({ day }) => day)).toEqual(['2026-03-02'])
  const february = await report('2026-02')
  expect(february).toContain('5本月阅读3新增人数')
  expect(february).toContain('2026年2月17日以前的阅读只留下每小时的合计')
})

test('every query of it was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
