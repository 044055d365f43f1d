// What differs between two texts and between two states of an article.

import type { Block } from '../../../../../../miniprogram/contract/body'
import { compareBlocks } from '../../../../../../miniprogram/staff/editor/compare/blocks'
import { compareTexts } from '../../../../../../miniprogram/staff/editor/compare/texts'
import { cellsOf, withCells } from '../../../../../../miniprogram/staff/editor/table'

const spoken = (before: string, after: string): string => compareTexts(before, after).map(({ text, what }) => (what === 'same' ? text : what === 'gone' ? `-${text}-` : `+${text}+`)).join('')

test.each([
  ['周五下午三点开会', '周六下午三点开会', '周-五-+六+下午三点开会'],
  ['定在14:30', '定在15:30', '定在-14-+15+:30'],
  ['请带身份证', '请带身份证和户口本', '请带身份证+和户口本+'],
  ['', '新写的', '+新写的+'],
  ['去掉的', '', '-去掉的-'],
  ['一样', '一样', '一样'],
  ['笑脸😀', '笑脸😁', '笑脸-😀-+😁+'],
])('%s and %s differ as %s', (before, after, expected) => {
  expect(spoken(before, after)).toBe(expected)
})

const line = (id: string, text: string): Block => ({ id, type: 'paragraph', runs: [{ text }] })
const head = { title: '题', createdOn: '2026-06-01' }

test('blocks are compared by their ids, and what is gone stands where it stood', () => {
  const before = { head, blocks: [line('a', '甲'), line('b', '乙'), line('c', '丙')] }
  const after = { head: { ...head, title: '新题' }, blocks: [line('a', '甲'), line('d', '丁'), line('c', '丙丙')] }
  expect(compareBlocks(before, after).map(({ id, same }) => `${id} ${String(same)}`)).toEqual(['head false', 'a true', 'b false', 'd false', 'c false'])
})

test('blocks that changed places are each told once', () => {
  const [a, b, c] = [line('a', '甲'), line('b', '乙'), line('c', '丙')]
  expect(compareBlocks({ head, blocks: [a, b, c] }, { head, blocks: [c, a] }).map(({ id }) => id)).toEqual(['head', 'c', 'a', 'b'])
})

test('a cell that is not touched keeps its marks, and one that is keeps those of its first words', () => {
  const table = { id: 't', type: 'table' as const, rows: [[[{ text: '周一', bold: true as const }], [{ text: '三' }, { text: '点', italic: true as const }]]] }
  expect(cellsOf(table)).toEqual([['周一', '三点']])
  expect(withCells(table, [['周二', '三点'], ['', '新']]).rows).toEqual([[[{ text: '周二', bold: true }], [{ text: '三' }, { text: '点', italic: true }]], [[], [{ text: '新' }]]])
})
