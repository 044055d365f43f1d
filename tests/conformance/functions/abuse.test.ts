// What people try who want another number: none of it moves one that it should not.

import type { ArticleOpenInput } from '../../../miniprogram/contract/articles'
import { openDevices } from '../../support/counting/devices'
import { articleHead, boardOf, codeOf as codeDocument, emptyBody } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'

jest.setTimeout(120_000)

let house: FunctionsHouse
beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

let made = 0
function newArticle(orgId = 'o_nanyao'): string {
  const id = `a_${String((made += 1)).padStart(16, '0')}`
  house.cloud.console.insert('articles', [articleHead({ _id: id, orgId })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  return id
}
const open = (id: string, more: Partial<ArticleOpenInput> = {}, who: Partial<Who> = {}) =>
  house.reader('article.open', { target: { kind: 'article', articleId: id }, scene: 1011, ...more }, who)
const stats = async (id: string) => dataOf(await house.staff('stats.article', { articleId: id }))

test('a script with a new key each time moves the number by the limit of its address and no more', async () => {
  const id = newArticle()
  await openDevices(house, id, 200)
  const { reads, skips } = await stats(id)
  expect(reads).toMatchObject({ total: 30, anonymous: 30 })
  expect(skips).toEqual([{ reason: 'over_anonymous_limit', opens: expect.any(Number) as number }])
})

test('200 opens at once of one person, replayed, are one', async () => {
  const id = newArticle()
  await Promise.all(Array.from({ length: 200 }, () => open(id)))
  expect((await stats(id)).reads.total).toBe(1)
  expect((await stats(id)).people.total).toBe(1)
})

test('an invented share says nothing where the entry came from no card, and cannot say more than 3', async () => {
  const id = newArticle()
  await open(id, { scene: 1001, share: { key: 'forged', depth: 3 } })
  const tooDeep = { target: { kind: 'article' as const, articleId: id }, scene: 1007, share: { key: 'k', depth: 4 as 3 } }
  expect(codeOf(await house.reader('article.open', tooDeep, { openid: 'resident-2' }))).toBe('bad_input')
  const { depths, sources } = await stats(id)
  expect([depths, sources]).toEqual([[1, 0, 0, 0], [{ source: 'in_app', reads: 1 }]])
})

test('the board of another org cannot be named for an article that does not hang there', async () => {
  const [mine, theirs] = [newArticle('o_nanyao'), newArticle('o_wutongfang')]
  house.cloud.console.insert('boards', [boardOf({ _id: 'b_mine', orgId: 'o_nanyao', mode: 'choice', articleIds: [mine] })])
  house.cloud.console.insert('codes', [codeDocument({ _id: '34679ACD', kind: 'board', targetId: 'b_mine', orgId: 'o_nanyao' })])
  const forged = dataOf(await house.reader('article.open', { target: { kind: 'code', codeId: '34679ACD', articleId: theirs }, scene: 1047 }))
  expect(forged.kind).toBe('choice')
  expect((await stats(theirs)).reads.total).toBe(0)
  await house.reader('article.open', { target: { kind: 'code', codeId: '34679ACD', articleId: mine }, scene: 1047 })
  expect((await stats(mine)).boards).toEqual([{ boardId: 'b_mine', name: '一块阅报栏', reads: 1 }])
})

test('inside the program the scene of the entry says nothing; a code that is scanned there is the code', async () => {
  const id = newArticle()
  await open(id, { scene: 1047, inApp: true }, { openid: 'resident-1' })
  house.cloud.console.insert('codes', [codeDocument({ _id: '34679ACE', targetId: id })])
  await house.reader('article.open', { target: { kind: 'code', codeId: '34679ACE' }, scene: 1008, inApp: true }, { openid: 'resident-2' })
  const sources = (await stats(id)).sources.map(({ source }) => source).sort()
  expect(sources).toEqual(['article_code', 'in_app'])
})

test('the jobs are nobody’s to call', async () => {
  for (const source of ['wx_client', 'wx_trigger']) expect(codeOf(await house.send('jobs', { Type: 'Timer', TriggerName: 'tick' }, { source, openid: 'admin-1' }))).toBe('-501023')
  expect(house.all('jobs')).toEqual([])
})

test('the numbers of one org are not shown to the staff of another, nor readers to anybody', async () => {
  const id = newArticle('o_nanyao')
  await open(id)
  expect(codeOf(await house.staff('stats.article', { articleId: id }, { openid: 'writer-1' }))).toBe('not_allowed')
  expect(codeOf(await house.staff('stats.article', { articleId: id }, { openid: 'reviewer-1' }))).toBe('ok')
  const reader = house.all<{ articleId: string; reader: string }>('views').find(({ articleId }) => articleId === id)?.reader ?? '?'
  expect(JSON.stringify(await stats(id))).not.toMatch(new RegExp(`resident-1|${reader}`))
})

test('a person has another name in every article’s views', async () => {
  const [one, other] = [newArticle(), newArticle()]
  await open(one)
  await open(other)
  const names = house.all<{ articleId: string; reader: string }>('views').filter(({ articleId }) => [one, other].includes(articleId)).map(({ reader }) => reader)
  expect(new Set(names).size).toBe(2)
  expect(house.unindexed).toEqual([])
})
