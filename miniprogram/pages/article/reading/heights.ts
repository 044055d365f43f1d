// How tall each stretch of an article is: as measured where it was drawn, as guessed where it was not, and as the view has reserved it.

import type { ShownBlock } from '../../../components/article-body/shown'
import { charactersOf, fixedHeightOf, guessedHeight } from './room'

interface Height {
  blocks: readonly ShownBlock[]
  characters: number
  height: number
  /** Measured at the present width and size of letters. */
  exact: boolean
  reserved: number
}

/** px² of letter, for an article of pictures alone. */
const usualPerCharacter = 1.6

export class Heights {
  private readonly all: Height[]

  constructor(slices: readonly { blocks: readonly ShownBlock[] }[]) {
    this.all = slices.map(({ blocks }) => ({ blocks, characters: blocks.reduce((sum, block) => sum + charactersOf(block), 0), height: 0, exact: false, reserved: 0 }))
  }

  of(index: number): number {
    return this.all[index]?.height ?? 0
  }

  isExact(index: number): boolean {
    return this.all[index]?.exact === true
  }

  /** What the view keeps free for it while it is not drawn. */
  reservedFor(index: number): number {
    return this.all[index]?.reserved ?? 0
  }

  /** It was drawn and is so tall. */
  learn(index: number, height: number): void {
    const known = this.all[index]
    if (known) Object.assign(known, { height, exact: true })
  }

  /** The view keeps free what is known by now; returns by how many px more than before. */
  reserve(index: number): number {
    const known = this.all[index]
    if (!known) return 0
    const more = known.height - known.reserved
    known.reserved = known.height
    return more
  }

  /** Another size of letters or another width: nothing that was measured holds. */
  forget(): void {
    for (const known of this.all) known.exact = false
  }

  /** Guesses what was not measured from what was. */
  guess(width: number): void {
    const measured = this.all.filter(({ exact, characters }) => exact && characters > 0)
    const text = measured.reduce((sum, { blocks, height }) => sum + height - blocks.reduce((fixed, block) => fixed + fixedHeightOf(block, width), 0), 0)
    const characters = measured.reduce((sum, known) => sum + known.characters, 0)
    const perCharacter = characters > 0 ? Math.max(0, text / characters) : usualPerCharacter
    for (const known of this.all) if (!known.exact) known.height = guessedHeight(known.blocks, { width, perCharacter })
  }

  /** The stretches before `index` that stand in so many px, nearest first. */
  before(index: number, px: number): number[] {
    const found: number[] = []
    let height = 0
    for (let at = index - 1; at >= 0 && height < px; at -= 1) {
      found.push(at)
      height += this.of(at)
    }
    return found
  }
}
