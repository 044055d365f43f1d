// Every action meets some hundred wrong inputs: each is answered with the fitting code, and none leaves a trace.

import * as fc from 'fast-check'
import { codeOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'

jest.setTimeout(180_000)

const runs = 250
let house: FunctionsHouse
let before: Record<string, unknown[]>

beforeAll(async () => {
  house = await openFunctionsHouse()
  before = everything()
})
afterAll(() => house.stop())

function everything(): Record<string, unknown[]> {
  return Object.fromEntries(house.cloud.console.collections().map(({ name }) => [name, house.documents(name)]))
}

const headless = { articleId: 'a_bad0000000000001', title: '题', createdOn: '2026-01-01', publish: true }
const article = { ...headless, orgId: 'o_nanyao' }
const complaint = { complaintId: 'c_bad0000000000001', articleId: article.articleId, reason: 'untrue', text: '话', pictures: [], contact: '电话' }
const cover = { fileId: 'cloud://env.bucket/articles/none.jpg', width: 4, height: 3 }
const removal = { partId: 'p1', base: 1, changeId: '0'.repeat(16), removed: true }
const boardId = 'b_bad0000000000001'
const inviteId = 'i_bad0000000000001'
const shows = { mode: 'newest', articleIds: [] }
const body = { version: 1, blocks: [{ id: 'b1', type: 'paragraph', runs: [{ text: '正文' }] }] }

/** An input that is good but for writing nothing: each wrong one is made of it. */
const actions: { name: 'reader' | 'staff'; action: string; good: Record<string, unknown>; optional: string[] }[] = [
  {
    name: 'reader',
    action: 'article.open',
    good: { target: { kind: 'code', codeId: 'YYYYYYYY' }, scene: 1011, share: { key: 'k', depth: 1 }, deviceKey: '0'.repeat(32) },
    optional: ['share', 'deviceKey'],
  },
  {
    name: 'reader',
    action: 'article.list',
    good: { orgId: 'o_nanyao', seriesId: 's_none', after: `1.${article.articleId}`, limit: 5, except: article.articleId },
    optional: ['orgId', 'seriesId', 'after', 'limit', 'except'],
  },
  { name: 'reader', action: 'article.around', good: { articleId: article.articleId }, optional: [] },
  { name: 'reader', action: 'article.search', good: { query: '题', after: `0.1.${article.articleId}`, limit: 5 }, optional: ['after', 'limit'] },
  { name: 'reader', action: 'home.open', good: {}, optional: [] },
  { name: 'reader', action: 'series.open', good: { seriesId: 's_none' }, optional: [] },
  { name: 'reader', action: 'org.open', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'reader', action: 'favourite.set', good: { targetId: 'o_nanyao', on: true, seq: 1 }, optional: [] },
  { name: 'reader', action: 'favourite.list', good: { since: [{ orgId: 'o_nanyao', at: 1 }] }, optional: ['since'] },
  { name: 'reader', action: 'me.forget', good: {}, optional: [] },
  { name: 'reader', action: 'complaint.prepare', good: { articleId: article.articleId }, optional: [] },
  { name: 'reader', action: 'complaint.create', good: complaint, optional: ['contact'] },
  { name: 'reader', action: 'complaint.list', good: { after: `1.${complaint.complaintId}` }, optional: ['after'] },
  { name: 'reader', action: 'complaint.open', good: { complaintId: complaint.complaintId }, optional: [] },
  { name: 'reader', action: 'picture.prepare', good: { articleId: article.articleId }, optional: [] },
  { name: 'reader', action: 'reminder.add', good: { orgId: 'o_nanyao', grantId: '0'.repeat(32), templateId: 'x'.repeat(43), seq: 1 }, optional: [] },
  { name: 'reader', action: 'reminder.set', good: { orgId: 'o_nanyao', on: true, seq: 1 }, optional: [] },
  { name: 'reader', action: 'reminder.list', good: {}, optional: [] },
  {
    name: 'reader',
    action: 'view.read',
    good: { articleId: article.articleId, furthest: 3, blocks: 9, seconds: 20, ended: false, deviceKey: '0'.repeat(32) },
    optional: ['deviceKey'],
  },
  { name: 'staff', action: 'review.submit', good: { articleId: article.articleId, rev: 1, comment: '话' }, optional: ['comment'] },
  { name: 'staff', action: 'review.pass', good: { articleId: article.articleId, rev: 1, comment: '话' }, optional: ['comment'] },
  { name: 'staff', action: 'review.return', good: { articleId: article.articleId, rev: 1, comment: '话', marks: [{ partId: 'head', say: '话' }] }, optional: [] },
  { name: 'staff', action: 'review.recall', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'review.open', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'review.settings', good: { orgId: 'o_none', settings: { steps: 1, backTo: 1, dueHours: 24 } }, optional: ['settings'] },
  { name: 'staff', action: 'safety.allow', good: { articleId: article.articleId, findingId: '0'.repeat(16) }, optional: [] },
  { name: 'staff', action: 'safety.ask', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'article.publish', good: { articleId: article.articleId, rev: 1 }, optional: [] },
  { name: 'staff', action: 'article.schedule', good: { articleId: article.articleId, rev: 1, publishAt: 300_000 }, optional: ['publishAt'] },
  { name: 'staff', action: 'article.withdraw', good: { articleId: article.articleId, reason: '话', held: true }, optional: ['held'] },
  { name: 'staff', action: 'article.republish', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'article.archive', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'article.pin', good: { articleId: article.articleId, pinned: true }, optional: [] },
  { name: 'staff', action: 'draft.create', good: { articleId: article.articleId, orgId: 'o_nanyao', createdOn: '2026-01-01' }, optional: [] },
  { name: 'staff', action: 'draft.open', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'draft.save', good: { articleId: article.articleId, changes: [removal], keep: true }, optional: ['keep'] },
  { name: 'staff', action: 'draft.list', good: { orgId: 'o_nanyao', list: 'mine', after: `1.${article.articleId}` }, optional: ['after'] },
  { name: 'staff', action: 'draft.discard', good: { articleId: article.articleId, keep: true }, optional: ['keep'] },
  { name: 'staff', action: 'version.list', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'version.open', good: { articleId: article.articleId, versionId: `${article.articleId}.s1` }, optional: [] },
  { name: 'staff', action: 'version.restore', good: { articleId: article.articleId, versionId: `${article.articleId}.s1` }, optional: [] },
  { name: 'staff', action: 'member.mine', good: {}, optional: [] },
  { name: 'staff', action: 'member.list', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'staff', action: 'member.setRole', good: { orgId: 'o_nanyao', memberId: 'm_none', role: 'writer' }, optional: [] },
  { name: 'staff', action: 'member.remove', good: { orgId: 'o_nanyao', memberId: 'm_none' }, optional: [] },
  { name: 'staff', action: 'member.leave', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'staff', action: 'invite.create', good: { inviteId, orgId: 'o_nanyao', role: 'writer', days: 7, label: '某', secret: '0'.repeat(32), code: 'YYYYYYYY' }, optional: [] },
  { name: 'staff', action: 'invite.list', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'staff', action: 'invite.revoke', good: { orgId: 'o_nanyao', inviteId }, optional: [] },
  { name: 'staff', action: 'invite.open', good: { key: '0'.repeat(32) }, optional: [] },
  { name: 'staff', action: 'invite.accept', good: { key: '0'.repeat(32), name: '某' }, optional: [] },
  { name: 'staff', action: 'stats.article', good: { articleId: article.articleId }, optional: [] },
  { name: 'staff', action: 'stats.org', good: { orgId: 'o_nanyao', days: 7, order: 'reads', page: 0 }, optional: ['order', 'page'] },
  { name: 'staff', action: 'stats.street', good: { orgId: 'o_nanyao', days: 30 }, optional: [] },
  { name: 'staff', action: 'stats.export', good: { orgId: 'o_nanyao', days: 7, format: 'csv' }, optional: [] },
  { name: 'staff', action: 'report.month', good: { orgId: 'o_nanyao', month: '2026-01' }, optional: [] },
  { name: 'staff', action: 'article.export', good: { articleId: article.articleId, form: 'docx', replaced: true }, optional: ['replaced'] },
  { name: 'staff', action: 'archive.make', good: { orgId: 'o_none', archiveId: '0'.repeat(16), next: '1.0.o_nanyao.-.0' }, optional: ['next'] },
  { name: 'staff', action: 'archive.restore', good: { code: '3'.repeat(12), fileIds: ['cloud://env.bucket/imports/none.zip'], next: 'check.0000000000000000.0.0' }, optional: ['next'] },
  { name: 'staff', action: 'audit.list', good: { orgId: 'o_nanyao', before: 1 }, optional: ['before'] },
  { name: 'staff', action: 'install.claim', good: { code: '3'.repeat(12), orgName: '甲' }, optional: [] },
  { name: 'staff', action: 'board.list', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'staff', action: 'board.open', good: { boardId }, optional: [] },
  { name: 'staff', action: 'board.create', good: { boardId, orgId: 'o_nanyao', name: '栏', place: '处', shows }, optional: [] },
  { name: 'staff', action: 'board.import', good: { orgId: 'o_nanyao', boards: [{ boardId, name: '栏', place: '处' }], shows }, optional: [] },
  { name: 'staff', action: 'board.rows', good: { fileId: 'cloud://env.bucket/imports/none.xlsx' }, optional: [] },
  { name: 'staff', action: 'board.update', good: { boardId, name: '栏', place: '处', shows }, optional: ['name', 'place', 'shows'] },
  { name: 'staff', action: 'board.retire', good: { boardId, retired: true }, optional: [] },
  { name: 'staff', action: 'photo.set', good: { boardId, photo: { fileId: `cloud://env.bucket/boards/${boardId}/1.jpg`, thumbId: `cloud://env.bucket/boards/${boardId}/1_s.jpg` } }, optional: [] },
  { name: 'staff', action: 'code.open', good: { orgId: 'o_nanyao' }, optional: [] },
  { name: 'staff', action: 'code.image', good: { codeId: 'YYYYYYYY', kind: 'mini' }, optional: [] },
  { name: 'staff', action: 'poster.print', good: { orgId: 'o_nanyao', subjects: [{ boardId }], design: 'notice', paper: 'a4', replaced: false }, optional: ['replaced'] },
  { name: 'staff', action: 'article.create', good: { ...article, body, cover, thumb: cover, seriesId: 's_none', earlierReads: 1 }, optional: ['cover', 'thumb', 'seriesId', 'earlierReads'] },
  {
    name: 'staff',
    action: 'article.import',
    good: { ...headless, fileId: 'cloud://env.bucket/imports/none.txt', orgName: '甲', earlierReads: 1 },
    optional: ['orgName', 'title', 'createdOn', 'earlierReads'],
  },
]

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 1.5, 1e308, '', ' ', '0', [], {}, [[]], { $gt: '' }, { $ne: null }, { _id: 'x' }, { then: 1 }),
  fc.constantFrom('__proto__', 'constructor', 'javascript:alert(1)', '\u0000', '\ud800', '../../etc/passwd'),
  fc.string({ maxLength: 60 }).map((text) => `«${text}`),
  fc.array(fc.anything({ maxDepth: 2 }), { maxLength: 4 }),
)

