// A rule as a row of a table: a pattern, what to write instead, and what to say.

import type { FindingKind } from '../../../miniprogram/staff/contract/proofreading'
import type { Rule, Slip } from './spot'

/** Han characters, without punctuation. */
export const han = '\\u4e00-\\u9fff'

/** `pattern` is global, and matches nothing but the words to mark: what must stand around goes into lookarounds. */
export interface Row {
  pattern: RegExp
  fix?: string | ((match: RegExpExecArray) => string)
  say: string | ((found: string, fix: string) => string)
}

export function table(kind: FindingKind, rows: readonly Row[]): Rule {
  return ({ text }) => rows.flatMap((row) => slipsOf(kind, row, text))
}

function slipsOf(kind: FindingKind, { pattern, fix, say }: Row, text: string): Slip[] {
  return [...text.matchAll(pattern)].map((match) => {
    const written = typeof fix === 'function' ? fix(match) : fix
    const words = typeof say === 'function' ? say(match[0], written ?? '') : say
    const end = match.index + match[0].length
    return written === undefined ? { kind, start: match.index, end, say: words } : { kind, start: match.index, end, fix: written, say: words }
  })
}
