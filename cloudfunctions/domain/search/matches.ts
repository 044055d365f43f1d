// Where the words of a search stand in a text, and the stretch around the first of them.

import { separators, type Piece } from '../../../miniprogram/more/contract/search'
import { foldCharacter, spellingsOf } from './fold'

/** In characters, on each side of the first match. */
const around = 20

/** Any spelling of the word, with or without a space between its characters; understood alike by JavaScript and by the database. */
export function patternOf(word: string): RegExp {
  const characters = Array.from(word, foldCharacter)
  return new RegExp(characters.map((character) => oneOf(spellingsOf(character))).join(' ?'))
}

function oneOf(spellings: readonly string[]): string {
  const escaped = spellings.map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return escaped.length === 1 ? (escaped[0] ?? '') : `[${escaped.join('')}]`
}

const leading = new RegExp(`^${separators.source}`)

interface Stretch {
  from: number
  to: number
}

function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  const found = words.flatMap((word) =>
    [...text.matchAll(new RegExp(patternOf(word), 'g'))].map(({ index, 0: match }) => ({ from: index, to: index + match.length })),
  )
  found.sort((one, other) => one.from - other.from)
  const joined: Stretch[] = []
  for (const stretch of found) {
    const last = joined.at(-1)
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to)
    else joined.push({ ...stretch })
  }
  return joined
}

/** The whole text; its pieces put together are the text again. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of stretchesOf(text, words)) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** Empty where no word stands in the text. */
export function snippetOf(text: string, words: readonly string[]): Piece[] {
  const [first] = stretchesOf(text, words)
  if (!first) return []
  const before = Array.from(text.slice(0, first.from))
  const after = Array.from(text.slice(first.to))
  // A line does not begin with the end of another sentence.
  const head = before.slice(-around).join('').replace(leading, '')
  const tail = after.slice(0, around).join('')
  const shown = `${before.length > around ? '…' : ''}${head}${text.slice(first.from, first.to)}${tail}${after.length > around ? '…' : ''}`
  return piecesOf(shown, words)
}
