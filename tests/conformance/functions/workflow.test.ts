// From a draft to readers through the real functions: submitted, passed, returned, recalled, published; each once, and by who may.

import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { connectSdk } from '../../support/cloud-sdk'
import type { Sdk } from '../../support/cloud-sdk-types'
import { hirePeople, nameOf, paragraph, putDraft, storedDraft, unit } from '../../support/newsroom'
import { movesIn, type Moves, type OnRevision } from '../../support/newsroom-moves'

jest.setTimeout(60_000)

let house: FunctionsHouse
let desk: Moves
let sdk: Sdk
const now = Date.parse('2026-06-01T01:00:00Z')

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  hirePeople(house)
  desk = movesIn(house)
  sdk = connectSdk(house.cloud)
  await desk.steps(2)
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

test('what two reviewers passed is published, and readers have it with the line of who passed it', async () => {
  const id = desk.draft({ head: { summary: '周六修路' } })
  expect(await desk.open(id)).toMatchObject({ kind: 'unknown' })
  expect(dataOf(await house.staff('review.submit', { articleId: id, rev: 1, comment: '请看' }, { openid: 'writer' }))).toEqual({ state: { name: 'review', step: 1 }, rev: 2 })
  expect(await desk.move('review.pass', id, 'reviewer-a')).toBe('ok')
  expect(desk.stateOf(id)).toBe('review 2')
  expect(await desk.move('review.pass', id, 'reviewer-b')).toBe('ok')
  expect(desk.stateOf(id)).toBe('approved')
  const answer = dataOf(await house.staff('article.publish', { articleId: id, rev: 4 }, { openid: 'reviewer-a' }))
  expect(answer).toMatchObject({ state: { name: 'settled' }, publication: { status: 'published', pinned: false } })
  expect(await desk.open(id)).toMatchObject({
    kind: 'article',
    article: {
      title: '修路的事',
      createdOn: '2026-06-01',
      signature: { steps: [{ name: '一审', by: nameOf('reviewer-a') }, { name: '二审', by: nameOf('reviewer-b') }], on: '2026-06-01' },
      body: { blocks: [paragraph('p0', '周六上午修路'), paragraph('p1', '请绕行')] },
    },
  })
  expect(await desk.search('绕行')).toContain(id)
  expect(house.all<{ _id: string }>('publications').find(({ _id }) => _id === `${id}.1`)).toMatchObject({ articleId: id, orgId: unit, kind: 'new' })
  const { history } = dataOf(await house.staff('review.open', { articleId: id }, { openid: 'writer' }))
  expect(history.map(({ what, by, step, comment }) => [what, by, step, comment])).toEqual([
    ['submitted', nameOf('writer'), undefined, '请看'],
    ['passed', nameOf('reviewer-a'), 1, undefined],
    ['passed', nameOf('reviewer-b'), 2, undefined],
    ['published', nameOf('reviewer-a'), undefined, undefined],
  ])
  const { versions } = dataOf(await house.staff('version.list', { articleId: id }, { openid: 'writer' }))
  expect(versions.map(({ kind, by }) => [kind, by])).toEqual(expect.arrayContaining([['submitted', nameOf('writer')], ['published', nameOf('reviewer-a')]]))
  const { entries } = dataOf(await house.staff('audit.list', { orgId: unit }, { openid: 'admin' }))
  expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['送审“修路的事”', '一审通过“修路的事”', '二审通过“修路的事”', '发布“修路的事”']))
})

test('who takes another name signs with it from then on; what was signed before stays as it was', async () => {
  const rename = async (name: string): Promise<unknown> => dataOf(await house.staff('member.rename', { orgId: unit, name }, { openid: 'reviewer-b' }))
  const published = async (): Promise<string> => {
    const id = desk.draft({})
    const moves = [['review.submit', 'writer'], ['review.pass', 'reviewer-a'], ['review.pass', 'reviewer-b'], ['article.publish', 'reviewer-b']] as const
    for (const [move, openid] of moves) expect(await desk.move(move, id, openid)).toBe('ok')
    return id
  }
  const second = async (id: string): Promise<unknown> => ((await desk.open(id)) as { article: { signature: { steps: { by: string }[] } } }).article.signature.steps[1]?.by
  const before = await published()
  await rename('新名字')
  expect([await second(before), await second(await published())]).toEqual([nameOf('reviewer-b'), '新名字'])
  await rename(nameOf('reviewer-b'))
})

