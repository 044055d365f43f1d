// article.open on the real SDK and the local CloudBase: what it shows, what it counts, what it costs.

import type { ArticleOpenInput, ArticleOpenOutput } from '../../../miniprogram/contract/articles'
import type { SkipReason } from '../../../miniprogram/contract/views'
import { articleHead, emptyBody, rootOrg, viewOf } from '../../support/documents'
import { dataOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'

type Opened = Extract<ArticleOpenOutput, { kind: 'article' }>

jest.setTimeout(60_000)

const wutong = 'o_wutongfang'
let house: FunctionsHouse
let lift: { _id: string; codeId: string; earlierReads: number; title: string }

beforeAll(async () => {
  house = await openFunctionsHouse()
  lift = house.documents<typeof lift & { title: string }>('articles').find(({ title }) => title.includes('电梯')) as typeof lift
})
afterAll(() => house.stop())

/** Each test has an article of its own, so that numbers start at 0. */
let made = 0
async function newArticle(more: { publish?: boolean; earlierReads?: number; orgId?: string } = {}): Promise<string> {
  made += 1
  const articleId = `a_${String(made).padStart(16, '0')}`
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '正文' }] }] }
  const input = { articleId, orgId: wutong, title: `试一篇 ${made}`, createdOn: '2026-01-05', body, publish: true, ...more }
  dataOf(await house.staff('article.create', input))
  return articleId
}

type Target = ArticleOpenInput['target']

async function open(target: Target, who: Partial<Who> = {}, more: Partial<ArticleOpenInput> = {}): Promise<ArticleOpenOutput> {
  return dataOf(await house.reader('article.open', { target, scene: 1011, ...more }, who))
}
const openArticle = async (articleId: string, who: Partial<Who> = {}, more: Partial<ArticleOpenInput> = {}): Promise<Opened> => {
  const opened = await open({ kind: 'article', articleId }, who, more)
  if (opened.kind !== 'article') throw new Error(`It opened as ${opened.kind}`)
  return opened
}
interface Skip {
  articleId: string
  reason: SkipReason
  count: number
}
interface View {
  articleId: string
  source: string
  reader: string
}
const views = (articleId: string): View[] => house.documents<View>('views').filter((view) => view.articleId === articleId)
function skips(articleId: string): Omit<Skip, 'articleId'>[] {
  const own = house.documents<Skip>('skips').filter((skip) => skip.articleId === articleId)
  return own.map(({ reason, count }) => ({ reason, count }))
}

test('a code opens its article: title, org, date, body, number, and whose favourite it is', async () => {
  const opened = await open({ kind: 'code', codeId: lift.codeId })
  expect(opened).toMatchObject({
    kind: 'article',
    article: { id: lift._id, title: lift.title, org: { id: wutong, name: '梧桐坊社区' }, codeId: lift.codeId, body: { version: 1 } },
    reads: lift.earlierReads + 1,
    mine: { favourite: { on: false, seq: 0 } },
    view: { counted: true },
  })
})

test('two opens of one person and one of another are two 阅读, and staff are none', async () => {
  const id = await newArticle({ earlierReads: 1425 })
  expect((await openArticle(id, { openid: 'resident-1' })).reads).toBe(1426)
  const again = await openArticle(id, { openid: 'resident-1' })
  expect(again).toMatchObject({ reads: 1426, view: { counted: false, reason: 'already_counted' } })
  expect((await openArticle(id, { openid: 'resident-2' })).reads).toBe(1427)
  expect(await openArticle(id, { openid: 'admin-1' })).toMatchObject({ reads: 1427, view: { counted: false, reason: 'own_staff' } })
  expect(await openArticle(id, { openid: 'writer-1' })).toMatchObject({ view: { counted: false, reason: 'own_staff' } })
  expect(skips(id)).toEqual([{ reason: 'own_staff', count: 2 }])
})

test('staff of one community are readers in another', async () => {
  const id = await newArticle({ orgId: 'o_nanyao' })
  expect(await openArticle(id, { openid: 'writer-1' })).toMatchObject({ reads: 1, view: { counted: true } })
})

