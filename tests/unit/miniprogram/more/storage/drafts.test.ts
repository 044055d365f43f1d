// Which unfinished complaints stay on the phone.

import { mostDrafts, readDrafts, withDraft, withoutDraft, type ComplaintDraft } from '../../../../../miniprogram/more/storage/drafts'

const draft = (articleId: string, more: Partial<ComplaintDraft> = {}): ComplaintDraft => ({
  complaintId: `c_${articleId}`, articleId, title: '', reason: '', text: '写到一半', contact: '', pictures: [], savedAt: 1, ...more,
})
const ids = (drafts: ComplaintDraft[]): string[] => drafts.map(({ articleId }) => articleId)

test('the newest comes first, and an article has one', () => {
  expect(ids(withDraft([draft('a'), draft('b')], draft('b', { text: '改过' })))).toEqual(['b', 'a'])
  expect(withDraft([draft('b')], draft('b', { text: '改过' }))[0]?.text).toBe('改过')
})

test.each<[string, Partial<ComplaintDraft>, boolean]>([
  ['nothing', {}, false],
  ['a reason', { reason: 'other' }, true],
  ['words', { text: '字' }, true],
  ['a contact', { contact: '电话' }, true],
  ['a picture', { pictures: [{ name: '1', path: 'p', fileId: '' }] }, true],
])('with %s in it, it is kept: %#', (_what, more, kept) => {
  expect(ids(withDraft([draft('a')], draft('a', { text: '', ...more })))).toEqual(kept ? ['a'] : [])
})

test('the oldest of too many goes', () => {
  const many = Array.from({ length: mostDrafts }, (_, at) => draft(String(at)))
  expect(ids(withDraft(many, draft('new')))).toEqual(['new', ...ids(many).slice(0, -1)])
})

test('what is sent is not there any more', () => {
  expect(ids(withoutDraft([draft('a'), draft('b')], 'a'))).toEqual(['b'])
})

test('what was kept is read back, and what is no draft is left out', () => {
  const whole = draft('a', { reason: 'privacy', pictures: [{ name: '1', path: 'p', fileId: 'f' }] })
  const kept = JSON.parse(JSON.stringify([whole, null, 7, {}, { ...whole, text: 1 }, { ...whole, pictures: 'x' }])) as unknown
  expect(readDrafts(kept)).toEqual([whole])
  expect(readDrafts([{ ...whole, reason: 'unheard', pictures: [{ name: 1 }, ...whole.pictures] }])).toEqual([{ ...whole, reason: '' }])
  for (const nothing of ['', undefined, {}, 7]) expect(readDrafts(nothing)).toEqual([])
})
