// What is offered to a reader who comes back to an article: the words at which the reading stopped.

import { showBlocks } from '../../../components/article-body/shown-block'
import type { ShownBlock, ShownText } from '../../../components/article-body/shown'
import type { ReadBlock } from '../../../contract/body-guards'

const mostCharacters = 12

/** Empty where the block is gone. */
export function wordsAt(blocks: readonly ReadBlock[], blockId: string): string {
  const block = showBlocks(blocks).find(({ id }) => id === blockId)
  const text = block ? textOf(block).trim() : ''
  if (text === '') return block ? '这里' : ''
  const characters = Array.from(text)
  return `“${characters.slice(0, mostCharacters).join('')}${characters.length > mostCharacters ? '…' : ''}”`
}

function textOf(block: ShownBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return wordsOf(block)
    case 'list':
      return block.items[0] ? wordsOf(block.items[0]) : ''
    case 'picture':
      return block.picture.caption ?? block.picture.alt ?? ''
    case 'note':
      return block.text
    default:
      return ''
  }
}

const wordsOf = ({ text, runs }: ShownText): string => runs?.map((run) => run.text).join('') ?? text
