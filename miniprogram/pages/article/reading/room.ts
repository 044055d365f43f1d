// How much room blocks will take before they were ever drawn: a guess from their text and their pictures.

import type { ShownBlock, ShownText } from '../../../components/article-body/shown'

/** px: the screen's width, and how much height one character of the text brings along. */
export interface Measure {
  width: number
  perCharacter: number
}

const textLength = ({ text, runs }: ShownText): number => (runs ? runs.reduce((sum, run) => sum + run.text.length, 0) : text.length)
const sum = <T>(items: readonly T[], what: (item: T) => number): number => items.reduce((total, item) => total + what(item), 0)

export function charactersOf(block: ShownBlock): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'note':
      return 'text' in block ? textLength({ ...block }) : 0
    case 'list':
      return sum(block.items, textLength)
    case 'table':
      return sum(block.parts, ({ rows }) => sum(rows, ({ cells }) => sum(cells, textLength)))
    case 'picture':
      return block.picture.caption?.length ?? 0
    default:
      return 0
  }
}

/** What does not grow with the text: the space around a block, the height of a picture. */
const around = 16

/** px: a recording or a file with its buttons. */
const controls = 110

export function fixedHeightOf(block: ShownBlock, width: number): number {
  if (block.type === 'picture') return around + Math.min(block.picture.height, (width * block.picture.height) / block.picture.width)
  if (block.type === 'film') return around + (width * block.film.height) / block.film.width
  return block.type === 'sound' || block.type === 'paper' ? around + controls : around
}

export function guessedHeight(blocks: readonly ShownBlock[], { width, perCharacter }: Measure): number {
  return Math.round(sum(blocks, (block) => fixedHeightOf(block, width) + charactersOf(block) * perCharacter))
}
