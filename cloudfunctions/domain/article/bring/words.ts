// The words of an article on its way in, without blanks: what must be as many after the journey as before.

import type { BroughtBlock } from './brought'
import { runsOf } from '../limits'

const blanks = /[\s\u200B\u2060\uFEFF]+/g

/** How many characters can be seen. */
export function visible(text: string): number {
  return Array.from(text.replace(blanks, '')).length
}

export function wordsOf(blocks: readonly BroughtBlock[]): string {
  return blocks.flatMap((block) => (block.type === 'image' ? [block.caption ?? ''] : runsOf(block).map(({ text }) => text))).join('')
}

export function charactersIn(blocks: readonly BroughtBlock[]): number {
  return visible(wordsOf(blocks))
}
