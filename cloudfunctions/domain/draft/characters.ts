// How long a draft is, for lists.

import { runsOf } from '../article/limits'
import type { Content } from './content'

/** In characters as people count them, without spaces and line ends. */
export function charactersIn({ blocks }: Pick<Content, 'blocks'>): number {
  return blocks.flatMap(runsOf).reduce((sum, { text }) => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0)
}
