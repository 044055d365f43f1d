// How large an article may be, measured on the whole body.

import { bodyLimits, type Block, type Body, type Picture, type Run } from '../../../miniprogram/contract/body'
import { ApiError } from '../../../miniprogram/contract/errors'

/** Throws ApiError bad_input for a body without content or with an id used twice, too_large for one over a limit. */
export function checkBody(body: Body): void {
  const { blocks } = body
  if (blocks.length === 0) throw new ApiError('bad_input', '正文是空的')
  if (new Set(blocks.map(({ id }) => id)).size < blocks.length) throw new ApiError('bad_input', '有两段的编号相同')
  refuseOver('段落', blocks.length, bodyLimits.blocks)
  refuseOver('文字', charactersOf(blocks), bodyLimits.characters)
  refuseOver('图片', picturesOf(blocks).length, bodyLimits.images)
  refuseOver('正文字节', Buffer.byteLength(JSON.stringify(body)), bodyLimits.jsonBytes)
}

/** ApiError too_large, which names the limit. */
export function refuseOver(what: string, found: number, limit: number): void {
  if (found > limit) throw new ApiError('too_large', `${what}有 ${found}，最多 ${limit}`)
}

/** Every picture of a body, in the order of reading. */
export function picturesOf(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block): Picture[] => {
    if (block.type === 'image') {
      const { id: _id, type: _type, ...picture } = block
      return [picture]
    }
    return block.type === 'gallery' ? block.images : []
  })
}

/** Every run of text of a block. */
export function runsOf(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat(2)
    default:
      return []
  }
}

export function charactersOf(blocks: readonly Block[]): number {
  return blocks.flatMap(runsOf).reduce((sum, { text }) => sum + text.length, 0)
}
