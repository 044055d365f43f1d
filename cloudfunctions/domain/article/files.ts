// Every stored file that a body shows, plays or offers.

import type { Block, Picture } from '../../../miniprogram/contract/body'
import { picturesOf } from './limits'

/** File ids, in no order that matters; some may be there twice. */
export function filesOf(blocks: readonly Block[]): string[] {
  return [...picturesOf(blocks).map(({ fileId }) => fileId), ...blocks.flatMap(otherFilesOf)]
}

/** The pictures that stand for an article. */
export function coversOf(heads: readonly { cover?: Picture; square?: Picture; thumb?: Picture }[]): string[] {
  return heads.flatMap((head) => [head.cover, head.square, head.thumb].flatMap((picture) => (picture ? [picture.fileId] : [])))
}

function otherFilesOf(block: Block): string[] {
  if (block.type === 'video') return block.poster ? [block.fileId, block.poster] : [block.fileId]
  return block.type === 'audio' || block.type === 'file' ? [block.fileId] : []
}