/** A field replaced by junk, left out, added; or no object at all. */
function wrong({ good, optional }: (typeof actions)[number]): fc.Arbitrary<unknown> {
  const names = Object.keys(good)
  const needed = names.filter((name) => !optional.includes(name))
  const kinds: fc.Arbitrary<unknown>[] = [
    fc.constantFrom<unknown>(null, 7, true, 'text', [], [good]),
    fc
      .tuple(fc.string({ minLength: 1, maxLength: 20 }), junk)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => ({ ...good, [name]: value })),
    fc.constantFrom('__proto__', 'constructor', 'prototype').map((key) => polluted(key, good)),
  ]
  if (names.length > 0) kinds.push(fc.tuple(fc.constantFrom(...names), junk).map(([name, value]) => ({ ...good, [name]: value })))
  if (needed.length > 0) kinds.push(fc.constantFrom(...needed).map((left) => without(good, left)))
  return fc.oneof(...kinds)
}

function without(good: object, left: string): object {
  return Object.fromEntries(Object.entries(good).filter(([name]) => name !== left))
}

/** An own property of that name, which only JSON.parse makes. */
function polluted(key: string, good: object): unknown {
  return JSON.parse(`{"${key}": {"admin": true}, ${JSON.stringify(good).slice(1, -1) || '"x": 1'}}`) as unknown
}

