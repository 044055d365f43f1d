// Cuts what is too long for one element: lists by their items, endless paragraphs by their sentences.

import type { Run } from '../../contract/body'

/** In characters: some ten screens of text, a tenth of what one setData may carry. */
const mostCharacters = 6_000

export function inParts<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, part) => items.slice(part * most, (part + 1) * most))
}

/** At least one part, and all of the text in order. */
export function partsOfRuns(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]]
  let room = mostCharacters
  for (const run of runs) {
    let { text } = run
    while (text.length > room) {
      const end = sentenceEnd(text, room)
      parts[parts.length - 1]?.push({ ...run, text: text.slice(0, end) })
      parts.push([])
      text = text.slice(end)
      room = mostCharacters
    }
    if (text !== '' || run.text === '') parts[parts.length - 1]?.push({ ...run, text })
    room -= text.length
  }
  return parts.filter((part, at) => at === 0 || part.length > 0)
}

/** After the last sentence that ends in time; where none does, between two characters. */
function sentenceEnd(text: string, room: number): number {
  const found = /^[\s\S]*[。！？][”’）】》」』]*/.exec(text.slice(0, room))?.[0].length ?? 0
  const end = found > 0 ? found : room
  const isLow = text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff
  return isLow ? end - 1 : end
}
