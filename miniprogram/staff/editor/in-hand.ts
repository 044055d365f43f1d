// What the page is told of a block that is worked in where it stands: a table's cells, a gallery's pictures.

import type { Block } from '../../contract/body'
import { cellsOf } from './table'

export interface HeldPicture {
  fileId: string
  caption: string
}

export function inHand(block: Block | undefined): { cells?: string[][]; pictures?: HeldPicture[] } {
  if (block?.type === 'table') return { cells: cellsOf(block) }
  if (block?.type === 'gallery') return { pictures: block.images.map(({ fileId, caption = '' }) => ({ fileId, caption })) }
  return {}
}
