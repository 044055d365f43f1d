// Every action meets some hundred wrong inputs: each is answered with the fitting code, and none leaves a trace.

import * as fc from 'fast-check'
import { readerActions } from '../../support/bad-input/reader-actions'
import { article, body, complaint } from '../../support/bad-input/samples'
import { staffActions } from '../../support/bad-input/staff-actions'
import { codeOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'
import { wrong } from '../../support/wrong-inputs'

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

const actions = [...readerActions, ...staffActions]

/** A title, a name, a place, what is searched, what is pasted, a reviewer's, a reason's and a complaint's words may be almost any text, so junk text there is not wrong; nor is an empty list of visits or of marks, or no photo. */
function isWrong(action: string, input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return true
  const { title, orgName, text, contact, since, query, name, place, photo, label, memberId, comment, reason, marks, blocks, entries, html } = input as Record<string, unknown>
  if (photo === null) return false
  if (Array.isArray(since) && since.length === 0) return false
  // Nothing may be written yet, or no word be kept any more.
  if ((Array.isArray(blocks) && blocks.length === 0) || (Array.isArray(entries) && entries.length === 0)) return false
  const isFree = (value: unknown, usual: string): boolean => typeof value === 'string' && value !== usual
  if (action === 'paste.read') return !isFree(html, '<p>字</p>')
  if (action === 'complaint.answer') return !(isFree(text, '话') && (text as string).trim() !== '')
  if (action === 'complaint.close') return !(isFree(reason, '话') && (reason as string).trim() !== '')
  if (action === 'complaint.assign') return !isMember(memberId)
  if (action === 'complaint.create') return !isFree(text, complaint.text) && !isFree(contact, complaint.contact)
  // A label may be empty as well; of a member's id there are more forms than one, since what is there was made in more ways than one.
  if (action === 'invite.create') return !isFree(label, '某')
  if (action === 'invite.accept' || action === 'member.rename') return !isFree(name, '某')
  if (action === 'install.claim') return !isFree(name, '某') && !isFree(orgName, '甲')
  if (action.startsWith('member.')) return !isMember(memberId)
  if (action.startsWith('review.')) return !isFree(comment, '话') && !(Array.isArray(marks) && marks.length === 0)
  if (action === 'article.withdraw') return !isFree(reason, '话')
  if (action.startsWith('board.')) return !isFree(name, '栏') && !isFree(place, '处')
  return !(action.startsWith('article.') && (isFree(title, '题') || isFree(orgName, '甲') || isFree(query, '题')))
}

function isMember(memberId: unknown): boolean {
  return typeof memberId === 'string' && memberId !== 'm_none' && /^[\w-]{1,80}$/.test(memberId)
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
  // The platform's own limit of 100 KB stands before the function's door; what is pasted may have 90.
  for (const field of Object.keys(good)) {
    expect(await house.send(name, { action, input: { ...good, [field]: megabyte } }, whoOf(name))).toHaveProperty('errCode')
    const input = { ...good, [field]: megabyte.slice(0, 95_000) }
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
