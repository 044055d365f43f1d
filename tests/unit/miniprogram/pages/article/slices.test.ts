// A long article in stretches: nothing lost, none large, and never more of them than one element may hold.

import { showBlocks } from '../../../../../miniprogram/components/article-body/shown-block'
import { bodyLimits } from '../../../../../miniprogram/contract/body'
import type { ReadBlock } from '../../../../../miniprogram/contract/body-guards'
import type { Slice } from '../../../../../miniprogram/pages/article/reading/slices'
import { isSmall, slicesOf } from '../../../../../miniprogram/pages/article/reading/slices'
import { longBlocks, textOf } from '../../../../support/long-article'

const file = { fileId: 'cloud://env/p.jpg', width: 1200, height: 900 }
const paragraphs = (count: number, length: number): ReadBlock[] => Array.from({ length: count }, (_, at) => ({ id: `p${at}`, type: 'paragraph', runs: [{ text: textOf(length, at) }] }))

const articles: [string, ReadBlock[]][] = [
  ['nothing', []],
  ['one paragraph', paragraphs(1, 10)],
  ['a page', paragraphs(13, 120)],
  ['500 blocks', longBlocks({ paragraphs: 400, pictures: 100 }, [file])],
  ['as much as is allowed', longBlocks({ paragraphs: 700, pictures: 300 }, [file])],
  ['200,000 characters', paragraphs(1000, 200)],
  ['one paragraph of 200,000 characters', paragraphs(1, bodyLimits.characters)],
  ['nothing but pictures', longBlocks({ paragraphs: 1, pictures: 0 }, []).concat(Array.from({ length: 300 }, (_, at) => ({ id: `i${at}`, type: 'image', ...file, caption: '门前' })))],
]

function cut(blocks: readonly ReadBlock[]): Slice[] {
  const { first, others } = slicesOf(blocks)
  return [first, ...others()]
}

test.each(articles)('%s is cut into stretches that are the whole article in order', (_what, blocks) => {
  const shown = showBlocks(blocks)
  const [first, ...others] = cut(blocks)
  expect([first, ...others].flatMap((slice) => slice?.blocks)).toEqual(shown)
  expect(others.map(({ at }) => shown[at])).toEqual(others.map((slice) => slice.blocks[0]))
  expect(others.length).toBeLessThanOrEqual(56)
  expect(others.every((slice) => slice.blocks.length > 0 && slice.nodes <= 100)).toBe(true)
})

test.each(articles)('the first stretch of %s is far below 64 KB', (_what, blocks) => {
  expect(Buffer.byteLength(JSON.stringify(slicesOf(blocks).first.blocks))).toBeLessThan(32_000)
})

test('the first stretch fills a large phone', () => {
  const { first } = slicesOf(paragraphs(100, 100))
  expect(first.characters).toBeGreaterThanOrEqual(350)
  expect(first.characters).toBeLessThan(600)
})

test('an ordinary article is drawn whole, a long one is not', () => {
  expect(isSmall(cut(paragraphs(30, 200)))).toBe(true)
  expect(isSmall(cut(longBlocks({ paragraphs: 400, pictures: 100 }, [file])))).toBe(false)
})
