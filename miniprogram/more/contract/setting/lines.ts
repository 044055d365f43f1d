// Sets running text into lines of one width: 2 em in, justified, never a mark at the beginning of a line.

import { broken } from './breaking'
import type { Measure } from './measure'
import { tokensOf } from './tokens'

export interface Line {
  text: string
  /** In em. */
  indent: number
  /** In em between two characters, to fill the line; 0 in the last one of a paragraph. */
  spacing: number
}

const indent = 2
/** A line that lacks more than this looks torn when it is stretched: in em a character. */
const mostSpacing = 0.12

/** `width` in em. At most `most` lines: where there is more text, the last sentence that fits whole ends it, or else an ellipsis. */
export function linesOf(paragraphs: readonly string[], width: number, most: number, measure: Measure): Line[] {
  const whole = paragraphs.flatMap((paragraph) => paragraphLines(paragraph, width, measure))
  if (whole.length <= most) return whole
  return shortened(paragraphs, width, most, measure)
}

function shortened(paragraphs: readonly string[], width: number, most: number, measure: Measure): Line[] {
  const lines: Line[] = []
  for (const paragraph of paragraphs) {
    const room = most - lines.length
    const own = paragraphLines(paragraph, width, measure)
    if (own.length <= room) {
      lines.push(...own)
      continue
    }
    if (room > 0) lines.push(...paragraphLines(sentencesWithin(paragraph, room, width, measure), width, measure))
    break
  }
  return lines
}

/** As many whole sentences as fit; where not even one does, or none would be left, as many characters as fit and an ellipsis. */
function sentencesWithin(paragraph: string, room: number, width: number, measure: Measure): string {
  const fits = (text: string): boolean => paragraphLines(text, width, measure).length <= room
  const sentences = paragraph.match(/[^。！？]*[。！？][”’）】》]*|[^。！？]+$/gu) ?? []
  let kept = ''
  for (const sentence of sentences) {
    if (!fits(kept + sentence)) break
    kept += sentence
  }
  if (kept !== '') return kept
  const tokens = tokensOf(paragraph)
  while (tokens.length > 0 && !fits(`${tokens.join('')}……`)) tokens.pop()
  return tokens.length === 0 ? '' : `${tokens.join('').replace(/[，、；：—…]+$/u, '')}……`
}

function paragraphLines(paragraph: string, width: number, measure: Measure): Line[] {
  const insetOf = (line: number): number => (line === 0 ? indent : 0)
  const texts = broken(tokensOf(paragraph.trim()), (line) => width - insetOf(line), (text) => measure(text, false))
  return texts.map((text, line) => {
    const gaps = Array.from(text).length - 1
    const slack = (width - insetOf(line) - measure(text, false)) / Math.max(1, gaps)
    const isLast = line === texts.length - 1
    return { text, indent: insetOf(line), spacing: isLast || slack > mostSpacing ? 0 : Math.max(slack, 0) }
  })
}
