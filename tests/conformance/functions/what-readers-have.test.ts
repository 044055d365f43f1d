// What readers have, and when: scheduled, corrected, withdrawn, held, back again, archived, pinned; in the program and on the web.

import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { changeText, hirePeople, paragraph, storedDraft, unit } from '../../support/newsroom'
import { movesIn, type Moves } from '../../support/newsroom-moves'
import { webVisits, type WebVisits } from '../../support/web-visits'

jest.setTimeout(60_000)

const minuteMs = 60_000
let house: FunctionsHouse
let desk: Moves
let web: WebVisits
let now = Date.parse('2026-06-01T01:00:00Z')

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  hirePeople(house)
  desk = movesIn(house)
  web = webVisits(house)
  await desk.steps(2)
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

test('a correction is what readers have only when it is published again, with the day and what was changed', async () => {
  const id = await desk.published({ head: { summary: '修路的日子改了没有' } })
  const html = (): Promise<string> => web.text(`/a/${id}`)
  expect(await html()).toContain('<meta name="description" content="修路的日子改了没有">')
  const first = house.all<{ _id: string; publishedAt: Date }>('articles').find(({ _id }) => _id === id)?.publishedAt
  now += 24 * 60 * minuteMs
  expect(await changeText(house, id, { text: '周日上午修路', head: { correction: '周六改为周日' }, by: 'reviewer-a' })).toBe('ok')
  expect(await desk.open(id)).toMatchObject({ article: { body: { blocks: [paragraph('p0', '周六上午修路'), {}] } } })
  expect(await desk.move('review.submit', id, 'writer')).toBe('ok')
  // The correction's author is not the article's.
  expect([await desk.move('review.pass', id, 'reviewer-a'), await desk.move('review.pass', id, 'reviewer-b'), await desk.move('review.pass', id, 'reviewer-c')]).toEqual(['not_allowed', 'ok', 'ok'])
  expect(await desk.move('article.publish', id, 'admin')).toBe('ok')
  expect(await desk.open(id)).toMatchObject({ article: { updatedOn: '2026-06-02', correction: '周六改为周日', body: { blocks: [paragraph('p0', '周日上午修路'), {}] } } })
  expect(house.all<{ _id: string; publishedAt: Date }>('articles').find(({ _id }) => _id === id)?.publishedAt).toEqual(first)
  now += 2 * minuteMs
  for (const part of ['更新于 <time datetime="2026-06-02">', '更正：周六改为周日', '周日上午修路']) expect(await html()).toContain(part)
  expect(house.all<{ articleId: string; kind: string }>('publications').flatMap(({ articleId, kind }) => (articleId === id ? [kind] : []))).toEqual(expect.arrayContaining(['new', 'again']))
})

test('withdrawn, readers are told why, and find it no more; back, it is as it was; archived, it is put away', async () => {
  const id = await desk.published({ title: '奇异果采摘', texts: ['奇异果熟了'] })
  const found = (): Promise<string[]> => desk.search('奇异果')
  expect(await found()).toEqual([id])
  expect(await desk.ask('article.pin', { articleId: id, pinned: true })).toBe('ok')
  expect(await desk.ask('article.withdraw', { articleId: id, reason: '' })).toBe('bad_input')
  expect([await desk.ask('article.withdraw', { articleId: id, reason: '改期' }), await desk.ask('article.withdraw', { articleId: id, reason: '改期' })]).toEqual(['ok', 'ok'])
  expect(await desk.open(id)).toMatchObject({ kind: 'withdrawn', reason: '改期', withdrawnOn: expect.any(String) as string })
  expect(await found()).toEqual([])
  expect(dataOf(await house.reader('org.open', { orgId: unit })).pinned).toEqual([])
  expect(dataOf(await house.staff('article.withdraw', { articleId: id, reason: '', held: true }, { openid: 'admin' })).publication).toMatchObject({ status: 'withdrawn', held: true })
  expect(await desk.open(id)).toMatchObject({ kind: 'withdrawn', reason: '有人反映了问题，正在核实' })
  now += minuteMs
  const page = await web.get(`/a/${id}`)
  expect(page.status).toBe(410)
  expect(page.body.toString('utf8')).toContain('有人反映了问题，正在核实')
  expect([await desk.ask('article.republish', { articleId: id }), await desk.ask('article.republish', { articleId: id })]).toEqual(['ok', 'ok'])
  expect(await desk.open(id)).toMatchObject({ kind: 'article' })
  expect(await found()).toEqual([id])
  expect([await desk.ask('article.archive', { articleId: id }), await desk.ask('article.archive', { articleId: id })]).toEqual(['ok', 'ok'])
  expect(await desk.open(id)).toMatchObject({ kind: 'withdrawn', reason: '文章过时了，已经收起来' })
  expect(storedDraft(house, id).events.slice(-5).map(({ what }) => what)).toEqual(['published', 'withdrawn', 'held', 'republished', 'archived'])
})

