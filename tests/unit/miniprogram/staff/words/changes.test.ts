// What is done to a word list and taken back, also on a list that somebody changed meanwhile.

import type { WordEntry } from '../../../../../miniprogram/staff/contract/words'
import { entryOf, keeping, removing } from '../../../../../miniprogram/staff/words/changes'

const first: WordEntry = { word: '银杏苑社区', kind: 'name' }
const second: WordEntry = { word: '钉子户', kind: 'forbidden', instead: '住户' }
const fresh: WordEntry = { word: '楼长', kind: 'title' }
const list = [first, second]

test('what was written is kept without the blanks around it, and an empty field is none', () => {
  expect(entryOf({ word: ' 楼长 ', kind: 'title', instead: ' ' })).toEqual(fresh)
  expect(entryOf({ word: '钉子户', kind: 'forbidden', instead: ' 住户' })).toEqual(second)
})

test('one more word has no way back: it is deleted where it stands', () => {
  expect(keeping(list, fresh, '')).toEqual({ make: expect.any(Function) as unknown, said: '' })
  expect(keeping(list, fresh, '').make(list)).toEqual([fresh, first, second])
})

test('a changed word comes back where it stood, and what others wrote meanwhile stays', () => {
  const { make, undo, said } = keeping(list, fresh, second.word)
  expect(make(list)).toEqual([first, fresh])
  expect(undo?.([{ word: '街长', kind: 'title' }, first, fresh])).toEqual([{ word: '街长', kind: 'title' }, first, second])
  expect(said).toBe('“钉子户”改好了')
})

test('a deleted word comes back on top', () => {
  const change = removing(list, second.word)
  expect(change?.make(list)).toEqual([first])
  expect(change?.undo?.([first])).toEqual([second, first])
  expect(change?.said).toBe('“钉子户”删掉了')
})

test('a word that is not there any more cannot be deleted', () => {
  expect(removing(list, '不在的')).toBeUndefined()
})
