// Breaks a text into lines by its tokens, each line as long as its room allows.

import type { Measure } from './measure'
import { tokensOf } from './tokens'

/** `roomOf` gives the width in em of the line of a number, from 0. A token longer than its line stands out of it. */
export function broken(tokens: readonly string[], roomOf: (line: number) => number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let text = ''
  for (const token of tokens) {
    if (text !== '' && widthOf((text + token).trimEnd()) > roomOf(lines.length)) {
      lines.push(text.trimEnd())
      text = token.trimStart()
    } else text += token
  }
  return [...lines, text.trimEnd()].filter((line) => line !== '')
}

/** Ragged lines of at most `width` em, whatever the text: a word that no line can hold is cut. */
export function raggedLines(text: string, width: number, measure: Measure, bold = false): string[] {
  const widthOf = (part: string): number => measure(part, bold)
  const tokens = tokensOf(text.trim()).flatMap((token) => (widthOf(token) > width ? Array.from(token) : [token]))
  return broken(tokens, () => width, widthOf)
}
