// How the web counts: only a page's own script, a device once a day, only so many from one address, and no other site's readers.

import { articleHead, emptyBody } from '../../support/documents'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { webVisits, type WebVisits } from '../../support/web-visits'

jest.setTimeout(60_000)

let house: FunctionsHouse
let web: WebVisits
let made = 0

beforeAll(async () => {
  house = await openFunctionsHouse({ seeded: false })
  house.cloud.console.insert('orgs', [{ _id: 'o_nanyao', name: '南窑社区', parentId: null, path: ['o_nanyao'], intro: '', createdAt: new Date(0) }])
  web = webVisits(house)
})
afterAll(() => house.stop())

/** A published article that nobody has read. */
function article(more: object = {}): string {
  const _id = `a_count${String((made += 1)).padStart(11, '0')}`
  house.cloud.console.insert('articles', [articleHead({ _id, publishedAt: new Date(), ...more })])
  house.cloud.console.insert('article_bodies', [emptyBody(_id)])
  return _id
}

interface View {
  articleId: string
  source: string
  anonymous: boolean
  depth: number
}

const viewsOf = (id: string): View[] => house.documents<View>('views').filter(({ articleId }) => articleId === id)
const skipsOf = (id: string): Record<string, number> =>
  Object.fromEntries(house.documents<{ articleId: string; reason: string; count: number }>('skips').filter(({ articleId }) => articleId === id).map(({ reason, count }) => [reason, count]))

test('a new device is given a key and counts nothing by it; with the key it counts once, however often it comes', async () => {
  const id = article({ earlierReads: 7 })
  const key = await web.newDevice(id)
  expect(viewsOf(id)).toEqual([])
  expect((await web.report(id, key)).reply).toEqual({ counted: true, reads: 8 })
  expect((await web.report(id, key)).reply).toEqual({ counted: false, reason: 'already_counted', reads: 8 })
  expect(viewsOf(id)).toMatchObject([{ source: 'web', anonymous: true, depth: 0 }])
  expect(skipsOf(id)).toEqual({})
})

test('the same key counts in another article too, and the same call at once counts once', async () => {
  const key = await web.newDevice(article())
  const id = article()
  const replies = await Promise.all(Array.from({ length: 8 }, () => web.report(id, key)))
  expect(replies.filter(({ reply }) => reply.counted)).toHaveLength(1)
  expect(viewsOf(id)).toHaveLength(1)
})

test('a key that was not given out is answered with one that was, and counts nothing', async () => {
  const id = article()
  for (const forged of ['f'.repeat(32), `${'0'.repeat(32)}.${'0'.repeat(32)}`, '<script>']) {
    const { reply } = await web.report(id, forged)
    expect(reply.key).toMatch(/^[0-9a-f]{32}\.[0-9a-f]{32}$/)
  }
  expect(viewsOf(id)).toEqual([])
})

test('30 devices of one address count in an article and a day, even at once; the next is told, and another address is not concerned', async () => {
  const id = article()
  const keys = await Promise.all(Array.from({ length: 40 }, () => web.newDevice(id)))
  const replies = await Promise.all(keys.map((key) => web.report(id, key)))
  expect(replies.filter(({ reply }) => reply.counted)).toHaveLength(30)
  expect(replies.filter(({ reply }) => reply.reason === 'over_anonymous_limit')).toHaveLength(10)
  expect(viewsOf(id)).toHaveLength(30)
  expect(skipsOf(id)).toEqual({ over_anonymous_limit: 10 })
  expect((await web.report(id, await web.newDevice(id), { clientIp: '10.9.9.9' })).reply.counted).toBe(true)
})

test('a browser that calls itself a machine is a crawler, and nothing else', async () => {
  const id = article()
  const key = await web.newDevice(id)
  const robots = ['Mozilla/5.0 (compatible; Baiduspider/2.0)', 'Mozilla/5.0 HeadlessChrome/147.0', 'Mozilla/5.0 (compatible; bingbot/2.0)', 'python-requests/2.32', '']
  for (const robot of robots) expect((await web.report(id, key, { headers: { 'user-agent': robot } })).reply).toEqual({ counted: false, reason: 'crawler', reads: 0 })
  expect(skipsOf(id)).toEqual({ crawler: robots.length })
  expect((await web.report(id, undefined, { headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 9; CUBOT_X19) Chrome/147 Mobile' } })).reply.key).toBeDefined()
})

test.each<[string, Record<string, string>, number]>([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
  ['another site of the same domain', { origin: 'http://other.yuelan.example:8080', 'sec-fetch-site': 'same-site' }, 403],
  ['another site in an old browser', { origin: 'https://evil.example', 'sec-fetch-site': '' }, 403],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 403],
  ['a form of another site', { 'content-type': 'text/plain' }, 403],
  ['a typed address', { origin: '', 'sec-fetch-site': 'none' }, 403],
  ['what names no place', { origin: '', 'sec-fetch-site': '' }, 403],
  ['an old browser on the page itself', { 'sec-fetch-site': '' }, 200],
  ['a proxy that knows no https', { origin: 'https://yuelan.example:8080' }, 200],
])('a report by %s is answered with %i', async (_who, headers, status) => {
  const id = article()
  const key = await web.newDevice(id)
  expect((await web.report(id, key, { headers })).status).toBe(status)
  expect(viewsOf(id)).toHaveLength(status === 200 ? 1 : 0)
})

test.each(['', '{', '[]', '{"key":5}', '{"key":"","more":1}', 'null', `{"key":"${'x'.repeat(2_000)}"}`])('a report that is %j is refused', async (body) => {
  const id = article()
  expect((await web.report(id, undefined, { body })).status).toBe(400)
})

test('what is not published counts nothing: a draft is not there, a withdrawn article is named as such', async () => {
  const [draft, withdrawn] = [article({ status: 'draft' }), article({ status: 'withdrawn', withdrawn: { reason: '', at: new Date() } })]
  const key = await web.newDevice(draft)
  expect((await web.report(draft, key)).status).toBe(404)
  expect((await web.report('a_nowhere000000000', key)).status).toBe(404)
  expect((await web.report('short', key)).status).toBe(400)
  expect((await web.report(withdrawn, key)).reply).toMatchObject({ counted: false, reason: 'unpublished' })
  expect(skipsOf(withdrawn)).toEqual({ unpublished: 1 })
})

test('a GET of the same address counts nothing', async () => {
  const id = article()
  expect((await web.get(`/v/${id}`)).status).toBe(404)
  await web.text(`/a/${id}`)
  expect(viewsOf(id)).toEqual([])
})

test('the phone counts beside it: the sources sum to the number', async () => {
  const id = article()
  await web.report(id, await web.newDevice(id))
  const reply = await house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1007, share: { key: 'k', depth: 1 } })
  expect(reply).toMatchObject({ ok: true, data: { reads: 2, view: { counted: true } } })
  expect(viewsOf(id).map(({ source }) => source).sort()).toEqual(['private_card', 'web'])
  expect(house.unindexed).toEqual([])
})
