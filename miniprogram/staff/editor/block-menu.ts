// What a block's handle offers.

import type { Block } from '../../contract/body'
import { cancelled } from './formats'

export type BlockDeed = 'up' | 'down' | 'copy' | 'remove' | 'cover' | 'split' | 'below'

const words: Record<BlockDeed, string> = { up: '往上移', down: '往下移', copy: '再来一份', remove: '删掉', cover: '用作封面', split: '拆成一张一张', below: '在下面写一段' }

/** At most six, as WeChat shows. Undefined where nothing was chosen. */
export async function chooseDeed(block: Block, at: number, count: number): Promise<BlockDeed | undefined> {
  const offered: BlockDeed[] = [
    ...(at > 0 ? ['up' as const] : []),
    ...(at < count - 1 ? ['down' as const] : []),
    'copy',
    ...(block.type === 'image' ? ['cover' as const] : block.type === 'gallery' ? ['split' as const] : []),
    'below',
    'remove',
  ]
  const { tapIndex } = await wx.showActionSheet({ itemList: offered.map((deed) => words[deed]) }).catch(cancelled)
  return offered[tapIndex]
}
