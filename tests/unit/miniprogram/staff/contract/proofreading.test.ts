// A fix goes into the runs where it belongs, with every mark as it was, and never into words that have changed.

import type { Block, Run } from '../../../../../miniprogram/contract/body'
import { markedPieces, visible } from '../../../../../miniprogram/staff/contract/marked'
import { applyFix, fixText, textOfRuns, type Finding, type Where } from '../../../../../miniprogram/staff/contract/proofreading'

const paragraph = (...runs: Run[]): Block => ({ id: 'b1', type: 'paragraph', runs })

function finding(text: string, found: string, fix: string | undefined, where: Where = { blockId: 'b1' }): Finding {
  const start = text.indexOf(found)
  return { id: 'f', kind: 'confusion', where, start, end: start + found.length, text: found, say: '', ...(fix === undefined ? {} : { fix }) }
}

const runsOf = (block: Block | undefined): Run[] => (block && 'runs' in block ? block.runs : [])

test('a fix inside one run leaves its mark and the other runs alone', () => {
  const block = paragraph({ text: '请' }, { text: '大家大家', bold: true }, { text: '提前来' })
  expect(runsOf(applyFix(block, finding('请大家大家提前来', '大家大家', '大家')))).toEqual([{ text: '请' }, { text: '大家', bold: true }, { text: '提前来' }])
})

test('a fix of the same length over two runs leaves each letter its mark', () => {
  const block = paragraph({ text: '已经结', bold: true }, { text: '帐了' })
  expect(runsOf(applyFix(block, finding('已经结帐了', '结帐', '结账')))).toEqual([{ text: '已经结', bold: true }, { text: '账了' }])
})

test('a shorter fix over three runs stands where the old words began, and a run without words goes', () => {
  const block = paragraph({ text: '看大' }, { text: '家大', color: 'red' }, { text: '家来', italic: true })
  expect(runsOf(applyFix(block, finding('看大家大家来', '大家大家', '大家')))).toEqual([{ text: '看大家' }, { text: '来', italic: true }])
})

test('words after emoji are counted as the text counts them', () => {
  const block = paragraph({ text: '感谢🎉' }, { text: '👨‍👩‍👧一家,好', underline: true })
  const text = textOfRuns(runsOf(block))
  expect(textOfRuns(runsOf(applyFix(block, finding(text, ',', '，'))))).toBe('感谢🎉👨‍👩‍👧一家，好')
})

test('of a list and of a table only the place that was meant is changed', () => {
  const list: Block = { id: 'b1', type: 'list', ordered: false, items: [[{ text: '好,' }], [{ text: '好,', bold: true }]] }
  expect(applyFix(list, finding('好,', ',', '，', { blockId: 'b1', item: 1 }))).toEqual({ ...list, items: [[{ text: '好,' }], [{ text: '好，', bold: true }]] })
  const table: Block = { id: 'b1', type: 'table', rows: [[[{ text: '好,' }], [{ text: '好,' }]], [[{ text: '好,' }], [{ text: '好,' }]]] }
  expect(applyFix(table, finding('好,', ',', '，', { blockId: 'b1', row: 1, cell: 0 }))).toEqual({ ...table, rows: [table.rows[0], [[{ text: '好，' }], [{ text: '好,' }]]] })
})

test('nothing is done to words that changed meanwhile, without a fix, in another block or in a place that is not there', () => {
  const block = paragraph({ text: '请大家来' })
  expect(applyFix(block, finding('看大家大家来', '大家大家', '大家'))).toBeUndefined()
  expect(applyFix(block, finding('请大家来', '大家', undefined))).toBeUndefined()
  expect(applyFix(block, finding('请大家来', '大家', '各位', { blockId: 'b2' }))).toBeUndefined()
  expect(applyFix({ id: 'b1', type: 'divider' }, finding('请大家来', '大家', '各位'))).toBeUndefined()
  expect(applyFix(block, finding('请大家来', '大家', '各位', { part: 'title' }))).toBeUndefined()
})

test('a title is fixed as a text, and a fix may take words away', () => {
  expect(fixText('周末 停水', finding('周末 停水', ' ', '', { part: 'title' }))).toBe('周末停水')
})

test('a line is cut around what was found, and blanks are named', () => {
  expect(markedPieces('请大家大家来', finding('请大家大家来', '大家大家', '大家'))).toEqual([{ text: '请', marked: false }, { text: '大家大家', marked: true }, { text: '来', marked: false }])
  expect(markedPieces('大家', null)).toEqual([{ text: '大家', marked: false }])
  expect([' ', '\u3000\u3000', '再'].map(visible)).toEqual(['空格', '2 个全角空格', '再'])
})
