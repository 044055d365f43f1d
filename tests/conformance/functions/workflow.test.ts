// From a draft to readers through the real functions: submitted, passed, returned, published, scheduled, corrected, withdrawn; each once, and by who may.

import type { StaffActions } from '../../../miniprogram/contract/actions'
import { dataOf, codeOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { connectSdk } from '../../support/cloud-sdk'
import type { Sdk } from '../../support/cloud-sdk-types'
import { changeText, hirePeople, nameOf, paragraph, putDraft, storedDraft, unit } from '../../support/newsroom'

jest.setTimeout(60_000)

const minuteMs = 60_000
let house: FunctionsHouse
let sdk: Sdk
let now = Date.parse('2026-06-01T01:00:00Z')
let made = 0

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  hirePeople(house)
  sdk = connectSdk(house.cloud)
  await steps(2)
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

async function steps(count: number, backTo = Math.min(1, count)): Promise<void> {
  dataOf(await house.staff('review.settings', { orgId: unit, settings: { steps: count, backTo, dueHours: 24 } }, { openid: 'admin' }))
}

function draft(more: Omit<Parameters<typeof putDraft>[1], 'articleId'> = {}): string {
  made += 1
  const articleId = `a_${String(made).padStart(16, '0')}`
  putDraft(house, { articleId, ...more })
  return articleId
}

type Moved = 'review.submit' | 'review.pass' | 'article.publish'
const revOf = (articleId: string): number => storedDraft(house, articleId).rev
const stateOf = (articleId: string): string => `${storedDraft(house, articleId).state} ${storedDraft(house, articleId).step ?? ''}`.trim()

async function move(action: Moved, articleId: string, openid: string, rev = revOf(articleId)): Promise<string> {
  return codeOf(await house.staff(action, { articleId, rev }, { openid }))
}

const ask = async <Name extends keyof StaffActions>(action: Name, input: StaffActions[Name]['input'], openid = 'admin'): Promise<string> => codeOf(await house.staff(action, input, { openid }))

async function approved(more: Parameters<typeof draft>[0] = {}): Promise<string> {
  const id = draft(more)
  expect([await move('review.submit', id, 'writer'), await move('review.pass', id, 'reviewer-a'), await move('review.pass', id, 'reviewer-b')]).toEqual(['ok', 'ok', 'ok'])
  return id
}

async function published(more: Parameters<typeof draft>[0] = {}): Promise<string> {
  const id = await approved(more)
  expect(await move('article.publish', id, 'admin')).toBe('ok')
  return id
}

const open = async (articleId: string): Promise<unknown> => dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1007 }))

const foundBy = async (query: string): Promise<string[]> => dataOf(await house.reader('article.search', { query })).found.map(({ article }) => article.id)

test('what two reviewers passed is published, and readers have it with the line of who passed it', async () => {
  const id = draft({ head: { summary: '周六修路' } })
  expect(await open(id)).toMatchObject({ kind: 'unknown' })
  expect(dataOf(await house.staff('review.submit', { articleId: id, rev: 1, comment: '请看' }, { openid: 'writer' }))).toEqual({ state: { name: 'review', step: 1 }, rev: 2 })
  expect(await move('review.pass', id, 'reviewer-a')).toBe('ok')
  expect(stateOf(id)).toBe('review 2')
  expect(await move('review.pass', id, 'reviewer-b')).toBe('ok')
  expect(stateOf(id)).toBe('approved')
  const answer = dataOf(await house.staff('article.publish', { articleId: id, rev: 4 }, { openid: 'reviewer-a' }))
  expect(answer).toMatchObject({ state: { name: 'settled' }, publication: { status: 'published', pinned: false } })
  expect(await open(id)).toMatchObject({
    kind: 'article',
    article: {
      title: '修路的事',
      createdOn: '2026-06-01',
      signature: { steps: [{ name: '一审', by: nameOf('reviewer-a') }, { name: '二审', by: nameOf('reviewer-b') }], on: '2026-06-01' },
      body: { blocks: [paragraph('p0', '周六上午修路'), paragraph('p1', '请绕行')] },
    },
  })
  expect(await foundBy('绕行')).toContain(id)
  expect(house.all<{ _id: string }>('publications').find(({ _id }) => _id === `${id}.1`)).toMatchObject({ articleId: id, orgId: unit, kind: 'new' })
  const { history } = dataOf(await house.staff('review.open', { articleId: id }, { openid: 'writer' }))
  expect(history.map(({ what, by, step, comment }) => [what, by, step, comment])).toEqual([
    ['submitted', nameOf('writer'), undefined, '请看'],
    ['passed', nameOf('reviewer-a'), 1, undefined],
    ['passed', nameOf('reviewer-b'), 2, undefined],
    ['published', nameOf('reviewer-a'), undefined, undefined],
  ])
  const { entries } = dataOf(await house.staff('audit.list', { orgId: unit }, { openid: 'admin' }))
  expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['送审“修路的事”', '一审通过“修路的事”', '二审通过“修路的事”', '发布“修路的事”']))
})

