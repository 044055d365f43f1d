// What was found stays where it stands while a person goes through it, whatever is fixed before it.

import type { Finding } from '../../../../../../miniprogram/staff/contract/proofreading'
import { afterFix, fixOf, sameAs } from '../../../../../../miniprogram/staff/editor/check/findings'

const finding = (id: string, start: number, text: string, fix?: string, more: Partial<Finding> = {}): Finding => ({ id, kind: 'doubled', where: { blockId: 'p1' }, start, end: start + text.length, text, say: '', ...(fix === undefined ? {} : { fix }), ...more })

test('a fix moves what stands behind it in its place, and nothing else', () => {
  const fixed = finding('b', 4, '大家大家', '大家')
  const others = [finding('a', 0, '，，', '，'), fixed, finding('c', 10, '。。', '。'), finding('d', 10, '。。', '。', { where: { blockId: 'p2' } })]
  expect(afterFix(others, fixed).map(({ id, start, end }) => [id, start, end])).toEqual([['a', 0, 2], ['c', 8, 10], ['d', 10, 12]])
})

test('what overlaps a fix is gone with the words that it was said of', () => {
  const fixed = finding('a', 0, '大家大家', '大家')
  expect(afterFix([fixed, finding('b', 2, '大家提前')], fixed)).toEqual([])
})

test('the same slip in many places is one group, and what needs a person is none', () => {
  const comma = (id: string, start: number): Finding => finding(id, start, ',', '，', { kind: 'width' })
  const all = [comma('a', 0), comma('b', 5), finding('c', 9, '。。', '。'), finding('d', 12, ',', undefined, { kind: 'width' })]
  expect(sameAs(all, comma('a', 0)).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a fix is written into the title or its block, and nowhere once the words are others', () => {
  const block = { id: 'p1', type: 'paragraph' as const, runs: [{ text: '请', bold: true as const }, { text: '大家大家提前' }] }
  const document = { title: '通知通知', block: (id: string) => (id === 'p1' ? block : undefined) }
  expect(fixOf(finding('a', 1, '大家大家', '大家'), document)).toEqual({ block: { ...block, runs: [{ text: '请', bold: true }, { text: '大家提前' }] } })
  expect(fixOf(finding('a', 0, '通知通知', '通知', { where: { part: 'title' } }), document)).toEqual({ title: '通知' })
  expect(fixOf(finding('a', 1, '大伙大伙', '大伙'), document)).toBeUndefined()
  expect(fixOf(finding('a', 0, '字', '', { where: { blockId: 'gone' } }), document)).toBeUndefined()
})