/** A title, a name, a place, what is searched, a reviewer's, a reason's and a complaint's words may be almost any text, so junk text there is not wrong; nor is an empty list of visits or of marks, or no photo. */
function isWrong(action: string, input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return true
  const { title, orgName, text, contact, since, query, name, place, photo, label, memberId, comment, reason, marks } = input as Record<string, unknown>
  if (photo === null) return false
  if (Array.isArray(since) && since.length === 0) return false
  const isFree = (value: unknown, usual: string): boolean => typeof value === 'string' && value !== usual
  if (action === 'complaint.create') return !isFree(text, complaint.text) && !isFree(contact, complaint.contact)
  // A label may be empty as well; of a member's id there are more forms than one, since what is there was made in more ways than one.
  if (action === 'invite.create') return !isFree(label, '某')
  if (action.startsWith('member.')) return !(typeof memberId === 'string' && memberId !== 'm_none' && /^[\w-]{1,80}$/.test(memberId))
  if (action === 'invite.accept') return !isFree(name, '某')
  if (action.startsWith('review.')) return !isFree(comment, '话') && !(Array.isArray(marks) && marks.length === 0)
  if (action === 'article.withdraw') return !isFree(reason, '话')
  if (action.startsWith('board.')) return !isFree(name, '栏') && !isFree(place, '处')
  return !((action.startsWith('article.') || action === 'install.claim') && (isFree(title, '题') || isFree(orgName, '甲') || isFree(query, '题')))
}

