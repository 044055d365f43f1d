// Links to articles before they are out, through the real SDK: whoever has one sees what would be published, nobody is counted, and the link ends.

import { randomBytes } from 'node:crypto'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let time = Date.UTC(2026, 2, 2, 1)
let house: FunctionsHouse
const orgId = 'o_nanyao'
const articleId = 'a_000000000preview'
const newKey = (): string => randomBytes(16).toString('hex')
const minute = 60_000
const dayMs = 24 * 3_600_000

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => time })
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '还没有发布的话' }] }] }
  dataOf(await house.staff('article.create', { articleId, orgId, title: '停水通知', createdOn: '2026-03-01', body, publish: false }))
})
afterAll(() => house.stop())

test('a colleague without an account here reads the draft, and no view is counted', async () => {
  const key = newKey()
  const { expiresAt } = dataOf(await house.staff('preview.create', { articleId, key }))
  expect(Math.round((expiresAt - time) / minute)).toBe((7 * dayMs) / minute)
  for (const openid of ['somebody', null]) {
    const { article, published } = dataOf(await house.reader('preview.open', { key }, { openid }))
    expect(article).toMatchObject({ id: articleId, title: '停水通知', body: { blocks: [{ id: 'b1' }] } })
    expect(published).toBe(false)
  }
  expect(house.all('views')).toEqual([])
  expect(house.all('skips')).toEqual([])
  // The link opens the preview only.
  expect(dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1011 }, { openid: 'somebody' })).kind).toBe('unknown')
})

test('what is kept of a link does not open it', async () => {
  const key = newKey()
  await house.staff('preview.create', { articleId, key })
  expect(JSON.stringify(house.all('previews'))).not.toContain(key)
})

test('made again with the same key it is the same link; for another article the key is refused', async () => {
  const key = newKey()
  const first = dataOf(await house.staff('preview.create', { articleId, key }))
  time += 1_000
  expect(dataOf(await house.staff('preview.create', { articleId, key }))).toEqual(first)
  const other = house.all<{ _id: string; orgId: string }>('articles').find((article) => article._id !== articleId)
  expect(codeOf(await house.staff('preview.create', { articleId: other?._id ?? '', key }))).toBe('conflict')
})

test('after seven days it opens nothing, and the night takes it away', async () => {
  const key = newKey()
  await house.staff('preview.create', { articleId, key })
  time += 7 * dayMs + minute
  expect(codeOf(await house.reader('preview.open', { key }))).toBe('not_found')
  time += dayMs
  await house.cloud.fireTimer('jobs')
  expect(house.all('previews')).toEqual([])
})

test('a link that never was opens nothing', async () => {
  expect(codeOf(await house.reader('preview.open', { key: newKey() }))).toBe('not_found')
})

test('so many links to one article wait at a time, and no more', async () => {
  for (let made = 0; made < 20; made += 1) expect(codeOf(await house.staff('preview.create', { articleId, key: newKey() }))).toBe('ok')
  expect(codeOf(await house.staff('preview.create', { articleId, key: newKey() }))).toBe('too_many')
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
