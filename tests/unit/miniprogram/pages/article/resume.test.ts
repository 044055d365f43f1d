// The words at which a reader stopped.

import type { ReadBlock } from '../../../../../miniprogram/contract/body-guards'
import { wordsAt } from '../../../../../miniprogram/pages/article/reading/resume'

const blocks: ReadBlock[] = [
  { id: 'p', type: 'paragraph', runs: [{ text: '路口的灯修好了，' }, { text: '晚上六点亮', bold: true }, { text: '。' }] },
  { id: 'h', type: 'heading', runs: [{ text: '一、灯' }] },
  { id: 'i', type: 'image', fileId: 'f', width: 1, height: 1, caption: '新灯' },
  { id: 'n', type: 'image', fileId: 'f', width: 1, height: 1 },
  { id: 'l', type: 'list', ordered: false, items: [[{ text: '带证件' }]] },
]

test.each([
  ['p', '“路口的灯修好了，晚上六点…”'],
  ['h', '“一、灯”'],
  ['i', '“新灯”'],
  ['n', '这里'],
  ['l', '“带证件”'],
  ['gone', ''],
])('at %s it says %s', (id, words) => {
  expect(wordsAt(blocks, id)).toBe(words)
})
