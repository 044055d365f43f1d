// Where words stand in a text, and what of it is shown.

import { patternOf, piecesOf, snippetOf } from '../../../../../cloudfunctions/domain/search/matches'

const marked = (pieces: { text: string; hit: boolean }[]): string => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test.each<[string, string[], string]>([
  ['停水通知', ['停水'], '[停水]通知'],
  ['停水通知', ['停水', '通知'], '[停水通知]'],
  ['水水水', ['水水'], '[水水]水'],
  ['3 号楼和３号楼', ['3号楼'], '[3 号楼]和[３号楼]'],
  ['WiFi wifi', ['WIFI'], '[WiFi] [wifi]'],
  ['a.b', ['a.b'], '[a.b]'],
  ['axb', ['a.b'], 'axb'],
  ['没有', ['停水'], '没有'],
  ['', ['停水'], ''],
])('in %j, %j stand as %j', (text, words, expected) => {
  const pieces = piecesOf(text, words)
  expect(marked(pieces)).toBe(expected)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})

test('a snippet is twenty characters on each side of the first match, and says where it is cut', () => {
  const long = '一'.repeat(30)
  expect(marked(snippetOf(`${long}停水${long}`, ['停水']))).toBe(`…${'一'.repeat(20)}[停水]${'一'.repeat(20)}…`)
  expect(marked(snippetOf('停水一天', ['停水']))).toBe('[停水]一天')
  expect(snippetOf('没有', ['停水'])).toEqual([])
})

test('a snippet that is cut after a mark begins with the word after it', () => {
  expect(marked(snippetOf(`${'一'.repeat(9)}，${'二'.repeat(19)}停水`, ['停水']))).toBe(`…${'二'.repeat(19)}[停水]`)
})

test('a character outside the first plane counts as one', () => {
  expect(marked(snippetOf(`${'😀'.repeat(21)}停水`, ['停水']))).toBe(`…${'😀'.repeat(20)}[停水]`)
})

test('no character of a word is a sign of the pattern', () => {
  for (const word of ['\\', '.*', '[a]', '(a', 'a|b', '^$', '{2}', 'a/b-c']) expect(patternOf(word).test(word)).toBe(true)
})
