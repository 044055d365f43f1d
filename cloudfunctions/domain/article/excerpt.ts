// The first sentences of an article in plain text: what a link to it shows elsewhere.

import type { Block } from '../../../miniprogram/contract/body'
import { runsOf } from './limits'

/** At most `longest` characters of text, cut with an ellipsis; '' for an article of pictures. */
export function excerptOf(blocks: readonly Block[], longest: number): string {
  let text = ''
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const words = runsOf(block).map((run) => run.text).join('')
    text += `${text === '' ? '' : ' '}${words.replace(/\s+/gu, ' ').trim()}`
    if (text.length > longest * 2) break
  }
  const characters = Array.from(text.trim())
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}
