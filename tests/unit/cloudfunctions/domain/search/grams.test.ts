// The pairs that an article is found by.

import { gramsAskedFor, gramsOf, plainTextOf, searchBounds } from '../../../../../cloudfunctions/domain/search/grams'

test('pairs end at marks and pass over spaces, capitals and full width; those of title and name are marked', () => {
  expect(gramsOf({ title: 'A座', orgName: '', text: '停水，3 号Ｂ' })).toEqual(['^a座', '^a', '^座', 'a座', '停水', '3号', '号b'])
  expect(gramsOf({ title: '', orgName: '河埠', text: '' })).toEqual(['@河埠', '@河', '@埠', '河埠'])
})

test('a pair is kept once, and a text without an end is cut', () => {
  expect(gramsOf({ title: '', orgName: '', text: '水水水水' })).toEqual(['水水'])
  const text = Array.from({ length: 30_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000))).join('')
  expect(gramsOf({ title: '题', orgName: '', text })).toHaveLength(searchBounds.grams)
})

test('every tier asks for the pairs of its own place, and for a character where there is no pair', () => {
  expect(gramsAskedFor(['停水', '通知单'], 'text')).toEqual(['停水', '通知', '知单'])
  expect(gramsAskedFor(['停水'], 'title')).toEqual(['^停水'])
  expect(gramsAskedFor(['河'], 'org')).toEqual(['@河'])
  expect(gramsAskedFor(['一二三四五六七八九十甲乙丙丁戊己庚辛'], 'text')).toHaveLength(12)
})

test('a body becomes one line, its sentences whole and its cells apart', () => {
  const text = plainTextOf([
    { id: '1', type: 'paragraph', runs: [{ text: '停' }, { text: '水 \n通知', bold: true }] },
    { id: '2', type: 'list', ordered: true, items: [[{ text: '一桶' }], [{ text: '两桶' }]] },
    { id: '3', type: 'divider' },
  ])
  expect(text).toBe('停水 通知 一桶 两桶')
})
