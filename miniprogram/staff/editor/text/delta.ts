// What WeChat's editor holds, line by line. Its content is a Quill delta: a line's own attributes stand on the break that ends it.

import type { Run } from '../../../contract/body'
import { isRecord } from '../../../contract/run-guards'
import { runOf, type Attributes } from './marks'

export interface Delta {
  ops: { insert: string; attributes?: Attributes }[]
}

export interface Line {
  runs: Run[]
  attributes: Attributes
}

/** In characters: a paragraph that fits into one call ten times. */
const mostCharacters = 6_000

/** What is no text, such as a picture that was pasted, is left out: `dropped`. `link` is where words under the mark lead. */
export function linesOf(delta: unknown, link?: string): { lines: Line[]; dropped: boolean } {
  const lines: Line[] = []
  let runs: Run[] = []
  let dropped = false
  const ops = isRecord(delta) && Array.isArray(delta.ops) ? (delta.ops as unknown[]) : []
  for (const op of ops) {
    if (!isRecord(op)) continue
    const attributes = isRecord(op.attributes) ? op.attributes : {}
    if (typeof op.insert !== 'string') {
      dropped = true
      continue
    }
    for (const [at, text] of op.insert.split('\n').entries()) {
      if (at > 0) {
        lines.push({ runs, attributes })
        runs = []
      }
      if (text !== '') runs = withRun(runs, runOf(text, attributes, link))
    }
  }
  if (runs.length > 0) lines.push({ runs, attributes: {} })
  return { lines: lines.flatMap(inLengths), dropped }
}

/** Neighbours with the same marks are one. */
export function withRun(runs: readonly Run[], run: Run): Run[] {
  const last = runs[runs.length - 1]
  if (!last || JSON.stringify({ ...last, text: '' }) !== JSON.stringify({ ...run, text: '' })) return [...runs, run]
  return [...runs.slice(0, -1), { ...last, text: last.text + run.text }]
}

/** An endless line is several. */
function inLengths(line: Line): Line[] {
  const lines: Line[] = []
  let runs: Run[] = []
  let room = mostCharacters
  for (const run of line.runs) {
    let { text } = run
    while (text.length > room) {
      // Not between the halves of a pair.
      const end = /[\ud800-\udbff]/.test(text.charAt(room - 1)) ? room - 1 : room
      lines.push({ ...line, runs: [...runs, { ...run, text: text.slice(0, end) }] })
      runs = []
      text = text.slice(end)
      room = mostCharacters
    }
    runs.push({ ...run, text })
    room -= text.length
  }
  return [...lines, { ...line, runs }]
}
