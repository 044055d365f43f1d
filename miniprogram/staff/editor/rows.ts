// A block as the editor's page draws it while nobody writes in it: as readers will see it, with what is still on its way.

import type { ShownBlock } from '../../components/article-body/shown'
import { showBlocks } from '../../components/article-body/shown-block'
import type { Block } from '../../contract/body'
import { textsOf } from './document/counting'
import { localFilesIn } from './files/local'

/** Of a file that is on its way. */
export interface Way {
  state: 'waits' | 'going' | 'failed'
  percent: number
}

export interface Row {
  type: Block['type']
  shown: ShownBlock[]
  /** Of pictures and films: what stands below. */
  caption?: string
  way?: Way
  /** Nothing is written in it yet. */
  blank?: true
}

export function rowOf(block: Block, ways: ReadonlyMap<string, Way>): Row {
  const way = localFilesIn(block).map((path) => ways.get(path)).find((each) => each !== undefined)
  const base = { type: block.type, ...(way && { way }) }
  if (block.type === 'image' || block.type === 'video') {
    const { caption = '', ...bare } = block
    return { ...base, shown: showBlocks([bare]), caption }
  }
  const isBlank = textsOf(block).join('') === '' && ['paragraph', 'heading', 'quote', 'list', 'table'].includes(block.type)
  return { ...base, shown: showBlocks([block]), ...(isBlank && { blank: true as const }) }
}