test('a call whose answer was lost is answered again, and nothing is done twice', async () => {
  const id = desk.draft()
  const twice = async (action: OnRevision, openid: string): Promise<string[]> => {
    const rev = desk.revOf(id)
    return [await desk.move(action, id, openid, rev), await desk.move(action, id, openid, rev)]
  }
  expect(await twice('review.submit', 'writer')).toEqual(['ok', 'ok'])
  expect(await twice('review.pass', 'reviewer-a')).toEqual(['ok', 'ok'])
  expect(desk.stateOf(id)).toBe('review 2')
  expect(await twice('review.pass', 'reviewer-b')).toEqual(['ok', 'ok'])
  expect(await twice('article.publish', 'admin')).toEqual(['ok', 'ok'])
  expect(storedDraft(house, id)).toMatchObject({ state: 'settled', published: 1, authors: [], passes: [] })
  expect(storedDraft(house, id).events.map(({ what }) => what)).toEqual(['submitted', 'passed', 'passed', 'published'])
})

test('nobody passes what they wrote, nor two steps of one article; a writer passes nothing, and another unit nothing at all', async () => {
  const id = desk.draft({ more: { authors: ['writer', 'reviewer-c'] } })
  expect(await desk.move('review.submit', id, 'reviewer-c')).toBe('ok')
  expect([await desk.move('review.pass', id, 'reviewer-c'), await desk.move('review.pass', id, 'writer'), await desk.move('review.pass', id, 'stranger')]).toEqual(['not_allowed', 'not_allowed', 'not_allowed'])
  expect(await desk.ask('review.return', { articleId: id, rev: desk.revOf(id), comment: '改', marks: [] }, 'reviewer-c')).toBe('not_allowed')
  expect(await desk.move('review.pass', id, 'reviewer-a')).toBe('ok')
  expect(await desk.move('review.pass', id, 'reviewer-a', desk.revOf(id))).toBe('not_allowed')
  expect(desk.stateOf(id)).toBe('review 2')
})

test('a move on an older draft than is there, or from another place, is a conflict', async () => {
  const id = desk.draft()
  expect(await desk.move('review.pass', id, 'reviewer-a')).toBe('conflict')
  expect(await desk.move('review.submit', id, 'writer', 0)).toBe('conflict')
  expect(await desk.move('article.publish', id, 'admin')).toBe('conflict')
  expect(await desk.move('review.submit', 'a_nnnnnnnnnnnnnnnn', 'writer', 1)).toBe('not_found')
})

test('a draft without a title or a text is not submitted', async () => {
  const refusal = async (id: string): Promise<unknown> => await house.staff('review.submit', { articleId: id, rev: 1 }, { openid: 'writer' })
  expect(await refusal(desk.draft({ title: ' ' }))).toMatchObject({ error: { code: 'bad_input', message: '还没有写标题' } })
  expect(await refusal(desk.draft({ blocks: [] }))).toMatchObject({ error: { code: 'bad_input' } })
})

test('returned, it comes back with a comment and marks, which go when it is submitted again; recalled, it is the writer’s', async () => {
  const id = desk.draft()
  await desk.move('review.submit', id, 'writer')
  await desk.move('review.pass', id, 'reviewer-a')
  const marks = [{ partId: 'p0', say: '哪个周六' }]
  const rev = desk.revOf(id)
  for (let time = 0; time < 2; time += 1) expect(await desk.ask('review.return', { articleId: id, rev, comment: '请写日期', marks }, 'reviewer-b')).toBe('ok')
  expect(storedDraft(house, id)).toMatchObject({ state: 'writing', passes: [], returned: { step: 2, openid: 'reviewer-b', comment: '请写日期', marks } })
  await desk.move('review.submit', id, 'writer')
  expect(storedDraft(house, id)).not.toHaveProperty('returned')
  expect(desk.stateOf(id)).toBe('review 1')
  expect([await desk.ask('review.recall', { articleId: id }, 'writer'), await desk.ask('review.recall', { articleId: id }, 'writer')]).toEqual(['ok', 'ok'])
  expect(desk.stateOf(id)).toBe('writing')
  expect(storedDraft(house, id).events.map(({ what }) => what)).toEqual(['submitted', 'passed', 'returned', 'submitted', 'recalled'])
})

