// Gathers the words of one line across its marks, and sets them without the blanks that people and editors leave.

import type { Run } from '../../../../../miniprogram/contract/body'
import type { Marks } from './style'

/** Stands for a line end that was meant, where the line itself must stay one. */
export const hardBreak = '\v'

export type MarkedRun = Marks & { text: string }

export interface SetLine {
  runs: MarkedRun[]
  /** Blanks by hand stood before the first word. */
  indented: boolean
}

/** Not the joiners, which hold emoji and some scripts together. */
const blanks = /([\t\n\v\f\r \u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]+)/
const byHand = /[\u00A0\u2000-\u200A\u3000]/
const zeroWidth = /^[\u200B\u2060\uFEFF]*$/
/** Two of these need no blank between them where the source was broken into lines. */
const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u

export class Line {
  private pieces: MarkedRun[] = []

  add(text: string, marks: Marks): void {
    this.pieces.push({ ...marks, text })
  }

  /** Undefined where there is no word; the line is empty after it. */
  take(): SetLine | undefined {
    const pieces = this.pieces
    this.pieces = []
    const runs: MarkedRun[] = []
    let [before, last, pending, indented] = [false, '', '', false]
    for (const { text, ...marks } of pieces) {
      for (const [place, piece] of text.split(blanks).entries()) {
        if (piece === '') continue
        if (place % 2 === 1) pending += piece
        else {
          if (!before) indented = byHand.test(pending)
          append(runs, (before ? blankFor(pending, last, piece) : '') + piece, marks)
          ;[before, last, pending] = [true, piece.at(-1) ?? '', '']
        }
      }
    }
    return before ? { runs, indented } : undefined
  }
}

function blankFor(found: string, before: string, after: string): string {
  if (found === '') return ''
  if (found.includes(hardBreak)) return '\n'
  if (zeroWidth.test(found)) return ''
  if (found === '\u3000') return found
  const isBroken = /[\n\r]/.test(found) && !byHand.test(found)
  return isBroken && wide.test(before) && wide.test(after[0] ?? '') ? '' : ' '
}

function append(runs: MarkedRun[], text: string, marks: Marks): void {
  const last = runs.at(-1)
  if (last && sameMarks(last, marks)) last.text += text
  else runs.push({ text, ...marks })
}

const fields = ['bold', 'italic', 'underline', 'color', 'size', 'link', 'px'] as const

export function sameMarks(one: Marks, other: Marks): boolean {
  return fields.every((field) => one[field] === other[field])
}

/** Runs as an article keeps them; `usual` is the size in pixels that most of its words have. */
export function finished(runs: readonly MarkedRun[], usual: number): { runs: Run[]; resized: number } {
  const set: MarkedRun[] = []
  let resized = 0
  for (const { px, text, ...marks } of runs) {
    const size = px === undefined ? marks.size : px >= usual * 1.2 ? 'large' : px <= usual * 0.84 ? 'small' : undefined
    if (px !== undefined && size) resized += 1
    const { size: _before, ...others } = marks
    append(set, text, size ? { ...others, size } : others)
  }
  return { runs: set, resized }
}
