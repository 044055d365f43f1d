// What is done to one block by its handle.

import type { BlockDeed } from './block-menu'
import type { Desk } from './desk'
import { duplicate, insert, move, remove } from './document/commands'
import { gone, type Written } from './document/paper'

/** `back` puts back what was taken off; `live` is the block that the finger goes to, '' for none. */
export function doDeed(desk: Desk, id: string, deed: BlockDeed): { back: Written[]; live: string } {
  const { writing } = desk
  const { paper } = writing
  const at = paper.at(id)
  const placed = paper.get(id)
  const block = placed?.block
  let live = ''
  if (deed === 'up') writing.do(move(paper, id, at - 1))
  if (deed === 'down') writing.do(move(paper, id, at + 1))
  if (deed === 'copy') writing.do(duplicate(paper, id, writing.ids))
  if (deed === 'below') live = desk.put([{ type: 'paragraph', runs: [] }], id)
  if (deed === 'remove') writing.do(remove(paper, id))
  if (deed === 'split' && block?.type === 'gallery') {
    const written = insert(paper, block.images.map((picture) => ({ type: 'image' as const, ...picture })), writing.ids, id)
    writing.do([...written, { partId: id, content: gone }])
  }
  return { back: deed === 'remove' && placed ? [{ partId: id, content: placed }] : [], live }
}
