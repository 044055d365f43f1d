// What is new in the orgs that a person keeps: counted exactly from the last visit, in one read for all of them; and the order of names.

import type { FavouriteListOutput, Visit } from '../../../miniprogram/contract/favourites'
import { articleHead, rootOrg } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const visited = Date.UTC(2026, 5, 11, 4)
const openid = 'reader'
let house: FunctionsHouse

function publish(orgId: string, times: number[], more: object = {}): void {
  const articles = times.map((at, index) => ({ _id: `a_${`${orgId.slice(2)}${at}${index}`.padStart(16, '0').slice(-16)}`, orgId, publishedAt: new Date(at), ...more }))
  house.cloud.console.insert('articles', articles.map((article) => articleHead(article)))
}

beforeAll(async () => {
  house = await openFunctionsHouse({ seeded: false })
  const orgs = { o_one: '重阳路社区', o_two: '安宁里社区', o_many: '柳荫巷社区', o_quiet: '10号院', o_other: '9号院' }
  house.cloud.console.insert('orgs', Object.entries(orgs).map(([id, name]) => rootOrg(id, name)))
  publish('o_one', [visited - 1, visited, visited + 1, visited + 2])
  publish('o_one', [visited + 3], { _id: 'a_0000000000gone01', status: 'withdrawn' })
  publish('o_two', Array.from({ length: 99 }, (_, at) => visited + 1 + at))
  publish('o_many', Array.from({ length: 130 }, (_, at) => visited + 1 + at))
  publish('o_other', [visited + 9])
  for (const [at, targetId] of ['o_one', 'o_two', 'o_many', 'o_quiet'].entries()) {
    dataOf(await house.reader('favourite.set', { targetId, on: true, seq: at + 7 }, { openid }))
  }
})
afterAll(() => house.stop())

const list = async (since?: Visit[]): Promise<FavouriteListOutput> => dataOf(await house.reader('favourite.list', since ? { since } : {}, { openid }))
const news = ({ orgs }: FavouriteListOutput): Record<string, number | undefined> => Object.fromEntries(orgs.map(({ org, newSince }) => [org.id, newSince]))

test('what came out after the visit is counted, and what was there or is withdrawn is not', async () => {
  const since = ['o_one', 'o_two', 'o_many', 'o_quiet'].map((orgId) => ({ orgId, at: visited }))
  expect(news(await list(since))).toEqual({ o_one: 2, o_two: 99, o_many: 100, o_quiet: 0 })
})

test('each org has a visit of its own, and one without has no count', async () => {
  expect(news(await list([{ orgId: 'o_one', at: visited + 1 }, { orgId: 'o_two', at: visited + 90 }]))).toEqual({ o_one: 1, o_two: 9, o_many: undefined, o_quiet: undefined })
  expect(news(await list())).toEqual({ o_one: undefined, o_two: undefined, o_many: undefined, o_quiet: undefined })
})

test('a visit to an org that is not kept is passed over', async () => {
  const told = await list([{ orgId: 'o_other', at: 1 }, { orgId: 'o_nowhere', at: 1 }])
  expect(told.orgs.map(({ org }) => org.id)).not.toContain('o_other')
  expect(Object.values(news(told))).toEqual([undefined, undefined, undefined, undefined])
})

test('a phone whose clock is ahead sees what comes out from now on', async () => {
  const ahead = [{ orgId: 'o_quiet', at: 8.64e15 }]
  expect(news(await list(ahead))['o_quiet']).toBe(0)
  publish('o_quiet', [Date.now() + 3_600_000])
  expect(news(await list(ahead))['o_quiet']).toBe(1)
})

test('two visits to one org, 201 of them, and what is no time are refused', async () => {
  const one = { orgId: 'o_one', at: visited }
  const many = Array.from({ length: 201 }, (_, at) => ({ orgId: `o_${at}`, at: 1 }))
  const wrong = [[one, one], many, [{ ...one, at: 0 }], [{ ...one, at: 1.5 }], [{ ...one, at: 8.64e15 + 1 }], [{ ...one, orgId: 'one' }], [{ ...one, more: 1 }]]
  for (const since of wrong) expect(codeOf(await house.reader('favourite.list', { since }, { openid }))).toBe('bad_input')
  expect(codeOf(await house.reader('favourite.list', { since: many.slice(1) }, { openid }))).toBe('ok')
})

test('names stand in the order of pinyin, orgs and articles together', async () => {
  dataOf(await house.reader('favourite.set', { targetId: 'a_0000000000gone01', on: true, seq: 20 }, { openid }))
  const { orgs, articles } = await list()
  const named = [...orgs.map(({ org, nameOrder: at }) => ({ name: org.name, at })), ...articles.map(({ title, nameOrder: at }) => ({ name: title, at }))]
  expect(named.sort((one, other) => one.at - other.at).map(({ name }) => name)).toEqual(['10号院', '安宁里社区', '柳荫巷社区', '题', '重阳路社区'])
  expect(orgs.map(({ seq }) => seq)).toEqual([10, 9, 8, 7])
})

test('all of it takes six reads of the database, and the last visits cost one of them', async () => {
  await list([{ orgId: 'o_one', at: 1 }, { orgId: 'o_two', at: 1 }])
  expect(house.lastCall()).toMatchObject({ databaseReads: 6, databaseWrites: 0, unindexed: [] })
  await list()
  expect(house.lastCall().databaseReads).toBe(5)
})

test('as many as a person may keep, all of them visited, are answered with thirteen reads', async () => {
  const orgs = Array.from({ length: 200 }, (_, at) => `o_full${at}`)
  const articles = Array.from({ length: 500 }, (_, at) => `a_full${String(at).padStart(12, '0')}`)
  house.cloud.console.insert('orgs', orgs.map((id) => rootOrg(id, id)))
  house.cloud.console.insert('articles', articles.map((_id, at) => articleHead({ _id, orgId: orgs[at % 200], publishedAt: new Date(visited + at) })))
  const kept = [...orgs.map((targetId) => ({ kind: 'org', targetId })), ...articles.map((targetId) => ({ kind: 'article', targetId }))]
  house.cloud.console.insert('favourites', kept.map((favourite, at) => ({ _id: `full-${at}`, openid: 'full', ...favourite, on: true, seq: 1, changedAt: new Date(at + 1) })))
  const told = dataOf(await house.reader('favourite.list', { since: orgs.map((orgId) => ({ orgId, at: visited + 199 })) }, { openid: 'full' }))
  expect([told.orgs.length, told.articles.length]).toEqual([200, 500])
  expect(told.orgs.filter(({ newest }) => newest)).toHaveLength(200)
  expect(told.articles.filter(({ article }) => article)).toHaveLength(500)
  expect(told.orgs.map(({ newSince = -1 }) => newSince).reduce((sum, one) => sum + one)).toBe(300)
  expect(house.lastCall()).toMatchObject({ databaseReads: 13, unindexed: [] })
  process.stdout.write(`favourite.list of 200 and 500: ${house.lastCall().ms} ms, ${JSON.stringify(told).length} characters\n`)
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
