// How much is written: words as a Chinese word processor counts them, and characters without blanks.

import type { Block, Run } from '../../../contract/body'
import type { Placed } from './paper'

export interface Count {
  words: number
  characters: number
}

/** A Chinese or Japanese character or its punctuation is one word; letters and digits that stand together are one. */
const word = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65‘’“”…—]|[\ud840-\ud87f][\udc00-\udfff]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65‘’“”…—]+/g

/** A block is counted once: what changes is another object. */
const known = new WeakMap<Block, Count>()

export function countText(text: string): Count {
  return { words: text.match(word)?.length ?? 0, characters: [...text.replace(/\s/g, '')].length }
}

export function countOf(blocks: readonly Placed[]): Count {
  const sum = { words: 0, characters: 0 }
  for (const { block } of blocks) {
    let count = known.get(block)
    if (!count) known.set(block, (count = countText(textsOf(block).join('\n'))))
    sum.words += count.words
    sum.characters += count.characters
  }
  return sum
}

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Every text of a block that a reader reads: lines, items, cells, captions. */
export function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [joined(block.runs)]
    case 'list':
      return block.items.map(joined)
    case 'table':
      return block.rows.flat().map(joined)
    case 'image':
    case 'video':
      return [block.caption ?? '']
    case 'gallery':
      return block.images.map(({ caption = '' }) => caption)
    case 'audio':
      return [block.title]
    case 'file':
      return [block.name]
    default:
      return []
  }
}
