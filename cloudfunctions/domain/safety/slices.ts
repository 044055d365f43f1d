// Text in slices that content safety takes, each knowing where it came from.

import type { PartText } from './places'

/** WeChat's limit is 2,500 characters. */
const longest = 2_500

/** `at` and `length` in the slice, `start` in the part's text; all in UTF-16 units. */
export interface Slice {
  text: string
  places: { partId: string; start: number; at: number; length: number }[]
}

const sentenceEnd = /[。！？!?；;\n]/g

export function slicesOf(texts: readonly PartText[]): Slice[] {
  const slices: Slice[] = []
  let current: Slice = { text: '', places: [] }
  const flush = (): void => {
    if (current.places.length > 0) slices.push(current)
    current = { text: '', places: [] }
  }
  for (const { partId, text } of texts) {
    for (const { start, piece } of piecesOf(text)) {
      if (current.text.length + piece.length + 1 > longest) flush()
      const lead = current.text === '' ? '' : '\n'
      current.places.push({ partId, start, at: current.text.length + lead.length, length: piece.length })
      current.text += lead + piece
    }
  }
  flush()
  return slices
}

/** Cut at the end of a sentence where there is one. */
function piecesOf(text: string): { start: number; piece: string }[] {
  const pieces: { start: number; piece: string }[] = []
  for (let start = 0; start < text.length; ) {
    const window = text.slice(start, start + longest - 1)
    const end = text.length - start < longest ? window.length : cutOf(window)
    pieces.push({ start, piece: window.slice(0, end) })
    start += end
  }
  return pieces
}

function cutOf(window: string): number {
  const ends = [...window.matchAll(sentenceEnd)].map(({ index }) => index + 1)
  const last = ends.at(-1)
  if (last !== undefined) return last
  // Never between the halves of one character.
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length
}
