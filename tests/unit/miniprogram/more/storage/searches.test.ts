// The list of what was looked for last.

import { readSearches, withSearch } from '../../../../../miniprogram/more/storage/searches'

test('the newest stands first and each once, ten at most', () => {
  expect(withSearch(['二', '一'], '一')).toEqual(['一', '二'])
  const many = Array.from({ length: 10 }, (_, number) => `词${number}`)
  expect(withSearch(many, '新')).toEqual(['新', ...many.slice(0, 9)])
})

test.each([['x', []], [5, []], [{ a: 1 }, []], ['', []], [[1, null, '好'], ['好']]])('%j is read as %j', (kept, searches) => {
  expect(readSearches(kept)).toEqual(searches)
})
