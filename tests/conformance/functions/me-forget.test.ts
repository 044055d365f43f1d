// me.forget on the real SDK and the local CloudBase: what is a person's goes, all else stays, however often it is called.

import { fates } from '../../../cloudfunctions/store/persons'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

const forget = async (openid: string): Promise<{ removed: number; done: boolean }> => dataOf(await house.reader('me.forget', {}, { openid }))
const of = (collection: string, openid: string): unknown[] => house.documents<{ openid: string }>(collection).filter((each) => each.openid === openid)

function favourites(openid: string, count: number): void {
  const many = Array.from({ length: count }, (_, at) => ({ _id: `${openid}-${at}`, openid, kind: 'org', targetId: `o_${at}`, on: at % 2 === 0, seq: 1, changedAt: new Date(at) }))
  house.cloud.console.insert('favourites', many)
}

test('favourites and reminders go, also those that are switched off, and nobody else’s', async () => {
  favourites('leaver', 3)
  favourites('stayer', 1)
  house.cloud.console.insert('subscriptions', [{ _id: 'leaver-s', openid: 'leaver', orgId: 'o_nanyao', on: true, balance: 2, grants: [], changedAt: new Date(1) }])
  expect(await forget('leaver')).toEqual({ removed: 4, done: true })
  expect([of('favourites', 'leaver'), of('subscriptions', 'leaver')]).toEqual([[], []])
  expect(of('favourites', 'stayer')).toHaveLength(1)
})

test('a complaint keeps its words and loses who wrote it', async () => {
  const words = { articleId: 'a', orgId: 'o_nanyao', title: '题', reason: 'false', text: '不对', pictures: [], status: 'waiting', receipt: 'R', steps: [], createdAt: new Date(1), changedAt: new Date(1) }
  const slots = { daySlot: 'leaver-day', openSlot: 'leaver-open' }
  house.cloud.console.insert('complaints', [{ _id: 'c_1', openid: 'complainer', contact: '13800000000', ...words, ...slots }])
  expect(await forget('complainer')).toEqual({ removed: 1, done: true })
  const [left] = house.documents<Record<string, unknown>>('complaints').filter(({ _id }) => _id === 'c_1')
  expect(left).toMatchObject({ openid: '', text: '不对' })
  expect(left).not.toHaveProperty('contact')
  expect(await forget('complainer')).toEqual({ removed: 0, done: true })
})

test('a second call finds nothing, and two at once leave nothing', async () => {
  favourites('twice', 5)
  await Promise.all([forget('twice'), forget('twice')])
  expect(of('favourites', 'twice')).toEqual([])
  expect(await forget('twice')).toEqual({ removed: 0, done: true })
})

test('what is more than one batch goes in batches, and what is more than one call in calls', async () => {
  favourites('keeper', 250)
  expect(await forget('keeper')).toEqual({ removed: 250, done: true })
  favourites('hoarder', 1_250)
  expect(await forget('hoarder')).toEqual({ removed: 1_200, done: false })
  expect(await forget('hoarder')).toEqual({ removed: 50, done: true })
})

test('views stay and name nobody; a role in an org stays', async () => {
  const [article] = house.documents<{ _id: string }>('articles')
  const target = { kind: 'article', articleId: article?._id ?? '' } as const
  await house.reader('article.open', { target, scene: 1001 }, { openid: 'reader-x' })
  const before = house.documents('views')
  await forget('reader-x')
  await forget('writer-1')
  expect(house.documents('views')).toEqual(before)
  expect(JSON.stringify(before)).not.toContain('reader-x')
  expect(of('members', 'writer-1')).toHaveLength(1)
})

test('nobody has nothing to forget', async () => {
  expect(codeOf(await house.reader('me.forget', {}, { openid: null }))).toBe('not_allowed')
})

test('every collection that names a person is decided upon', () => {
  const named = house.cloud.console.collections().map(({ name }) => name).filter((name) => house.documents<{ openid?: string }>(name).some(({ openid }) => openid !== undefined))
  expect(Object.keys(fates)).toEqual(expect.arrayContaining(named))
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
