// What can be done to a draft, and undone.

import * as commands from '../../../../../../miniprogram/staff/editor/document/commands'
import { countText } from '../../../../../../miniprogram/staff/editor/document/counting'
import { History } from '../../../../../../miniprogram/staff/editor/document/history'
import { Paper, gone, type Written } from '../../../../../../miniprogram/staff/editor/document/paper'
import { idsOf } from '../../../../../../miniprogram/staff/editor/ids'

const line = (text: string): commands.Content => ({ type: 'paragraph', runs: [{ text }] })

function scene(...texts: string[]) {
  const ids = idsOf('s')
  const paper = new Paper([], '2026-06-01')
  const history = new History()
  const run = (written: Written[], at = 0, typing = ''): void => history.did(paper.write(written), at, typing)
  paper.write(commands.insert(paper, texts.map(line), ids))
  const shown = (): string => paper.blocks.map(({ block }) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type)).join('|')
  const id = (at: number): string => paper.blocks[at]?.block.id ?? ''
  return { paper, history, ids, run, shown, id }
}

test('blocks are put at the top, behind another, and at the end', () => {
  const { paper, ids, run, shown, id } = scene('一', '二')
  run(commands.insert(paper, [line('前')], ids, ''))
  run(commands.insert(paper, [line('中'), { type: 'divider' }], ids, id(1)))
  run(commands.insert(paper, [line('后')], ids))
  expect(shown()).toBe('前|一|中|divider|二|后')
})

test('moving touches one part, whichever way', () => {
  const { paper, run, shown, id } = scene('一', '二', '三')
  const up = commands.move(paper, id(2), 0)
  expect(up).toHaveLength(1)
  run(up)
  expect(shown()).toBe('三|一|二')
  run(commands.move(paper, id(0), 2))
  expect(shown()).toBe('一|二|三')
  expect(commands.move(paper, id(1), 1)).toEqual([])
})

test('a copy stands behind its original and has its own id', () => {
  const { paper, ids, run, shown, id } = scene('一', '二')
  run(commands.duplicate(paper, id(0), ids))
  expect(shown()).toBe('一|一|二')
  expect(new Set(paper.blocks.map(({ block }) => block.id)).size).toBe(3)
})

test('a paragraph that becomes three keeps its id for the first, and nothing else is touched', () => {
  const { paper, ids, run, shown, id } = scene('一', '二')
  const first = id(0)
  const { written, ids: live } = commands.replaceRun(paper, [first], [line('甲'), line('乙'), line('丙')], ids)
  run(written)
  expect(shown()).toBe('甲|乙|丙|二')
  expect(live[0]).toBe(first)
  const again = commands.replaceRun(paper, live, [line('甲'), line('新'), line('乙'), line('丙')], ids)
  expect(again.written).toHaveLength(1)
  run(again.written)
  expect(shown()).toBe('甲|新|乙|丙|二')
  const less = commands.replaceRun(paper, again.ids, [line('丙')], ids)
  run(less.written)
  expect(shown()).toBe('丙|二')
  expect(less.ids).toHaveLength(1)
})

test('everything is undone and done again, step by step', () => {
  const { paper, history, ids, run, shown, id } = scene('一', '二')
  run(commands.remove(paper, id(0)))
  run(commands.insert(paper, [line('三')], ids))
  run(commands.setHead(paper, { title: '题' }))
  for (const expected of ['二|三', '二', '一|二']) {
    paper.write(history.undo() ?? [])
    expect(shown()).toBe(expected)
  }
  expect(history.canUndo).toBe(false)
  expect(paper.head.title).toBe('')
  for (const expected of ['二', '二|三', '二|三']) {
    paper.write(history.redo() ?? [])
    expect(shown()).toBe(expected)
  }
  expect(paper.head.title).toBe('题')
})

test('typing on within a second is one step; a pause, or another block, begins the next', () => {
  const { paper, history, run, shown, id } = scene('', '二')
  const type = (text: string, at: number): void => run(commands.change(paper, { id: id(0), ...line(text) }), at, id(0))
  type('春', 0)
  type('春天', 900)
  type('春天来', 1_800)
  type('春天来了', 4_000)
  paper.write(history.undo() ?? [])
  expect(shown()).toBe('春天来|二')
  paper.write(history.undo() ?? [])
  expect(shown()).toBe('|二')
  expect(history.canUndo).toBe(false)
})

test('two hundred steps are kept, the oldest goes first', () => {
  const { paper, history, ids, run } = scene()
  for (let step = 0; step < 250; step += 1) run(commands.insert(paper, [line(String(step))], ids))
  for (let step = 0; step < 200; step += 1) paper.write(history.undo() ?? [])
  expect(history.canUndo).toBe(false)
  expect(paper.blocks).toHaveLength(50)
})

test('what is taken off is a part that is gone', () => {
  const { paper, id } = scene('一')
  expect(commands.remove(paper, id(0))).toEqual([{ partId: id(0), content: gone }])
  expect(commands.remove(paper, 'none')).toEqual([])
})

test.each([
  ['今天下午三点，开会。', 10, 10],
  ['联系电话 66668888', 5, 12],
  ['Word 文档 2 份', 5, 8],
  ['', 0, 0],
])('%s has %i words and %i characters', (text, words, characters) => {
  expect(countText(text)).toEqual({ words, characters })
})
