// 收藏 on the real SDK and the local CloudBase: one record a person and org or article, and the latest tap wins.

import { articleHead } from '../../support/documents'
import { dataOf, codeOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const orgId = 'o_nanyao'
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

interface State {
  on: boolean
  seq: number
}
async function set(openid: string, on: boolean, seq: number, org = orgId): Promise<State> {
  return dataOf(await house.reader('favourite.set', { targetId: org, on, seq }, { openid }))
}
function records(openid: string): State[] {
  return house.documents<State & { openid: string }>('favourites').filter((record) => record.openid === openid)
}

test('on, off, on is one record that is on', async () => {
  await set('one', true, 1)
  await set('one', false, 2)
  expect(await set('one', true, 3)).toEqual({ on: true, seq: 3 })
  expect(records('one')).toMatchObject([{ on: true, seq: 3 }])
})

test('a late "on" does not undo an "off"', async () => {
  await set('late', true, 1)
  await set('late', false, 3)
  expect(await set('late', true, 2)).toEqual({ on: false, seq: 3 })
  expect(records('late')).toMatchObject([{ on: false, seq: 3 }])
})

test('the same call again changes nothing and answers the same', async () => {
  expect(await set('again', true, 5)).toEqual({ on: true, seq: 5 })
  expect(await set('again', true, 5)).toEqual({ on: true, seq: 5 })
  expect(records('again')).toHaveLength(1)
})

test('40 taps at once end with the highest sequence, in one record', async () => {
  const taps = Array.from({ length: 40 }, (_, at) => ((at * 7) % 40) + 1)
  await Promise.all(taps.map((seq) => set('crowd', seq % 2 === 0, seq)))
  expect(records('crowd')).toMatchObject([{ on: true, seq: 40 }])
})

test('the list has what is on, the last added first, with the newest article', async () => {
  await set('keeper', true, 1, 'o_wutongfang')
  await set('keeper', true, 2, 'o_nanyao')
  await set('keeper', true, 3, 'o_shuitalu')
  await set('keeper', false, 4, 'o_nanyao')
  const { orgs } = dataOf(await house.reader('favourite.list', {}, { openid: 'keeper' }))
  expect(orgs.map(({ org }) => org.name)).toEqual(['水塔路社区', '梧桐坊社区'])
  expect(orgs[0]?.newest?.title).toContain('停水通知')
  expect(dataOf(await house.reader('favourite.list', {}, { openid: 'somebody else' })).orgs).toEqual([])
})

test('the article and the org say whose favourite it is', async () => {
  await set('teller', true, 9)
  expect(dataOf(await house.reader('org.open', { orgId }, { openid: 'teller' })).mine).toMatchObject({ favourite: { on: true, seq: 9 } })
  expect(dataOf(await house.reader('org.open', { orgId }, { openid: 'other' })).mine).toMatchObject({ favourite: { on: false, seq: 0 } })
})

test('nobody has no favourites, and an unknown org is not found', async () => {
  expect(codeOf(await house.reader('favourite.set', { targetId: orgId, on: true, seq: 1 }, { openid: null }))).toBe('not_allowed')
  expect(codeOf(await house.reader('favourite.list', {}, { openid: null }))).toBe('not_allowed')
  expect(codeOf(await house.reader('favourite.set', { targetId: 'o_nowhere', on: true, seq: 1 }))).toBe('not_found')
})

test('the 201st org is one too many, and turning one off is always possible', async () => {
  const many = Array.from({ length: 200 }, (_, at) => ({ _id: `many-${at}`, kind: 'org', targetId: `o_many${at}`, changedAt: new Date(at) }))
  house.cloud.console.insert('favourites', many.map((favourite) => ({ ...favourite, openid: 'many', on: true, seq: 1 })))
  expect(codeOf(await house.reader('favourite.set', { targetId: orgId, on: true, seq: 1 }, { openid: 'many' }))).toBe('too_many')
  expect(codeOf(await house.reader('favourite.set', { targetId: orgId, on: false, seq: 1 }, { openid: 'many' }))).toBe('ok')
})

describe('an article', () => {
  const kept = async (): Promise<{ _id: string; title: string }> => {
    const [article] = house.documents<{ _id: string; title: string; status: string }>('articles').filter(({ status }) => status === 'published')
    if (!article) throw new Error('the samples have no article')
    return article
  }

  test('is kept beside its org, and says so when it is opened', async () => {
    const { _id, title } = await kept()
    await set('reader', true, 3, _id)
    const opened = dataOf(await house.reader('article.open', { target: { kind: 'article', articleId: _id }, scene: 1001 }, { openid: 'reader' }))
    expect(opened).toMatchObject({ mine: { kept: { on: true, seq: 3 }, favourite: { on: false, seq: 0 } } })
    const { orgs, articles } = dataOf(await house.reader('favourite.list', {}, { openid: 'reader' }))
    expect(orgs).toEqual([])
    expect(articles).toMatchObject([{ articleId: _id, title, article: { id: _id, title } }])
  })

  test('that was withdrawn later stays in the list by the title it had', async () => {
    const targetId = 'a_00000000000gone1'
    house.cloud.console.insert('articles', [articleHead({ _id: targetId, title: '改过的题目', status: 'withdrawn' })])
    const favourite = { _id: 'loyal-1', openid: 'loyal', kind: 'article', targetId, title: '收过的一篇', on: true, seq: 1, changedAt: new Date(1) }
    house.cloud.console.insert('favourites', [favourite])
    const { articles } = dataOf(await house.reader('favourite.list', {}, { openid: 'loyal' }))
    expect(articles).toEqual([{ articleId: targetId, title: '收过的一篇', favouritedAt: 1, seq: 1, nameOrder: 0 }])
  })

  test('that was never published cannot be kept', async () => {
    house.cloud.console.insert('articles', [articleHead({ _id: 'a_00000000000draft', status: 'draft', publishedAt: null })])
    expect(codeOf(await house.reader('favourite.set', { targetId: 'a_00000000000draft', on: true, seq: 1 }))).toBe('not_found')
    expect(codeOf(await house.reader('favourite.set', { targetId: 'a_ffffffffffffffff', on: true, seq: 1 }))).toBe('not_found')
  })
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})

test('thirty kept articles all come with their numbers: an aggregation that names no limit would answer twenty', async () => {
  const ids = Array.from({ length: 30 }, (_, place) => `a_00000000000kep${String(place).padStart(2, '0')}`)
  house.cloud.console.insert('articles', ids.map((_id) => articleHead({ _id, orgId })))
  house.cloud.console.insert('article_bodies', ids.map((_id) => ({ _id, version: 1, blocks: [] })))
  for (const articleId of ids) await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1001 }, { openid: 'many' })
  for (const targetId of ids) dataOf(await house.reader('favourite.set', { targetId, on: true, seq: 1 }, { openid: 'many' }))
  const { articles } = dataOf(await house.reader('favourite.list', {}, { openid: 'many' }))
  expect(articles.filter(({ article }) => article?.reads === 1)).toHaveLength(30)
})
