// What a draft may grow to: the limits of articles, counted from its parts.

import { bodyLimits, type Block } from '../../../../../miniprogram/contract/body'
import { checkBody } from '../../../../../cloudfunctions/domain/article/limits'
import { refuseGrowth, sizeAfter, sizeOf, type PartSize } from '../../../../../cloudfunctions/domain/draft/size'

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', runs: [{ text }] })
const sizeOfAll = (blocks: readonly Block[]): PartSize => sizeAfter(sizeOf({ removed: true }), blocks.map((block) => ({ before: sizeOf({ removed: true }), after: sizeOf({ pos: 'V', block }) })))
const refused = (work: () => void): string => {
  try {
    work()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

const nothing = sizeOf({ removed: true })
const picture = { fileId: 'cloud://e.b/articles/x/1.jpg', width: 4, height: 3 }

test.each<[string, (count: number) => Block[], number]>([
  ['段落', (count) => Array.from({ length: count }, (_, at) => paragraph(`p${at}`, '字')), bodyLimits.blocks],
  ['文字', (count) => [paragraph('p1', '字'.repeat(count))], bodyLimits.characters],
  ['图片', (count) => [{ id: 'g1', type: 'gallery', images: Array.from({ length: count }, () => picture) }], bodyLimits.images],
])('%s: as many as an article may have, and no more', (what, blocks, limit) => {
  expect(refused(() => refuseGrowth(nothing, sizeOfAll(blocks(limit))))).toBe('')
  expect(refused(() => refuseGrowth(nothing, sizeOfAll(blocks(limit + 1))))).toBe(`${what}有 ${limit + 1}，最多 ${limit}`)
})

test('a draft that fits is an article that fits, to some bytes', () => {
  // Six bytes a character as JSON, so that it is the bytes that are too many.
  const long = (extra: number): Block[] => Array.from({ length: 199 }, (_, at) => paragraph(`p${at}`, `${'\u0001'.repeat(650)}${at === 0 ? 'x'.repeat(extra) : ''}`))
  const room = bodyLimits.jsonBytes - sizeOfAll(long(0)).bytes - 32
  expect(refused(() => refuseGrowth(nothing, sizeOfAll(long(room))))).toBe('')
  expect(refused(() => refuseGrowth(nothing, sizeOfAll(long(room + 1))))).toContain('正文字节')
  expect(refused(() => checkBody({ version: 1, blocks: long(room) }))).toBe('')
  expect(refused(() => checkBody({ version: 1, blocks: long(room + 20) }))).toContain('正文字节')
})

test('what is over a limit already may shrink', () => {
  const over = sizeOfAll(Array.from({ length: 1_005 }, (_, at) => paragraph(`p${at}`, '字')))
  expect(refused(() => refuseGrowth(over, { ...over, blocks: 1_004 }))).toBe('')
  expect(refused(() => refuseGrowth(over, { ...over, blocks: 1_006 }))).toContain('段落')
})

test('a removed part takes away what it was', () => {
  const block = sizeOf({ pos: 'V', block: paragraph('p1', '一 二👍') })
  expect(block).toMatchObject({ blocks: 1, characters: 5, letters: 3 })
  expect(sizeAfter(block, [{ before: block, after: nothing }])).toEqual(nothing)
})
