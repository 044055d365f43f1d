// Every word of an article that a reader sees, in the order of reading, for looking it up in a file that was made of it.

import type { Block } from '../../miniprogram/contract/body'
import { runsOf } from '../../cloudfunctions/domain/article/limits'

export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'image':
      case 'video':
        return block.caption ? [block.caption] : []
      case 'gallery':
        return block.images.flatMap(({ caption }) => (caption ? [caption] : []))
      case 'audio':
        return [block.title]
      case 'file':
        return [block.name]
      default:
        return runsOf(block).map(({ text }) => text)
    }
  })
}
