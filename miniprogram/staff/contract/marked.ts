// A text in pieces, the one that was found among them marked.

import type { Finding } from './proofreading'

export interface MarkedPiece {
  text: string
  marked: boolean
}

/** The whole text in one piece where there is no finding, or where it no longer says what was found. */
export function markedPieces(text: string, finding: Pick<Finding, 'start' | 'end' | 'text'> | null): MarkedPiece[] {
  if (!finding || finding.text === '' || text.slice(finding.start, finding.end) !== finding.text) return [{ text, marked: false }]
  const pieces = [
    { text: text.slice(0, finding.start), marked: false },
    { text: finding.text, marked: true },
    { text: text.slice(finding.end), marked: false },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

const blanks: Record<string, string> = { ' ': '空格', '\u3000': '全角空格', '\u00a0': '空格', '\t': '制表符' }

/** What cannot be seen is said. */
export function visible(text: string): string {
  const [first = ''] = text
  return /^\s+$/.test(text) ? `${text.length > 1 ? `${text.length} 个` : ''}${blanks[first] ?? '空格'}` : text
}
