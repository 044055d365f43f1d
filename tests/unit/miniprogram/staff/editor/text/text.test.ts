// What WeChat's editor holds and what an article says, there and back.

import type { Block, Run } from '../../../../../../miniprogram/contract/body'
import { linkMark } from '../../../../../../miniprogram/staff/editor/text/marks'
import { deltaOf, isText } from '../../../../../../miniprogram/staff/editor/text/shown-delta'
import { blocksOf } from '../../../../../../miniprogram/staff/editor/text/written'

const runs: Run[] = [{ text: '请在' }, { text: '周五', bold: true, color: 'red' }, { text: '前', italic: true, underline: true, size: 'large' }, { text: '登记', link: 'tel:66668888' }, { text: '。', color: 'grey', size: 'small' }]

const blocks: Block[] = [
  { id: 'b', type: 'paragraph', runs },
  { id: 'b', type: 'paragraph', runs, align: 'center' },
  { id: 'b', type: 'paragraph', runs: [] },
  { id: 'b', type: 'heading', runs: [{ text: '一、时间' }] },
  { id: 'b', type: 'quote', runs: [{ text: '第一行\n第二行' }, { text: '\n第三行', bold: true }] },
  { id: 'b', type: 'list', ordered: true, items: [[{ text: '带身份证' }], runs, []] },
  { id: 'b', type: 'list', ordered: false, items: [[{ text: '甲' }]] },
]

test.each(blocks.filter(isText).flatMap((block) => [[block, 'light'], [block, 'dark']] as const))('%j comes back as it went (%#)', (block, theme) => {
  const { id: _id, ...content } = block
  expect(blocksOf(deltaOf(block, theme), block.type)).toEqual({ contents: [content], dropped: false })
})

test('pasted paragraphs are blocks, headings and lists among them, and pictures are left out', () => {
  const delta = { ops: [{ insert: '通知' }, { insert: '\n', attributes: { header: 1 } }, { insert: '第一段\n第二段\n甲' }, { insert: '\n', attributes: { list: 'bullet' } }, { insert: '乙' }, { insert: '\n', attributes: { list: 'bullet' } }, { insert: { image: 'http://x/y.png' } }, { insert: '完\n' }] }
  expect(blocksOf(delta, 'paragraph')).toEqual({
    dropped: true,
    contents: [
      { type: 'heading', runs: [{ text: '通知' }] },
      { type: 'paragraph', runs: [{ text: '第一段' }] },
      { type: 'paragraph', runs: [{ text: '第二段' }] },
      { type: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }]] },
      { type: 'paragraph', runs: [{ text: '完' }] },
    ],
  })
})

test.each([
  ['#000000', undefined],
  ['rgb(51, 51, 51)', undefined],
  ['#ff0000', 'red'],
  ['rgb(192, 0, 0)', 'red'],
  ['#FFC000', 'orange'],
  ['#00b050', 'green'],
  ['#0070c0', 'blue'],
  ['#888', 'grey'],
  ['white', undefined],
])('the colour %s of a paste is %s', (color, ink) => {
  const { contents } = blocksOf({ ops: [{ insert: '字', attributes: { color } }, { insert: '\n' }] }, 'paragraph')
  expect(contents).toEqual([{ type: 'paragraph', runs: [{ text: '字', ...(ink !== undefined && { color: ink }) }] }])
})

test('the words under the mark become a link, and an address that runs something never does', () => {
  const marked = (link: string) => blocksOf({ ops: [{ insert: '看' }, { insert: '这里', attributes: { backgroundColor: linkMark } }, { insert: '\n' }] }, 'paragraph', link).contents
  expect(marked('https://example.org/a')).toEqual([{ type: 'paragraph', runs: [{ text: '看' }, { text: '这里', link: 'https://example.org/a' }] }])
  expect(marked('javascript:alert(1)')).toEqual([{ type: 'paragraph', runs: [{ text: '看这里' }] }])
})

test('an endless line is several paragraphs with all its words', () => {
  const text = '长'.repeat(20_000)
  const { contents } = blocksOf({ ops: [{ insert: `${text}\n` }] }, 'paragraph')
  expect(contents).toHaveLength(4)
  expect(contents.flatMap((content) => (content.type === 'paragraph' ? content.runs : [])).map((run) => run.text).join('')).toBe(text)
})

test.each([[undefined], [{}], [{ ops: 'x' }], [{ ops: [null, 3, { insert: 7 }] }]])('%j holds one empty paragraph', (delta) => {
  expect(blocksOf(delta, 'paragraph').contents).toEqual([{ type: 'paragraph', runs: [] }])
})