test('of two who act at the same moment one wins, and publishing happens once', async () => {
  const id = desk.draft()
  await desk.move('review.submit', id, 'writer')
  const rev = desk.revOf(id)
  const pair = await Promise.all([desk.move('review.pass', id, 'reviewer-a', rev), desk.ask('review.return', { articleId: id, rev, comment: '改', marks: [] }, 'reviewer-b')])
  expect(pair.sort()).toEqual(['conflict', 'ok'])
  const other = await desk.approved()
  const both = await Promise.all(['admin', 'reviewer-a', 'reviewer-b'].map((openid) => desk.move('article.publish', other, openid, desk.revOf(other))))
  expect(both.sort()).toEqual(['conflict', 'conflict', 'ok'])
  expect(house.all<{ articleId: string }>('publications').filter(({ articleId }) => articleId === other)).toHaveLength(1)
  expect(house.all<{ articleId: string; kind: string }>('article_versions').filter(({ articleId, kind }) => articleId === other && kind === 'published')).toHaveLength(1)
})

test('what was changed past the review is not published, and must be passed again', async () => {
  const id = await desk.approved()
  // A save that was under way when it was approved.
  await sdk.database().collection('draft_blocks').doc(`${id}.p0`).update({ data: { block: sdk.database().command.set(paragraph('p0', '偷偷改的')) } })
  expect(await desk.move('article.publish', id, 'admin')).toBe('conflict')
  expect(desk.stateOf(id)).toBe('review 1')
  expect(storedDraft(house, id).passes).toEqual([])
  expect(house.all<{ _id: string }>('article_bodies').map(({ _id }) => _id)).not.toContain(id)
})

test('a unit without steps publishes what was submitted, and then only its administrators do', async () => {
  await desk.steps(0)
  const id = desk.draft({ more: { writer: 'admin', authors: ['admin'] } })
  expect(await desk.move('review.submit', id, 'admin')).toBe('ok')
  expect(desk.stateOf(id)).toBe('approved')
  expect([await desk.move('article.publish', id, 'reviewer-a'), await desk.move('article.publish', id, 'writer'), await desk.move('article.publish', id, 'admin')]).toEqual(['not_allowed', 'not_allowed', 'ok'])
  expect(await desk.open(id)).not.toHaveProperty('article.signature')
  await desk.steps(2)
})

test('how a unit reviews is its administrators’ to set, and else as the unit above does', async () => {
  const settings = { steps: 3, backTo: 2, dueHours: 8 }
  expect(await desk.ask('review.settings', { orgId: unit, settings }, 'reviewer-a')).toBe('not_allowed')
  expect(await desk.ask('review.settings', { orgId: unit, settings: { ...settings, backTo: 4 } })).toBe('bad_input')
  dataOf(await house.staff('review.settings', { orgId: 'o_qingqu', settings }))
  expect(dataOf(await house.staff('review.settings', { orgId: 'o_wutongfang' }))).toMatchObject(settings)
  expect(dataOf(await house.staff('review.settings', { orgId: unit }, { openid: 'writer' }))).toMatchObject({ steps: 2, backTo: 1, dueHours: 24, mayChange: false })
  expect(dataOf(await house.staff('review.settings', { orgId: unit }, { openid: 'admin' }))).toMatchObject({ mayChange: true })
})

test('how many others may review is told: those of the unit and of the one above, not who asks, not writers, and not who wrote in the draft', async () => {
  const others = async (openid: string, orgId = unit): Promise<number> => dataOf(await house.staff('review.settings', { orgId }, { openid })).others
  // Three reviewers and an admin here, a reviewer and an admin above.
  expect([await others('writer'), await others('admin'), await others('reviewer-a')]).toEqual([6, 5, 5])
  house.cloud.console.insert('orgs', [{ _id: 'o_small', name: '小单位', parentId: null, path: ['o_small'], intro: '', createdAt: new Date(0) }])
  house.cloud.console.insert('members', ['admin', 'writer'].map((role) => ({ _id: `m_small_${role}`, openid: `small-${role}`, orgId: 'o_small', role, createdAt: new Date(0) })))
  expect([await others('small-admin', 'o_small'), await others('small-writer', 'o_small')]).toEqual([0, 1])
  putDraft(house, { articleId: 'a_bothofus00000042', title: '两个人写的', more: { writer: 'writer', authors: ['writer', 'reviewer-a'] } })
  const withDraft = async (orgId: string): Promise<number> => dataOf(await house.staff('review.settings', { orgId, articleId: 'a_bothofus00000042' }, { openid: 'writer' })).others
  expect(await withDraft(unit)).toBe(5)
})
