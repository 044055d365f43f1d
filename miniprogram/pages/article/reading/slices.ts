// Cuts an article into stretches that are drawn and given up as one: the first fills a screen, none is large.

import { nodesOf } from '../../../components/article-body/nodes'
import type { ShownBlock } from '../../../components/article-body/shown'
import { showBlocks } from '../../../components/article-body/shown-block'
import type { ReadBlock } from '../../../contract/body-guards'
import { charactersOf } from './room'

/** `at` is the place of its first block among those drawn. */
export interface Slice {
  at: number
  blocks: ShownBlock[]
  nodes: number
  characters: number
}

interface Most {
  blocks: number
  nodes: number
  characters: number
}

/** What a large phone shows at once below the head, at the smallest size of letters. What is farther comes a moment later. */
const first: Most = { blocks: 12, nodes: 40, characters: 350 }
/** About three screens of text: drawing one costs an old phone a frame or two while it scrolls. */
const further: Most = { blocks: 10, nodes: 24, characters: 2_500 }
/** WeChat's audit allows 60 children of one element. */
const mostSlices = 56
/** Up to here an article is drawn whole and stays so. */
const small: Most = { blocks: 150, nodes: 150, characters: 20_000 }

/** The first screen at once, and the others when they are asked for: text comes first, and none is made ready before it. */
export function slicesOf(blocks: readonly ReadBlock[]): { first: Slice; others: () => Slice[] } {
  const slice: Slice = { at: 0, blocks: [], nodes: 0, characters: 0 }
  const left: ShownBlock[] = []
  let ready = 0
  while (ready < blocks.length && left.length === 0 && isRoomIn(slice, first)) {
    for (const part of showBlocks(blocks.slice(ready, (ready += 1)))) {
      if (isRoomIn(slice, first)) add(slice, part)
      else left.push(part)
    }
  }
  return { first: slice, others: () => cutFew([...left, ...showBlocks(blocks.slice(ready))], slice.blocks.length) }
}

/** In order, none empty. An article beyond all measure has larger ones, not more. */
function cutFew(blocks: readonly ShownBlock[], from: number): Slice[] {
  for (let times = 1; ; times *= 1.3) {
    const slices = cut(blocks, from, times)
    if (slices.length <= mostSlices) return slices
  }
}

export function isSmall(slices: readonly Slice[]): boolean {
  const sum = (what: (slice: Slice) => number): number => slices.reduce((total, slice) => total + what(slice), 0)
  return sum(({ nodes }) => nodes) <= small.nodes && sum(({ characters }) => characters) <= small.characters
}

function cut(blocks: readonly ShownBlock[], from: number, times: number): Slice[] {
  const most: Most = { blocks: further.blocks * times, nodes: further.nodes * times, characters: further.characters * times }
  const slices: Slice[] = []
  blocks.forEach((block, place) => {
    const last = slices[slices.length - 1]
    const isRoom = last && isRoomIn(last, { ...most, nodes: most.nodes - nodesOf(block), characters: most.characters - charactersOf(block) })
    const slice = isRoom ? last : { at: from + place, blocks: [], nodes: 0, characters: 0 }
    if (!isRoom) slices.push(slice)
    add(slice, block)
  })
  return slices
}

function isRoomIn({ blocks, nodes, characters }: Slice, most: Most): boolean {
  return blocks.length < most.blocks && nodes <= most.nodes && characters <= most.characters
}

function add(slice: Slice, block: ShownBlock): void {
  slice.blocks.push(block)
  slice.nodes += nodesOf(block)
  slice.characters += charactersOf(block)
}