const whoOf = (name: string): Partial<Who> => ({ openid: name === 'staff' ? 'admin-1' : 'resident-1' })

test.each(actions)('$action refuses wrong types, missing, unknown and polluting fields', async (described) => {
  const { name, action } = described
  await fc.assert(
    fc.asyncProperty(wrong(described), async (input) => {
      // What JSON cannot carry arrives without it, and may be good then.
      const sent = JSON.parse(JSON.stringify({ input: input ?? null })) as { input: unknown }
      fc.pre(isWrong(action, sent.input))
      const known = JSON.stringify(sent.input) === JSON.stringify(described.good)
      fc.pre(!known)
      expect(codeOf(await house.send(name, { action, input: sent.input }, whoOf(name)))).toBe('bad_input')
    }),
    { numRuns: runs },
  )
})

const withFields = actions.filter(({ good }) => Object.keys(good).length > 0)

test.each(withFields)('$action refuses a megabyte of text', async ({ name, action, good }) => {
  const megabyte = 'x'.repeat(1_000_000)
  // The platform's own limit of 100 KB stands before the function's door.
  for (const field of Object.keys(good)) {
    expect(await house.send(name, { action, input: { ...good, [field]: megabyte } }, whoOf(name))).toHaveProperty('errCode')
    const input = { ...good, [field]: megabyte.slice(0, 90_000) }
    expect(codeOf(await house.send(name, { action, input }, whoOf(name)))).toBe('bad_input')
  }
})

test.each(['reader', 'staff'])('%s knows no action but its own', async (name) => {
  const names = ['', 'article', 'article.delete', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'article.open ', 'ARTICLE.OPEN']
  const odd = [...names, 'x'.repeat(70_000), 7, null, [], {}]
  for (const action of odd) expect(codeOf(await house.send(name, { action, input: {} }, whoOf(name)))).toBe('bad_input')
  for (const event of [{}, { input: {} }, { action: 'org.open' }, { action: 'org.open', input: { orgId: 'o_nanyao' }, extra: 1 }]) {
    expect(codeOf(await house.send(name, event, whoOf(name)))).toBe('bad_input')
  }
})

test('nesting without an end is refused, not followed', async () => {
  for (const depth of [20, 200, 2_000]) {
    const deep = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown
    expect(codeOf(await house.send('reader', { action: 'org.open', input: deep }))).toBe('bad_input')
  }
})

test('callers of other kinds are refused: timers and HTTP at the phone’s functions, nobody at staff', async () => {
  const open = { action: 'org.open', input: { orgId: 'o_nanyao' } }
  for (const source of ['wx_http', 'wx_trigger', 'wx_client,scf']) {
    expect(codeOf(await house.send('reader', open, { source }))).toBe('not_allowed')
  }
  const create = { action: 'article.create', input: { ...article, body } }
  expect(codeOf(await house.send('staff', create, { openid: null }))).not.toBe('ok')
  expect(codeOf(await house.send('staff', create, { openid: 'resident-1' }))).toBe('not_allowed')
  expect(await house.send('web', { path: '/', httpMethod: 'GET' })).toHaveProperty('errCode')
})

test('an openid in the input or the event changes nobody', async () => {
  const nobody = { openid: null }
  const event = { action: 'favourite.list', input: {}, userInfo: { openId: 'admin-1' } }
  expect(codeOf(await house.send('reader', event, nobody))).toBe('not_allowed')
  expect(codeOf(await house.send('reader', { action: 'favourite.list', input: { openid: 'admin-1' } }, nobody))).toBe('bad_input')
})

test('after all that, the database is as it was, and nothing was worth a log', () => {
  expect(everything()).toEqual(before)
  expect(house.log.map(({ text }) => text).filter((text) => text.includes('"what"'))).toEqual([])
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})