test('200 opens at once by 50 people are 50 阅读', async () => {
  const id = await newArticle()
  await Promise.all(Array.from({ length: 200 }, (_, at) => openArticle(id, { openid: `crowd-${at % 50}` })))
  expect((await openArticle(id, { openid: 'admin-1' })).reads).toBe(50)
  expect(views(id)).toHaveLength(50)
})

test('a counted open costs at most 4 reads and 1 write, on a cold instance too', async () => {
  const id = await newArticle()
  const { codeId } = house.documents<{ _id: string; codeId: string }>('articles').find(({ _id }) => _id === id) ?? { codeId: '' }
  await house.cloud.reload('reader')
  const costs = []
  for (const target of [{ kind: 'code' as const, codeId }, { kind: 'article' as const, articleId: id }]) {
    for (const openid of ['cold-1', 'cold-2']) {
      await open(target, { openid: `${openid}-${target.kind}` })
      costs.push(house.lastCall())
    }
  }
  expect(costs[0]?.coldStart).toBe(true)
  for (const { databaseReads, databaseWrites } of costs) {
    expect(databaseReads).toBeLessThanOrEqual(4)
    expect(databaseWrites).toBe(1)
  }
  expect(costs[1]?.databaseReads).toBe(2)
})

test('a reader without an openid is counted by device, in a line of its own', async () => {
  const id = await newArticle()
  const deviceKey = 'a'.repeat(32)
  expect((await openArticle(id, { openid: null }, { deviceKey, scene: 1154 })).view).toEqual({ counted: true })
  expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
  expect((await openArticle(id, { openid: null }, { deviceKey, scene: 1154 })).view).toEqual({ counted: false, reason: 'already_counted' })
  expect(views(id)).toMatchObject([{ source: 'moments', anonymous: true }])
})

test('nobody without a device key reads, and is not counted', async () => {
  const id = await newArticle()
  expect(await openArticle(id, { openid: null })).toMatchObject({ reads: 0, view: { counted: false, reason: 'no_reader' } })
})

test('45 devices behind one address are 30 阅读, however their calls race', async () => {
  const id = await newArticle()
  const devices = Array.from({ length: 45 }, (_, at) => at.toString(16).padStart(32, '0'))
  await Promise.all([...devices, ...devices].map((deviceKey) => openArticle(id, { openid: null }, { deviceKey })))
  expect(views(id)).toHaveLength(30)
  expect(new Set(views(id).map(({ reader }) => reader)).size).toBe(30)
  const late = await openArticle(id, { openid: null }, { deviceKey: 'e'.repeat(32) })
  expect(late.view).toEqual({ counted: false, reason: 'over_anonymous_limit' })
  const elsewhere = await openArticle(id, { openid: null, clientIp: '10.0.0.2' }, { deviceKey: 'e'.repeat(32) })
  expect(elsewhere.view).toEqual({ counted: true })
})

test.each([
  [1129, 'wx_client', 'crawler'],
  [1030, 'wx_client', 'crawler'],
  [1203, 'wx_client', 'crawler'],
  [1011, 'wx_crawler', 'crawler'],
  [1011, 'wx_devtools', 'preview'],
] as const)('scene %s from %s reads and is skipped as %s', async (scene, source, reason) => {
  const id = await newArticle()
  expect(await openArticle(id, { source }, { scene })).toMatchObject({ reads: 0, view: { counted: false, reason } })
  expect(skips(id)).toEqual([{ reason, count: 1 }])
})

test('a draft is shown to its staff only, and never counted', async () => {
  const id = await newArticle({ publish: false })
  expect(await openArticle(id, { openid: 'writer-1' })).toMatchObject({ view: { counted: false, reason: 'unpublished' } })
  const stranger = await open({ kind: 'article', articleId: id })
  expect(stranger.kind).toBe('unknown')
  expect(views(id)).toEqual([])
})

