// A word list as it is changed, searched and put back.

import type { WordEntry } from '../../../../../miniprogram/staff/contract/words'
import { rowsOf, withoutWord, withWord, wordProblem } from '../../../../../miniprogram/staff/words/entries'

const list: WordEntry[] = [
  { word: '银杏苑社区', kind: 'name' },
  { word: '钉子户', kind: 'forbidden', instead: '住户' },
]
const fresh: WordEntry = { word: '楼长', kind: 'title' }

test('a new word stands on top, a changed one where it stood', () => {
  expect(withWord(list, fresh, '').map(({ word }) => word)).toEqual(['楼长', '银杏苑社区', '钉子户'])
  expect(withWord(list, fresh, '银杏苑社区').map(({ word }) => word)).toEqual(['楼长', '钉子户'])
})

test('a word that somebody took away meanwhile is put on top, and none is there twice', () => {
  expect(withWord(list, fresh, '不在的').map(({ word }) => word)).toEqual(['楼长', '银杏苑社区', '钉子户'])
  expect(withWord(list, { word: '钉子户', kind: 'name' }, '')).toEqual([{ word: '钉子户', kind: 'name' }, list[0]])
})

test('what was taken away can be put back', () => {
  const [first, second] = list as [WordEntry, WordEntry]
  expect(withWord(withoutWord(list, second.word), second, '')).toEqual([second, first])
})

test('words are found by what is written and by what is written instead', () => {
  expect(rowsOf(list, ' 住户 ').map(({ word, note }) => [word, note])).toEqual([['钉子户', '不写的词，改写“住户”']])
  expect(rowsOf(list, '').map(({ note }) => note)).toEqual(['名字，就这样写', '不写的词，改写“住户”'])
})

test.each([
  ['nothing is written', { ...fresh, word: '' }, '', '先写上这个词'],
  ['it is replaced by itself', { ...fresh, instead: '楼长' }, '', '两格写的是一样的'],
  ['it is there already', { word: '钉子户', kind: 'name' as const }, '', '这个词已经在表里了'],
  ['it is the one that is changed', { word: '钉子户', kind: 'name' as const }, '钉子户', ''],
  ['all is well', fresh, '', ''],
])('where %s the sheet says so', (_when, entry, old, said) => {
  expect(wordProblem(list, entry, old)).toBe(said)
})

test('the five hundred and first word is refused, and a full list can still be changed', () => {
  const full = Array.from({ length: 500 }, (_, at): WordEntry => ({ word: `词${at}`, kind: 'name' }))
  expect(wordProblem(full, fresh, '')).toBe('最多 500 个词，先删掉几个')
  expect(wordProblem(full, fresh, '词3')).toBe('')
})
