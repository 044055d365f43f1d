// The shelf holds the last articles read, within WeChat's limits, and the oldest make room.

import { bytesOf, readShelf, shelfLimits, shelve } from '../../../../miniprogram/storage/shelf'
import type { KeptArticle } from '../../../../miniprogram/storage/shelf'

const article = (id: string, more: Partial<KeptArticle> = {}): KeptArticle => ({ id, title: id, orgName: '晚风巷社区', at: 1, bytes: 10, codes: [], ...more })
const ids = (shelf: readonly KeptArticle[]): string[] => shelf.map(({ id }) => id)

test('the article read last stands first, once', () => {
  const first = shelve([], article('a')).shelf
  const { shelf, gone } = shelve(shelve(first, article('b')).shelf, article('a', { at: 9 }))
  expect(ids(shelf)).toEqual(['a', 'b'])
  expect(shelf[0]?.at).toBe(9)
  expect(gone).toEqual([])
})

test('of thirty-one the oldest goes', () => {
  const full = Array.from({ length: shelfLimits.articles }, (_, at) => article(`a${at}`))
  const { shelf, gone } = shelve(full, article('new'))
  expect(shelf).toHaveLength(30)
  expect(gone).toEqual(['a29'])
})

test('large ones make several go, so that all together fit', () => {
  const full = Array.from({ length: 10 }, (_, at) => article(`a${at}`, { bytes: 800_000 }))
  const { shelf, gone } = shelve(full, article('new', { bytes: 900_000 }))
  expect(shelf.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(shelfLimits.bytes)
  expect(ids(shelf)).toEqual(['new', ...Array.from({ length: 8 }, (_, at) => `a${at}`)])
  expect(gone).toEqual(['a8', 'a9'])
})

test('one that fits no key is not put there, and its older form goes', () => {
  const { shelf, gone } = shelve([article('a'), article('b')], article('a', { bytes: shelfLimits.bytesEach + 1 }))
  expect(ids(shelf)).toEqual(['b'])
  expect(gone).toEqual(['a', 'a'])
})

test('a code leads to what it led to last, and an article keeps the codes that led to it', () => {
  const first = shelve([], article('a', { codes: ['C1'] })).shelf
  const again = shelve(first, article('a', { codes: ['C2'] })).shelf
  expect(again[0]?.codes).toEqual(['C2', 'C1'])
  const moved = shelve(again, article('b', { codes: ['C1'] })).shelf
  expect(moved.map(({ codes }) => codes)).toEqual([['C1'], ['C2']])
})

test.each(['', 'abc', '电梯修好了', 'é', '𠮷野家 😀'])('the size of %j is that of UTF-8', (text) => {
  expect(bytesOf(text)).toBe(Buffer.byteLength(text))
})

test('what is no entry is left out, whatever the storage holds', () => {
  expect(readShelf([null, 5, {}, article('a'), { ...article('b'), codes: ['C', 7] }, { ...article('c'), bytes: 'x' }])).toEqual([article('a'), article('b', { codes: ['C'] })])
  expect(readShelf('')).toEqual([])
})