test('a withdrawn article says why, and offers the newest of its org', async () => {
  const articleId = 'a_withdrawn0000001'
  const withdrawn = { reason: '时间写错了', at: new Date('2026-02-03T20:00:00Z') }
  house.cloud.console.insert('articles', [articleHead({ _id: articleId, orgId: wutong, status: 'withdrawn', withdrawn })])
  house.cloud.console.insert('article_bodies', [emptyBody(articleId)])
  house.cloud.console.insert('codes', [{ _id: '34679ACD', kind: 'article', targetId: articleId, orgId: wutong, createdAt: new Date() }])
  const opened = await open({ kind: 'code', codeId: '34679ACD' })
  expect(opened).toMatchObject({ kind: 'withdrawn', org: { id: wutong }, reason: '时间写错了', withdrawnOn: '2026-02-04' })
  expect(opened.kind === 'withdrawn' && opened.newest.length).toBeGreaterThan(0)
  expect(opened.kind === 'withdrawn' && opened.newest.every(({ org }) => org.id === wutong)).toBe(true)
})

test('an unknown code leads on to the newest articles, within 4 reads and without a write', async () => {
  const opened = await open({ kind: 'code', codeId: 'YYYYYYYY' })
  expect(opened.kind === 'unknown' && opened.newest).toHaveLength(5)
  expect(house.lastCall()).toMatchObject({ databaseWrites: 0 })
  expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
})

test('a code of an org opens the org', async () => {
  house.cloud.console.insert('codes', [{ _id: 'ACDEFGHJ', kind: 'org', targetId: wutong, orgId: wutong, createdAt: new Date() }])
  expect(await open({ kind: 'code', codeId: 'ACDEFGHJ' })).toEqual({
    kind: 'org',
    org: expect.objectContaining({ id: wutong, name: '梧桐坊社区', parent: { id: 'o_qingqu', name: '清渠街道' } }) as unknown,
  })
})

test('closed hours count once: earlier reads, the closed total and the open hours add up', async () => {
  const id = 'a_closed0000000001'
  house.cloud.console.insert('articles', [articleHead({ _id: id, earlierReads: 100, closedTotal: 20, closedThrough: '2026-03-01T09' })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  house.cloud.console.insert('views', [viewOf(id, 'v1', '2026-03-01T08'), viewOf(id, 'v2', '2026-03-01T09'), viewOf(id, 'v3', '2026-03-01T10')])
  expect((await openArticle(id, { openid: 'admin-1' })).reads).toBe(121)
  const { articles } = dataOf(await house.reader('article.list', { orgId: 'o_nanyao' }))
  expect(articles.find((card) => card.id === id)?.reads).toBe(121)
})

test('share depth and source are kept with the view', async () => {
  const id = await newArticle()
  await openArticle(id, {}, { scene: 1008, share: { key: 'k3', depth: 2 } })
  expect(views(id)).toMatchObject([{ source: 'group_card', depth: 2 }])
})

test('no openid and no address stands in a view, and no query went without an index', () => {
  const text = JSON.stringify([house.documents('views'), house.documents('skips')])
  expect(text).not.toMatch(/resident-|crowd-|10\.0\.0\./)
  expect(house.unindexed).toEqual([])
})

test('a counting that fails keeps nobody from reading', async () => {
  const broken = await openFunctionsHouse({ seeded: false })
  try {
    const articleId = 'a_0000000000000000'
    broken.cloud.console.insert('orgs', [rootOrg('o_nanyao', '某社区')])
    broken.cloud.console.insert('articles', [articleHead({ _id: articleId, earlierReads: 7 })])
    broken.cloud.console.insert('article_bodies', [emptyBody(articleId)])
    broken.cloud.console.insert('keys', [{ _id: 'views-1', secret: 1 }])
    const target = { kind: 'article' as const, articleId }
    const opened = dataOf(await broken.reader('article.open', { target, scene: 1001 }, { openid: 'somebody-77' }))
    expect(opened).toMatchObject({ kind: 'article', reads: 7, view: { counted: false, reason: 'count_failed' } })
    expect(broken.log.some(({ text }) => text.includes('count view'))).toBe(true)
    expect(JSON.stringify(broken.log)).not.toContain('somebody-77')
  } finally {
    await broken.stop()
  }
})