test('a call whose answer was lost is answered again, and nothing is done twice', async () => {
  const id = draft()
  const twice = async (action: Moved, openid: string): Promise<string[]> => {
    const rev = revOf(id)
    return [await move(action, id, openid, rev), await move(action, id, openid, rev)]
  }
  expect(await twice('review.submit', 'writer')).toEqual(['ok', 'ok'])
  expect(await twice('review.pass', 'reviewer-a')).toEqual(['ok', 'ok'])
  expect(stateOf(id)).toBe('review 2')
  expect(await twice('review.pass', 'reviewer-b')).toEqual(['ok', 'ok'])
  expect(await twice('article.publish', 'admin')).toEqual(['ok', 'ok'])
  expect(storedDraft(house, id)).toMatchObject({ state: 'settled', published: 1, authors: [], passes: [] })
  expect(storedDraft(house, id).events.map(({ what }) => what)).toEqual(['submitted', 'passed', 'passed', 'published'])
})

test('nobody passes what they wrote, nor two steps of one article; a writer passes nothing, and another unit nothing at all', async () => {
  const id = draft({ more: { authors: ['writer', 'reviewer-c'] } })
  expect(await move('review.submit', id, 'reviewer-c')).toBe('ok')
  expect([await move('review.pass', id, 'reviewer-c'), await move('review.pass', id, 'writer'), await move('review.pass', id, 'stranger')]).toEqual(['not_allowed', 'not_allowed', 'not_allowed'])
  expect(await ask('review.return', { articleId: id, rev: revOf(id), comment: '改', marks: [] }, 'reviewer-c')).toBe('not_allowed')
  expect(await move('review.pass', id, 'reviewer-a')).toBe('ok')
  expect(await move('review.pass', id, 'reviewer-a', revOf(id))).toBe('not_allowed')
  expect(stateOf(id)).toBe('review 2')
})

test('a move on an older draft than is there, or from another place, is a conflict', async () => {
  const id = draft()
  expect(await move('review.pass', id, 'reviewer-a')).toBe('conflict')
  expect(await move('review.submit', id, 'writer', 0)).toBe('conflict')
  expect(await move('article.publish', id, 'admin')).toBe('conflict')
  expect(await move('review.submit', 'a_nnnnnnnnnnnnnnnn', 'writer', 1)).toBe('not_found')
})

test('a draft without a title or a text is not submitted', async () => {
  const refusal = async (id: string): Promise<unknown> => await house.staff('review.submit', { articleId: id, rev: 1 }, { openid: 'writer' })
  expect(await refusal(draft({ title: ' ' }))).toMatchObject({ error: { code: 'bad_input', message: '还没有写标题' } })
  expect(await refusal(draft({ blocks: [] }))).toMatchObject({ error: { code: 'bad_input' } })
})

test('returned, it comes back with a comment and marks, which go when it is submitted again; recalled, it is the writer’s', async () => {
  const id = draft()
  await move('review.submit', id, 'writer')
  await move('review.pass', id, 'reviewer-a')
  const marks = [{ partId: 'p0', say: '哪个周六' }]
  const rev = revOf(id)
  for (let time = 0; time < 2; time += 1) expect(await ask('review.return', { articleId: id, rev, comment: '请写日期', marks }, 'reviewer-b')).toBe('ok')
  expect(storedDraft(house, id)).toMatchObject({ state: 'writing', passes: [], returned: { step: 2, openid: 'reviewer-b', comment: '请写日期', marks } })
  await move('review.submit', id, 'writer')
  expect(storedDraft(house, id)).not.toHaveProperty('returned')
  expect(stateOf(id)).toBe('review 1')
  expect([await ask('review.recall', { articleId: id }, 'writer'), await ask('review.recall', { articleId: id }, 'writer')]).toEqual(['ok', 'ok'])
  expect(stateOf(id)).toBe('writing')
  expect(storedDraft(house, id).events.map(({ what }) => what)).toEqual(['submitted', 'passed', 'returned', 'submitted', 'recalled'])
})

