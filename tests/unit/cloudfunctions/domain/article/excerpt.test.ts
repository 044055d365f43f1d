// The first words of an article.

import type { Block } from '../../../../../miniprogram/contract/body'
import { excerptOf } from '../../../../../cloudfunctions/domain/article/excerpt'
import { filesOf } from '../../../../../cloudfunctions/domain/article/files'

const p = (text: string): Block => ({ id: text, type: 'paragraph', runs: [{ text }] })
const heading: Block = { id: 'h', type: 'heading', runs: [{ text: '题' }] }

test.each<[string, Block[], string]>([
  ['the text of the paragraphs, one after the other', [p('一二'), heading, p('三')], '一二 三'],
  ['blanks in one', [p('  一\n\n二　 ')], '一 二'],
  ['cut with an ellipsis, in whole characters', [p('😀😀😀😀😀😀😀😀😀😀😀😀')], '😀😀😀😀😀😀😀😀😀…'],
  ['exactly as long as may be', [p('一二三四五六七八九十')], '一二三四五六七八九十'],
  ['nothing where there is no text', [heading], ''],
])('%s', (_title, blocks, words) => {
  expect(excerptOf(blocks, 10)).toBe(words)
})

test('every file of a body is found: pictures, galleries, films with their stills, sound, files', () => {
  const picture = { fileId: '1', width: 1, height: 1 }
  const blocks: Block[] = [
    { id: 'a', type: 'image', ...picture },
    { id: 'b', type: 'gallery', images: [{ ...picture, fileId: '2' }] },
    { id: 'c', type: 'video', fileId: '3', width: 1, height: 1, poster: '4' },
    { id: 'd', type: 'video', fileId: '5', width: 1, height: 1 },
    { id: 'e', type: 'audio', fileId: '6', title: '' },
    { id: 'f', type: 'file', fileId: '7', name: '', bytes: 0 },
    p('no file'),
  ]
  expect(filesOf(blocks).sort()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})
