// home.open, series.open, article.around and what org.open tells of months, series and boards, on the real SDK and the local CloudBase.

import { articleHead, boardOf, rootOrg } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

const nobody = { openid: null }

test('the front page is one call: the newest, the street with its communities, and the series', async () => {
  const home = dataOf(await house.reader('home.open', {}, { openid: 'resident-new' }))
  expect(house.lastCall().databaseReads).toBe(4)
  expect(home.mine).toEqual([])
  expect(home.articles).toHaveLength(9)
  expect(home.next).toBeUndefined()
  expect(home.orgs[0]?.name).toBe('清渠街道')
  expect(home.orgs.slice(1).map(({ name }) => name).sort()).toEqual(['南窑社区', '梧桐坊社区', '水塔路社区'])
  expect(home.series).toMatchObject([{ id: 's_shangliang', name: '坐下来商量', org: { id: 'o_wutongfang' } }])
})

test('nobody has no favourites, and costs a read less', async () => {
  expect(dataOf(await house.reader('home.open', {}, nobody)).mine).toEqual([])
  expect(house.lastCall().databaseReads).toBe(3)
})

test('the newest of all favourites come first, from every favourite org and no other', async () => {
  const who = { openid: 'resident-keeps' }
  for (const targetId of ['o_shuitalu', 'o_nanyao']) dataOf(await house.reader('favourite.set', { targetId, on: true, seq: 1 }, who))
  dataOf(await house.reader('favourite.set', { targetId: 'o_qingqu', on: true, seq: 1 }, who))
  dataOf(await house.reader('favourite.set', { targetId: 'o_qingqu', on: false, seq: 2 }, who))
  const { mine, articles } = dataOf(await house.reader('home.open', {}, who))
  expect(house.lastCall().databaseReads).toBe(5)
  const expected = articles.filter(({ org }) => ['o_shuitalu', 'o_nanyao'].includes(org.id)).slice(0, 4)
  expect(mine).toEqual(expected)
  expect(new Set(mine.map(({ org }) => org.id)).size).toBe(2)
})

test('the first page leads on into article.list', async () => {
  house.cloud.console.insert('orgs', [rootOrg('o_many', '多文社区')])
  const ids = Array.from({ length: 15 }, (_, number) => `a_many${String(number).padStart(12, '0')}`)
  house.cloud.console.insert('articles', ids.map((_id, number) => articleHead({ _id, orgId: 'o_many', publishedAt: new Date(1_000 + number) })))
  const home = dataOf(await house.reader('home.open', {}, nobody))
  expect(home.articles).toHaveLength(20)
  const rest = dataOf(await house.reader('article.list', { after: home.next ?? '' }))
  expect(rest.articles).toHaveLength(4)
  expect(new Set([...home.articles, ...rest.articles].map(({ id }) => id)).size).toBe(24)
})

test('a series says whose it is and how many it has, and its articles are a list', async () => {
  const { series } = dataOf(await house.reader('series.open', { seriesId: 's_shangliang' }, nobody))
  expect(house.lastCall().databaseReads).toBe(2)
  expect(series).toMatchObject({ name: '坐下来商量', org: { name: '梧桐坊社区' }, articles: 3 })
  const { articles } = dataOf(await house.reader('article.list', { seriesId: 's_shangliang' }))
  expect(articles.map(({ org }) => org.id)).toEqual(['o_wutongfang', 'o_wutongfang', 'o_wutongfang'])
  expect(codeOf(await house.reader('series.open', { seriesId: 's_none' }))).toBe('not_found')
  expect(dataOf(await house.reader('article.list', { seriesId: 's_none' })).articles).toEqual([])
})

test('an article goes into a series of its own org only', async () => {
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '文' }] }] }
  const article = { articleId: 'a_inseries00000001', title: '题', createdOn: '2026-01-01', body, publish: true, seriesId: 's_shangliang' }
  expect(codeOf(await house.staff('article.create', { ...article, orgId: 'o_nanyao' }))).toBe('bad_input')
  expect(codeOf(await house.staff('article.create', { ...article, orgId: 'o_wutongfang', seriesId: 's_none' }))).toBe('bad_input')
  dataOf(await house.staff('article.create', { ...article, orgId: 'o_wutongfang' }))
  expect(dataOf(await house.reader('series.open', { seriesId: 's_shangliang' })).series.articles).toBe(4)
})