test('of two who act at the same moment one wins, and publishing happens once', async () => {
  const id = draft()
  await move('review.submit', id, 'writer')
  const rev = revOf(id)
  const pair = await Promise.all([move('review.pass', id, 'reviewer-a', rev), ask('review.return', { articleId: id, rev, comment: '改', marks: [] }, 'reviewer-b')])
  expect(pair.sort()).toEqual(['conflict', 'ok'])
  const other = await approved()
  const both = await Promise.all(['admin', 'reviewer-a', 'reviewer-b'].map((openid) => move('article.publish', other, openid, revOf(other))))
  expect(both.sort()).toEqual(['conflict', 'conflict', 'ok'])
  expect(house.all<{ articleId: string }>('publications').filter(({ articleId }) => articleId === other)).toHaveLength(1)
  expect(house.all<{ articleId: string; kind: string }>('article_versions').filter(({ articleId, kind }) => articleId === other && kind === 'published')).toHaveLength(1)
})

test('what was changed past the review is not published, and must be passed again', async () => {
  const id = await approved()
  // A save that was under way when it was approved.
  await sdk.database().collection('draft_blocks').doc(`${id}.p0`).update({ data: { block: sdk.database().command.set(paragraph('p0', '偷偷改的')) } })
  expect(await move('article.publish', id, 'admin')).toBe('conflict')
  expect(stateOf(id)).toBe('review 1')
  expect(storedDraft(house, id).passes).toEqual([])
  expect(house.all<{ _id: string }>('article_bodies').map(({ _id }) => _id)).not.toContain(id)
})

test('a correction is what readers have only when it is published again, with the day and what was changed', async () => {
  const id = await published()
  const first = house.all<{ _id: string; publishedAt: Date }>('articles').find(({ _id }) => _id === id)?.publishedAt
  now += 24 * 60 * minuteMs
  expect(await changeText(sdk, storedDraft(house, id), { text: '周日上午修路', by: 'reviewer-a', place: { state: 'writing' } })).toBe(true)
  await sdk.database().collection('draft_blocks').doc(`${id}.head`).update({ data: { 'head.correction': '周六改为周日' } })
  expect(await open(id)).toMatchObject({ article: { body: { blocks: [paragraph('p0', '周六上午修路'), {}] } } })
  expect(await move('review.submit', id, 'writer')).toBe('ok')
  // The correction's author is not the article's.
  expect([await move('review.pass', id, 'reviewer-a'), await move('review.pass', id, 'reviewer-b'), await move('review.pass', id, 'reviewer-c')]).toEqual(['not_allowed', 'ok', 'ok'])
  expect(await move('article.publish', id, 'admin')).toBe('ok')
  expect(await open(id)).toMatchObject({ article: { updatedOn: '2026-06-02', correction: '周六改为周日', body: { blocks: [paragraph('p0', '周日上午修路'), {}] } } })
  expect(house.all<{ _id: string; publishedAt: Date }>('articles').find(({ _id }) => _id === id)?.publishedAt).toEqual(first)
  expect(house.all<{ articleId: string; kind: string }>('publications').flatMap(({ articleId, kind }) => (articleId === id ? [kind] : []))).toEqual(expect.arrayContaining(['new', 'again']))
})

test('withdrawn, readers are told why, and find it no more; back, it is as it was; archived, it is put away', async () => {
  const id = await published({ title: '奇异果采摘', texts: ['奇异果熟了'] })
  const found = (): Promise<string[]> => foundBy('奇异果')
  expect(await found()).toEqual([id])
  expect(await ask('article.pin', { articleId: id, pinned: true })).toBe('ok')
  expect(await ask('article.withdraw', { articleId: id, reason: '' })).toBe('bad_input')
  expect([await ask('article.withdraw', { articleId: id, reason: '改期' }), await ask('article.withdraw', { articleId: id, reason: '改期' })]).toEqual(['ok', 'ok'])
  expect(await open(id)).toMatchObject({ kind: 'withdrawn', reason: '改期', withdrawnOn: expect.any(String) as string })
  expect(await found()).toEqual([])
  expect(dataOf(await house.reader('org.open', { orgId: unit })).pinned).toEqual([])
  expect(await ask('article.withdraw', { articleId: id, reason: '', held: true })).toBe('ok')
  expect(await open(id)).toMatchObject({ kind: 'withdrawn', reason: '有人反映了问题，正在核实' })
  expect([await ask('article.republish', { articleId: id }), await ask('article.republish', { articleId: id })]).toEqual(['ok', 'ok'])
  expect(await open(id)).toMatchObject({ kind: 'article' })
  expect(await found()).toEqual([id])
  expect([await ask('article.archive', { articleId: id }), await ask('article.archive', { articleId: id })]).toEqual(['ok', 'ok'])
  expect(await open(id)).toMatchObject({ kind: 'withdrawn', reason: '文章过时了，已经收起来' })
  expect(storedDraft(house, id).events.slice(-5).map(({ what }) => what)).toEqual(['published', 'withdrawn', 'held', 'republished', 'archived'])
})

