// The running text of an article as a poster quotes it: whole paragraphs from its beginning, as far as any paper has room.

import type { Block } from '../../../miniprogram/contract/body'

/** More than the largest of the designs takes. */
const mostCharacters = 900

export function paragraphsOf(blocks: readonly Block[]): string[] {
  const paragraphs: string[] = []
  let characters = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'quote') continue
    const text = block.runs.map((run) => run.text).join('').replace(/\s+/gu, ' ').trim()
    if (text === '') continue
    if (characters > 0 && characters + text.length > mostCharacters) break
    paragraphs.push(text.slice(0, mostCharacters))
    characters += text.length
  }
  return paragraphs
}
