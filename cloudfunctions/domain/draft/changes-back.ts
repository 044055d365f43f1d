// The changes that make a draft be what it was: as few parts as differ, so that who writes at another place is not disturbed.

import type { Block } from '../../../miniprogram/contract/body'
import { headPart, type DraftChange, type PartContent } from '../../../miniprogram/staff/contract/drafts'
import { orderedJson, type Content } from './content'
import { longestOrder } from './longest-order'
import { placesFor } from './places'
import { contentIn } from './verdict'

type Part = { partId: string; rev: number } & PartContent

/** `parts` are all there are, removed ones among them. None where nothing differs. */
export function changesBack(parts: readonly Part[], { head, blocks }: Content, random: (bytes: number) => Uint8Array): DraftChange[] {
  const there = new Map(parts.map((part) => [part.partId, part]))
  const places = placesAmong(blocks, there)
  const wanted: [string, PartContent][] = [
    [headPart, { head }],
    ...blocks.map((block, at): [string, PartContent] => [block.id, { pos: places[at] ?? '', block }]),
  ]
  const stays = new Set(wanted.map(([partId]) => partId))
  for (const { partId } of parts) if (!stays.has(partId)) wanted.push([partId, { removed: true }])
  return wanted.flatMap(([partId, content]) => {
    const now = there.get(partId)
    if (now && orderedJson(contentIn(now)) === orderedJson(content)) return []
    return [{ partId, base: now?.rev ?? 0, changeId: Buffer.from(random(8)).toString('hex'), ...content }]
  })
}

/** As many blocks as can keep their places, others stand behind the one before; where that is no order, all are placed anew. */
function placesAmong(blocks: readonly Block[], there: ReadonlyMap<string, Part>): string[] {
  const now = blocks.map(({ id }) => posOf(there.get(id)))
  const staying = new Set(longestOrder(now))
  let kept = ''
  let since = 0
  const found = now.map((pos = '', at) => {
    since = staying.has(at) ? 0 : since + 1
    if (since === 0) kept = pos
    return since === 0 ? pos : `${kept}${placesFor(since)[since - 1] ?? ''}`
  })
  const isOrder = found.every((pos, at) => at === 0 || (found[at - 1] ?? '') < pos)
  return isOrder ? found : placesFor(blocks.length)
}

function posOf(part: Part | undefined): string | undefined {
  return part && 'block' in part ? part.pos : undefined
}
