// What is done to one block by its handle.

import { chooseDeed, type BlockDeed } from './block-menu'
import { cover } from './covering'
import type { Desk } from './desk'
import { duplicate, insert, move, remove } from './document/commands'
import { captioned } from './gallery'
import { gone } from './document/paper'

/** Asks what shall be done to a block, and does it. */
export async function handle(desk: Desk, id: string): Promise<void> {
  const { paper } = desk.writing
  const block = paper.get(id)?.block
  const deed = block && (await chooseDeed(block, paper.at(id), paper.blocks.length))
  if (!deed) return
  if (deed === 'remove' && desk.at === id) desk.touch('')
  if (deed !== 'cover') return doDeed(desk, id, deed)
  if (block.type === 'image') await cover(desk, block.fileId)
}

/** What is taken off stays at hand. */
function doDeed(desk: Desk, id: string, deed: BlockDeed): void {
  const { writing } = desk
  const { paper } = writing
  const at = paper.at(id)
  const placed = paper.get(id)
  const block = placed?.block
  desk.back = deed === 'remove' && placed ? [{ partId: id, content: placed }] : []
  if (deed === 'up') writing.do(move(paper, id, at - 1))
  if (deed === 'down') writing.do(move(paper, id, at + 1))
  if (deed === 'copy') writing.do(duplicate(paper, id, writing.ids))
  if (deed === 'below') desk.touch(desk.put([{ type: 'paragraph', runs: [] }], id))
  if (deed === 'remove') writing.do(remove(paper, id))
  if (deed === 'split' && block?.type === 'gallery') {
    const written = insert(paper, block.images.map((picture) => ({ type: 'image' as const, ...picture })), writing.ids, id)
    writing.do([...written, { partId: id, content: gone }])
  }
  desk.set({ undo: desk.back.length > 0 ? '删掉了一段' : '' })
}

export function setCaption(desk: Desk, id: string, value: string): void {
  const block = desk.writing.paper.get(id)?.block
  if (block?.type !== 'image' && block?.type !== 'video') return
  desk.writing.change(captioned(block, value), `${id} caption`)
}