test('covers are as given, and the first picture of the text where none is', async () => {
  const picture = (name: string) => ({ fileId: `cloud://env.bucket/articles/${name}.jpg`, width: 4, height: 3 })
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'image' as const, ...picture('first') }] }
  const article = { orgId: 'o_nanyao', title: '题', createdOn: '2026-01-01', body, publish: true }
  dataOf(await house.staff('article.create', { ...article, articleId: 'a_cover00000000001', cover: picture('cover'), thumb: picture('thumb') }))
  dataOf(await house.staff('article.create', { ...article, articleId: 'a_cover00000000002' }))
  const { articles } = dataOf(await house.reader('article.list', { orgId: 'o_nanyao', limit: 2 }))
  expect(articles).toMatchObject([{ cover: picture('first') }, { cover: picture('cover'), thumb: picture('thumb') }])
  expect(articles[0]).not.toHaveProperty('thumb')
  const outside = { ...picture('cover'), fileId: 'cloud://env.bucket/complaints/private.jpg' }
  expect(codeOf(await house.staff('article.create', { ...article, articleId: 'a_cover00000000003', cover: outside }))).toBe('bad_input')
})

test('an org page counts its months exactly, by the calendar of China, and names its boards by name', async () => {
  house.cloud.console.insert('orgs', [rootOrg('o_months', '数月社区')])
  const at = (number: number, publishedAt: string, status = 'published') =>
    articleHead({ _id: `a_month${String(number).padStart(11, '0')}`, orgId: 'o_months', publishedAt: new Date(publishedAt), status })
  house.cloud.console.insert('articles', [
    ...Array.from({ length: 25 }, (_, number) => at(number, `2025-12-1${number % 10}T03:00:00Z`)),
    // Midnight in China is four in the afternoon elsewhere.
    at(30, '2025-11-30T15:59:59Z'),
    at(31, '2025-11-30T16:00:00Z'),
    at(32, '2026-01-05T00:00:00Z', 'withdrawn'),
  ])
  house.cloud.console.insert('boards', [boardOf({ _id: 'b_2', orgId: 'o_months', name: '西门' }), boardOf({ _id: 'b_1', orgId: 'o_months', name: '东门', place: '传达室旁' })])
  house.cloud.console.insert('series', [
    { _id: 's_old', orgId: 'o_months', name: '旧的', intro: '', createdAt: new Date(1) },
    { _id: 's_new', orgId: 'o_months', name: '新的', intro: '话', createdAt: new Date(2) },
  ])
  const page = dataOf(await house.reader('org.open', { orgId: 'o_months' }))
  expect(house.lastCall().databaseReads).toBe(2)
  expect(page.months).toEqual([{ month: '2025-12', articles: 26 }, { month: '2025-11', articles: 1 }])
  expect(page.boards).toEqual([{ name: '东门', place: '传达室旁' }, { name: '西门', place: '' }])
  expect(page.series).toEqual([{ id: 's_new', name: '新的', intro: '话' }, { id: 's_old', name: '旧的', intro: '' }])
})

test('an article’s neighbours are those of its org before and after it, also at the very same moment', async () => {
  house.cloud.console.insert('orgs', [rootOrg('o_row', '一排社区')])
  const ids = ['a_row0000000000001', 'a_row0000000000002', 'a_row0000000000003', 'a_row0000000000004']
  const times = [10, 20, 20, 30]
  house.cloud.console.insert('articles', ids.map((_id, place) => articleHead({ _id, orgId: 'o_row', publishedAt: new Date(times[place] ?? 0) })))
  house.cloud.console.insert('articles', [articleHead({ _id: 'a_row0000000000009', orgId: 'o_row', publishedAt: new Date(15), status: 'withdrawn' })])
  const around = async (articleId: string) => {
    const { later, earlier } = dataOf(await house.reader('article.around', { articleId }, nobody))
    return [earlier?.id, later?.id]
  }
  expect(await around(ids[0] ?? '')).toEqual([undefined, ids[1]])
  expect(await around(ids[1] ?? '')).toEqual([ids[0], ids[2]])
  expect(await around(ids[2] ?? '')).toEqual([ids[1], ids[3]])
  expect(house.lastCall().databaseReads).toBe(4)
  expect(await around(ids[3] ?? '')).toEqual([ids[2], undefined])
  for (const articleId of ['a_row0000000000009', 'a_0000000000000000']) expect(codeOf(await house.reader('article.around', { articleId }))).toBe('not_found')
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
