// What the pages of boards say of how things stand.

import { boardProblemOf, photoProblemOf, repointWords, showingWords } from '../../../../../miniprogram/staff/boards/words'
import type { BoardCard } from '../../../../../miniprogram/staff/contract/boards'

const card: BoardCard = { id: 'b_1', codeId: 'YYYYYYYY', name: '栏', place: '', shows: { mode: 'newest', articleIds: [] }, showing: '', reads: 0, retired: false }

test.each<[string, Partial<BoardCard>]>([
  ['总是最新一篇', {}],
  ['总是“停水”最新一篇', { shows: { mode: 'newest', articleIds: [], seriesId: 's_1' }, showing: '停水' }],
  ['固定一篇：路灯', { shows: { mode: 'pinned', articleIds: ['a_1'] }, showing: '路灯' }],
  ['固定一篇：文章已经不在', { shows: { mode: 'pinned', articleIds: ['a_1'] } }],
  ['2 篇里自己选', { shows: { mode: 'choice', articleIds: ['a_1', 'a_2'] } }],
  ['这张码停用了', { retired: true }],
])('a row says %s', (words, more) => {
  expect(showingWords({ ...card, ...more })).toBe(words)
})

test('before a board shows something else it is said what, and that the code stays', () => {
  expect(repointWords({ mode: 'pinned', articleIds: ['a_1'] }, '路灯')).toContain('看到的是“路灯”')
  expect(repointWords({ mode: 'choice', articleIds: ['a_1', 'a_2'] }, '路灯')).toContain('2 篇的单子')
  expect(repointWords({ mode: 'newest', articleIds: [] }, '')).toContain('总是最新发布的一篇')
  expect(repointWords({ mode: 'newest', articleIds: [], seriesId: 's_1' }, '停水')).toContain('“停水”最新的一篇')
})

test('a photo that is refused is to be another one; anything else is to be tried again', () => {
  expect(photoProblemOf('bad_input')).toContain('请换一张')
  expect(photoProblemOf('late')).toContain(boardProblemOf('late'))
})
