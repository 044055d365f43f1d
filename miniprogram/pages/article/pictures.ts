// The pictures of an article in their order, for leafing through them at full size.

import type { ReadBlock } from '../../contract/body-guards'

export function picturesOf(blocks: readonly ReadBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [block.fileId]
    return block.type === 'gallery' ? block.images.map((picture) => picture.fileId) : []
  })
}
