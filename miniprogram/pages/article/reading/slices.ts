// Cuts an article into stretches that are drawn and given up as one: the first fills a screen, none is large.

import { nodesOf } from '../../../components/article-body/nodes'
import type { ShownBlock } from '../../../components/article-body/shown'
import { charactersOf } from './room'

/** `at` is the place of its first block. */
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

/** A setData call carries one to some of them: 64 KB for the first screen, WeChat's audit warns at 256 KB. */
const first: Most = { blocks: 12, nodes: 40, characters: 4_000 }
const further: Most = { blocks: 20, nodes: 40, characters: 5_000 }
/** WeChat's audit allows 60 children of one element. */
const mostSlices = 56
/** Up to here an article is drawn whole and stays so. */
const small: Most = { blocks: 150, nodes: 150, characters: 20_000 }

/** In order, none empty. An article beyond all measure has larger ones, not more. */
export function slicesOf(blocks: readonly ShownBlock[]): Slice[] {
  for (let times = 1; ; times *= 1.3) {
    const slices = cut(blocks, times)
    if (slices.length <= mostSlices) return slices
  }
}

export function isSmall(slices: readonly Slice[]): boolean {
  const sum = (what: (slice: Slice) => number): number => slices.reduce((total, slice) => total + what(slice), 0)
  return sum(({ nodes }) => nodes) <= small.nodes && sum(({ characters }) => characters) <= small.characters
}

function cut(blocks: readonly ShownBlock[], times: number): Slice[] {
  const slices: Slice[] = []
  blocks.forEach((block, at) => {
    const nodes = nodesOf(block)
    const characters = charactersOf(block)
    const last = slices[slices.length - 1]
    const most = slices.length === 1 ? first : further
    const isFull = !last || last.blocks.length >= most.blocks * times || last.nodes + nodes > most.nodes * times || last.characters + characters > most.characters * times
    if (isFull) slices.push({ at, blocks: [block], nodes, characters })
    else {
      last.blocks.push(block)
      last.nodes += nodes
      last.characters += characters
    }
  })
  return slices
}
