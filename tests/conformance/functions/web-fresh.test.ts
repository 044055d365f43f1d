// How web pages travel: compressed, tagged, and never with a number older than ten seconds.

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { connectSdk } from '../../support/cloud-sdk'
import { articleHead, emptyBody } from '../../support/documents'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { browsers, webVisits, type WebVisits } from '../../support/web-visits'

jest.setTimeout(60_000)

const id = 'a_fresh00000000001'
const path = `/a/${id}`
let house: FunctionsHouse
let web: WebVisits

beforeAll(async () => {
  house = await openFunctionsHouse({ seeded: false })
  house.cloud.console.insert('orgs', [{ _id: 'o_nanyao', name: '南窑社区', parentId: null, path: ['o_nanyao'], intro: '', createdAt: new Date(0) }])
  house.cloud.console.insert('articles', [articleHead({ _id: id, publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  web = webVisits(house)
})
afterAll(() => house.stop())

const accepting = (encoding: string) => web.get(path, { headers: { 'accept-encoding': encoding } })

test('a page is compressed as the browser can take it, and is the same page', async () => {
  const plain = await web.get(path)
  const [br, gz, refused, none] = await Promise.all([accepting('gzip, deflate, br, zstd'), accepting('gzip'), accepting('br;q=0, gzip;q=0.5'), accepting('identity')])
  expect([plain, br, gz, refused, none].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip', 'gzip', undefined])
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
  expect(gunzipSync(gz.body).equals(plain.body)).toBe(true)
  expect(br.body.length).toBeLessThan(plain.body.length / 2)
  for (const { headers } of [plain, br, gz]) expect(headers['vary']).toBe('Accept-Encoding, User-Agent')
})

test('every form has a strong tag of its own, and who has it is told so', async () => {
  const tags = await Promise.all(['br', 'gzip', ''].map(async (encoding) => (await accepting(encoding)).headers['etag'] ?? ''))
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
  for (const known of [tags[0], `"x", ${tags[0]}`, `W/${tags[0]}`]) {
    const reply = await web.get(path, { headers: { 'accept-encoding': 'br', 'if-none-match': known ?? '' } })
    expect([reply.status, reply.body.length, reply.headers['etag']]).toEqual([304, 0, tags[0]])
  }
  expect((await web.get(path, { headers: { 'accept-encoding': 'br', 'if-none-match': tags[1] ?? '' } })).status).toBe(200)
})

test('a page may be kept for what is left of ten seconds; a missing one, and an answer to a report, not at all', async () => {
  const seconds = Number(/^public, max-age=(\d+), must-revalidate$/.exec((await web.get(path)).headers['cache-control'] ?? '')?.[1])
  expect(seconds).toBeLessThanOrEqual(10)
  expect((await web.get('/a/none')).headers['cache-control']).toBe('no-store')
  const report = await web.get(`/v/${id}`, { method: 'POST' })
  expect(report.headers['cache-control']).toBe('no-store')
})

test('many who come at once cost one page', async () => {
  const other = 'a_fresh00000000002'
  house.cloud.console.insert('articles', [articleHead({ _id: other, publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [emptyBody(other)])
  const before = house.calls.length
  await Promise.all(Array.from({ length: 20 }, () => web.get(`/a/${other}`)))
  const reads = house.calls.slice(before).map(({ databaseReads }) => databaseReads)
  expect(reads.filter((count) => count > 0)).toHaveLength(1)
})

test('what was edited is shown as soon as the page is made anew, though a text that did not change is not read again', async () => {
  const other = 'a_fresh00000000003'
  const bodyOf = (text: string): object => ({ version: 1, blocks: [{ id: 'b', type: 'paragraph', runs: [{ text }] }] })
  house.cloud.console.insert('articles', [articleHead({ _id: other, publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [{ _id: other, ...bodyOf('旧的话') }])
  const database = connectSdk(house.cloud).database()
  const seen = (browser: keyof typeof browsers): Promise<string> => web.text(`/a/${other}`, { headers: { 'user-agent': browsers[browser] } })
  expect(await seen('desktop')).toContain('旧的话')
  await database.collection('article_bodies').doc(other).set({ data: bodyOf('新的话') })
  await database.collection('articles').doc(other).update({ data: { updatedAt: new Date() } })
  // Another kind of browser has pages of its own: nothing of them is ten seconds old, and only the text is known.
  expect(await seen('phone')).toContain('新的话')
  // Nobody says that this one changed, so nobody looks.
  await database.collection('article_bodies').doc(other).set({ data: bodyOf('没有登记的话') })
  expect(await seen('wechat')).toContain('新的话')
})

test('the files of a page may be kept for ever, under addresses that change with them', async () => {
  const html = await web.text(path)
  const addresses = [...html.matchAll(/(?:href|src)="(\/a\/[\w.]+\?v=[\w-]{8})"/g)].map(([, address = '']) => address)
  expect(addresses.map((address) => address.split('?')[0])).toEqual(['/a/style.css', '/a/icon.svg', '/a/page.js'])
  for (const address of addresses) {
    const { status, headers } = await web.get(address.split('?')[0] ?? '')
    expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([200, 'public, max-age=31536000, immutable', 'nosniff'])
  }
})
