// The title of an article that was brought in: what the file calls it, else the line that stands where titles stand, else the file's name.

import { bodyLimits } from '../../../../miniprogram/contract/body'
import type { BroughtBlock } from './brought'
import { wordsOf } from './words'

export interface Titled {
  title?: string
  blocks: BroughtBlock[]
}

/** `said` is sure; `guesses` are taken in their order where no line looks like a title. A line that is the title is no block any more. */
export function titleOf(blocks: BroughtBlock[], said: string | undefined, guesses: readonly (string | undefined)[]): Titled {
  const at = blocks.findIndex(({ type }) => type !== 'image' && type !== 'divider')
  const first = blocks[at]
  const line = first ? wordsOf([first]).replace(/\s+/g, ' ').trim() : ''
  const stands = first?.type === 'heading' || (first?.type === 'paragraph' && first.align === 'center' && !/[。；;，,：:]$/.test(line))
  const without = blocks.filter((_block, place) => place !== at)
  if (said) return { title: said, blocks: squeezed(line) === squeezed(said) ? without : blocks }
  if (stands && fits(line) && without.length > 0) return { title: line, blocks: without }
  const guess = guesses.find((one) => one !== undefined && one !== '' && fits(one))
  return { ...(guess ? { title: guess } : {}), blocks: guess && squeezed(line) === squeezed(guess) && without.length > 0 ? without : blocks }
}

/** A file's name without its ending. */
export function titleOfFile(name: string | undefined): string | undefined {
  const title = name?.replace(/\.[A-Za-z]{2,5}$/, '').trim()
  return title === '' ? undefined : title
}

/** A title that the file has and an article may not have is none. */
export function fitting(title: string | undefined): string | undefined {
  return title !== undefined && fits(title) ? title : undefined
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const fits = (text: string): boolean => text !== '' && Array.from(text).length <= bodyLimits.titleCharacters
