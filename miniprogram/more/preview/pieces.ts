// Cuts an article into pieces that come as the page is scrolled: the first fills a screen and more.

import type { ShownBlock } from '../../components/article-body/shown'
import { showBlocks } from '../../components/article-body/shown-block'
import type { ReadBlock } from '../../contract/body-guards'

export interface Piece {
  at: number
  blocks: ShownBlock[]
}

const blocksEach = 20

export class Pieces {
  private readonly all: Piece[] = []

  constructor(blocks: readonly ReadBlock[]) {
    for (let at = 0; at < blocks.length; at += blocksEach) this.all.push({ at, blocks: showBlocks(blocks.slice(at, at + blocksEach)) })
  }

  first(): Piece[] {
    return this.all.slice(0, 1)
  }

  /** What follows `shown` pieces; undefined at the end. */
  after(shown: number): Piece | undefined {
    return this.all[shown]
  }
}
