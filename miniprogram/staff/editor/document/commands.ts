// What can be done to a draft: each command says which parts are written anew, and touches none itself.

import type { Block } from '../../../contract/body'
import { headPart, type DraftHead } from '../../contract/drafts'
import { gone, type Paper, type Written } from './paper'
import { places } from './positions'

export type Ids = () => string

/** A block without its id. */
export type Content<B extends Block = Block> = B extends Block ? Omit<B, 'id'> : never

export function withId(content: Content, id: string): Block {
  return { ...content, id }
}

/** After the block `after`, at the end without one, before all for `''`. */
export function insert(paper: Paper, contents: readonly Content[], ids: Ids, after?: string): Written[] {
  const { blocks } = paper
  const at = after === undefined ? blocks.length : after === '' ? 0 : paper.at(after) + 1
  const found = places(blocks[at - 1]?.pos, blocks[at]?.pos, contents.length)
  return contents.map((content, n) => {
    const id = ids()
    return { partId: id, content: { pos: found[n] ?? '', block: withId(content, id) } }
  })
}

export function change(paper: Paper, block: Block): Written[] {
  const placed = paper.get(block.id)
  return placed ? [{ partId: block.id, content: { pos: placed.pos, block } }] : []
}

export function remove(paper: Paper, id: string): Written[] {
  return paper.get(id) ? [{ partId: id, content: gone }] : []
}

/** To the place `to` of the list without it. */
export function move(paper: Paper, id: string, to: number): Written[] {
  const placed = paper.get(id)
  if (!placed || paper.at(id) === to) return []
  const others = paper.blocks.filter(({ block }) => block.id !== id)
  const [pos = ''] = places(others[to - 1]?.pos, others[to]?.pos, 1)
  return [{ partId: id, content: { pos, block: placed.block } }]
}

export function duplicate(paper: Paper, id: string, ids: Ids): Written[] {
  const placed = paper.get(id)
  if (!placed) return []
  const { id: _id, ...content } = placed.block
  return insert(paper, [content], ids, id)
}

export function setHead(paper: Paper, fields: Partial<DraftHead>): Written[] {
  const head = { ...paper.head, ...fields }
  return [{ partId: headPart, content: { head: Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)) as unknown as DraftHead } }]
}

/**
 * The blocks `ids` become these contents, in their place: what did not change is not touched, and a block keeps its id as long as a content stands in its place.
 * What `live` answers is which blocks they are now.
 */
export function replaceRun(paper: Paper, ids: readonly string[], contents: readonly Content[], next: Ids): { written: Written[]; ids: string[] } {
  const same = (id: string | undefined, content: Content | undefined): boolean => {
    const block = id === undefined ? undefined : paper.get(id)?.block
    return block !== undefined && content !== undefined && JSON.stringify(block) === JSON.stringify(withId(content, block.id))
  }
  const shorter = Math.min(ids.length, contents.length)
  let head = 0
  while (head < shorter && same(ids[head], contents[head])) head += 1
  let tail = 0
  while (tail < shorter - head && same(ids[ids.length - 1 - tail], contents[contents.length - 1 - tail])) tail += 1
  const old = ids.slice(head, ids.length - tail)
  const fresh = contents.slice(head, contents.length - tail)
  const kept = old.slice(0, fresh.length)
  const changed = kept.flatMap((id, n) => change(paper, withId(fresh[n] as Content, id)))
  const removed = old.slice(kept.length).flatMap((id) => remove(paper, id))
  const added = insert(paper, fresh.slice(kept.length), next, kept[kept.length - 1] ?? ids[head - 1] ?? before(paper, ids[0]))
  return { written: [...changed, ...removed, ...added], ids: [...ids.slice(0, head), ...kept, ...added.map(({ partId }) => partId), ...ids.slice(ids.length - tail)] }
}

/** The block above, `''` at the top. */
function before(paper: Paper, id: string | undefined): string {
  return paper.blocks[(id === undefined ? paper.blocks.length : paper.at(id)) - 1]?.block.id ?? ''
}
