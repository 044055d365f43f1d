// article.list and org.open on the real SDK and the local CloudBase.

import type { ArticleListInput } from '../../../miniprogram/contract/articles'
import { articleHead, rootOrg } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

async function pages(input: ArticleListInput): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = dataOf(await house.reader('article.list', { ...input, ...(after ? { after } : {}) }))
    ids.push(...page.articles.map(({ id }) => id))
    after = page.next
  } while (after && ids.length < 1_000)
  return ids
}

test('the list of the whole street is newest first, each with its org, date, number and cover', async () => {
  const { articles, next } = dataOf(await house.reader('article.list', {}))
  expect(articles).toHaveLength(9)
  expect(next).toBeUndefined()
  const times = articles.map(({ publishedAt }) => publishedAt)
  expect(times).toEqual([...times].sort((one, other) => other - one))
  expect(articles.filter(({ cover, thumb }) => cover && thumb)).toHaveLength(4)
  expect(articles.at(-1)).toMatchObject({ org: { id: 'o_nanyao', name: '南窑社区' }, reads: 1286 })
  expect(house.lastCall().databaseReads).toBe(2)
})

test('pages of three meet every article once', async () => {
  const ids = await pages({ limit: 3 })
  expect(ids).toHaveLength(9)
  expect(new Set(ids).size).toBe(9)
})

test('articles of the very same moment are neither lost nor shown twice', async () => {
  const ties = Array.from({ length: 23 }, (_, number) => `a_same${String(number).padStart(12, '0')}`)
  house.cloud.console.insert('orgs', [rootOrg('o_same', '同时社区')])
  house.cloud.console.insert('articles', ties.map((_id) => articleHead({ _id, orgId: 'o_same' })))
  const ids = await pages({ orgId: 'o_same', limit: 4 })
  expect(ids).toHaveLength(23)
  expect(new Set(ids).size).toBe(23)
})

test('drafts are in no list, and the one left out is left out', async () => {
  const [first] = dataOf(await house.reader('article.list', { orgId: 'o_wutongfang' })).articles
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '稿' }] }] }
  const draft = { articleId: 'a_draft00000000001', orgId: 'o_wutongfang', title: '草稿', createdOn: '2026-01-01', body, publish: false }
  dataOf(await house.staff('article.create', draft))
  const { articles } = dataOf(await house.reader('article.list', { orgId: 'o_wutongfang', except: first?.id ?? '' }))
  expect(articles).toHaveLength(2)
  expect(articles.map(({ id }) => id)).not.toContain(first?.id)
})

test('an org shows its parent and its children', async () => {
  expect(dataOf(await house.reader('org.open', { orgId: 'o_qingqu' }))).toMatchObject({
    org: { name: '清渠街道' },
    children: expect.arrayContaining([{ id: 'o_nanyao', name: '南窑社区' }]) as unknown,
  })
  const child = dataOf(await house.reader('org.open', { orgId: 'o_nanyao' }, { openid: null }))
  expect(child).toMatchObject({ org: { parent: { id: 'o_qingqu' } }, children: [] })
  expect(codeOf(await house.reader('org.open', { orgId: 'o_nowhere' }))).toBe('not_found')
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