test('an article that was brought in without a draft is withdrawn and back as well', async () => {
  const id = 'a_brought000000001'
  const body = { version: 1 as const, blocks: [paragraph('b1', '旧文')] }
  dataOf(await house.staff('article.create', { articleId: id, orgId: unit, title: '旧文', createdOn: '2026-01-01', body, publish: true }, { openid: 'admin' }))
  expect(dataOf(await house.staff('article.withdraw', { articleId: id, reason: '重了' }, { openid: 'admin' }))).toMatchObject({ state: { name: 'settled' }, publication: { status: 'withdrawn', reason: '重了' } })
  expect(await ask('article.republish', { articleId: id })).toBe('ok')
  expect(await open(id)).toMatchObject({ kind: 'article' })
})

test('at most three stand first, the first pinned first, also when four are pinned at once', async () => {
  const ids = [await published(), await published(), await published(), await published()]
  const answers = await Promise.all(ids.map((articleId) => ask('article.pin', { articleId, pinned: true })))
  expect(answers.sort()).toEqual(['conflict', 'ok', 'ok', 'ok'])
  const pinned = dataOf(await house.reader('org.open', { orgId: unit })).pinned.map((card) => card.id)
  expect(pinned).toHaveLength(3)
  expect(await ask('article.pin', { articleId: pinned[0] ?? '', pinned: false })).toBe('ok')
  expect(dataOf(await house.reader('org.open', { orgId: unit })).pinned.map((card) => card.id)).toEqual(pinned.slice(1))
  expect(await ask('article.pin', { articleId: draft(), pinned: true })).toBe('conflict')
})

test('scheduled, it comes out by itself at its time, in the name of who set it', async () => {
  const id = await approved()
  const publishAt = Math.ceil(now / (5 * minuteMs)) * 5 * minuteMs + 10 * minuteMs
  const schedule = (input: object, rev = revOf(id)): Promise<string> => ask('article.schedule', { articleId: id, rev, ...input })
  expect([await schedule({ publishAt: publishAt + 1 }), await schedule({ publishAt: now - (now % (5 * minuteMs)) }), await schedule({ publishAt: publishAt + 91 * 24 * 60 * minuteMs })]).toEqual(['bad_input', 'bad_input', 'bad_input'])
  const rev = revOf(id)
  expect([await schedule({ publishAt }, rev), await schedule({ publishAt }, rev)]).toEqual(['ok', 'ok'])
  expect([await schedule({}), stateOf(id), await schedule({ publishAt })]).toEqual(['ok', 'approved', 'ok'])
  await house.cloud.fireTimer('jobs')
  expect(stateOf(id)).toBe('scheduled')
  now = publishAt + 1_000
  await house.cloud.fireTimer('jobs')
  expect(storedDraft(house, id)).toMatchObject({ state: 'settled', published: 1 })
  expect(storedDraft(house, id).events.at(-1)).toMatchObject({ what: 'published', openid: 'admin' })
  expect(await open(id)).toMatchObject({ kind: 'article' })
})

test('a unit without steps publishes what was submitted, and then only its administrators do', async () => {
  await steps(0)
  const id = draft({ more: { writer: 'admin', authors: ['admin'] } })
  expect(await move('review.submit', id, 'admin')).toBe('ok')
  expect(stateOf(id)).toBe('approved')
  expect([await move('article.publish', id, 'reviewer-a'), await move('article.publish', id, 'writer'), await move('article.publish', id, 'admin')]).toEqual(['not_allowed', 'not_allowed', 'ok'])
  expect(await open(id)).not.toHaveProperty('article.signature')
  await steps(2)
})

test('how a unit reviews is its administrators’ to set, and else as the unit above does', async () => {
  const settings = { steps: 3, backTo: 2, dueHours: 8 }
  expect(await ask('review.settings', { orgId: unit, settings }, 'reviewer-a')).toBe('not_allowed')
  expect(await ask('review.settings', { orgId: unit, settings: { ...settings, backTo: 4 } })).toBe('bad_input')
  dataOf(await house.staff('review.settings', { orgId: 'o_qingqu', settings }))
  expect(dataOf(await house.staff('review.settings', { orgId: 'o_wutongfang' }))).toEqual(settings)
  expect(dataOf(await house.staff('review.settings', { orgId: unit }, { openid: 'writer' }))).toEqual({ steps: 2, backTo: 1, dueHours: 24 })
})
