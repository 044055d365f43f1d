import { findingsOf, pictureFinding } from '../../../../../cloudfunctions/domain/safety/findings'
import { picturesToCheck, textsOf } from '../../../../../cloudfunctions/domain/safety/checked-parts'
import { slicesOf } from '../../../../../cloudfunctions/domain/safety/slices'
import type { Block } from '../../../../../miniprogram/contract/body'

const picture = (fileId: string): { fileId: string; width: number; height: number } => ({ fileId, width: 4, height: 3 })
const blocks: Block[] = [
  { id: 'one', type: 'paragraph', runs: [{ text: '前面', bold: true }, { text: '甲乙，又甲乙' }] },
  { id: 'two', type: 'image', ...picture('f1'), caption: '图下的甲乙' },
  { id: 'three', type: 'table', rows: [[[{ text: '格一' }], [{ text: '格二' }]]] },
  { id: 'four', type: 'divider' },
]
const content = { head: { title: '题目', createdOn: '2026-06-01', summary: '提要', cover: picture('f1'), square: picture('f2') }, blocks }

test('every word that readers will see is looked at, title and captions among them', () => {
  expect(textsOf(content)).toEqual([
    { id: 'head', text: '题目\n提要' },
    { id: 'one', text: '前面甲乙，又甲乙' },
    { id: 'two', text: '图下的甲乙' },
    { id: 'three', text: '格一格二' },
  ])
})

test('a picture is looked at once, where it stands in the text', () => {
  expect([...picturesToCheck(content)]).toEqual([['f1', 'two'], ['f2', 'head']])
})

test('a word is found each time, at its place in its part', () => {
  const [slice] = slicesOf(textsOf(content))
  const found = findingsOf(slice as NonNullable<typeof slice>, { suggest: 'review', label: 10_001, words: ['甲乙'] })
  expect(found.map(({ partId, start, end }) => [partId, start, end])).toEqual([['one', 2, 4], ['one', 6, 8], ['two', 3, 5]])
  expect(new Set(found.map(({ id }) => id)).size).toBe(3)
  expect(found[0]).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{16}$/) as string, say: '像是广告' })
})

test('where no word is named, every part of the slice is in question', () => {
  const [slice] = slicesOf(textsOf(content))
  expect(findingsOf(slice as NonNullable<typeof slice>, { suggest: 'risky', label: 1 }).map(({ partId }) => partId)).toEqual(['head', 'one', 'two', 'three'])
})

test('a pass is no finding, and the same finding has the same id', () => {
  const [slice] = slicesOf(textsOf(content))
  expect(findingsOf(slice as NonNullable<typeof slice>, { suggest: 'pass', label: 100, words: ['甲乙'] })).toEqual([])
  expect(pictureFinding('two', 'f1', 'risky', 20_002)).toEqual({ ...pictureFinding('two', 'f1', 'risky', 20_002), fileId: 'f1', say: '涉及色情' })
})