test('an article that was brought in without a draft is withdrawn and back as well', async () => {
  const id = 'a_brought000000001'
  const body = { version: 1 as const, blocks: [paragraph('b1', '旧文')] }
  dataOf(await house.staff('article.create', { articleId: id, orgId: unit, title: '旧文', createdOn: '2026-01-01', body, publish: true }, { openid: 'admin' }))
  expect(dataOf(await house.staff('article.withdraw', { articleId: id, reason: '重了' }, { openid: 'admin' }))).toMatchObject({ state: { name: 'settled' }, publication: { status: 'withdrawn', reason: '重了' } })
  expect(await desk.ask('article.republish', { articleId: id })).toBe('ok')
  expect(await desk.open(id)).toMatchObject({ kind: 'article' })
})

test('at most three stand first, the first pinned first, also when four are pinned at once', async () => {
  const ids = [await desk.published(), await desk.published(), await desk.published(), await desk.published()]
  const answers = await Promise.all(ids.map((articleId) => desk.ask('article.pin', { articleId, pinned: true })))
  expect(answers.sort()).toEqual(['conflict', 'ok', 'ok', 'ok'])
  const pinned = dataOf(await house.reader('org.open', { orgId: unit })).pinned.map((card) => card.id)
  expect(pinned).toHaveLength(3)
  expect(await desk.ask('article.pin', { articleId: pinned[0] ?? '', pinned: false })).toBe('ok')
  expect(dataOf(await house.reader('org.open', { orgId: unit })).pinned.map((card) => card.id)).toEqual(pinned.slice(1))
  expect(await desk.ask('article.pin', { articleId: desk.draft(), pinned: true })).toBe('conflict')
})

test('scheduled, it comes out by itself at its time, in the name of who set it', async () => {
  const id = await desk.approved()
  const publishAt = Math.ceil(now / (5 * minuteMs)) * 5 * minuteMs + 10 * minuteMs
  const schedule = (input: object, rev = desk.revOf(id)): Promise<string> => desk.ask('article.schedule', { articleId: id, rev, ...input })
  expect([await schedule({ publishAt: publishAt + 1 }), await schedule({ publishAt: now - (now % (5 * minuteMs)) }), await schedule({ publishAt: publishAt + 91 * 24 * 60 * minuteMs })]).toEqual(['bad_input', 'bad_input', 'bad_input'])
  const rev = desk.revOf(id)
  expect([await schedule({ publishAt }, rev), await schedule({ publishAt }, rev)]).toEqual(['ok', 'ok'])
  expect([await schedule({}), desk.stateOf(id), await schedule({ publishAt })]).toEqual(['ok', 'approved', 'ok'])
  await house.cloud.fireTimer('jobs')
  expect(desk.stateOf(id)).toBe('scheduled')
  now = publishAt + 1_000
  await house.cloud.fireTimer('jobs')
  expect(storedDraft(house, id)).toMatchObject({ state: 'settled', published: 1 })
  expect(storedDraft(house, id).events.at(-1)).toMatchObject({ what: 'published', openid: 'admin' })
  expect(await desk.open(id)).toMatchObject({ kind: 'article' })
})
