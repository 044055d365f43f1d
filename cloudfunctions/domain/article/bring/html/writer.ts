// Writes an article block by block while a page is walked: a line ends where a block begins or ends.

import type { Run } from '../../../../../miniprogram/contract/body'
import type { BroughtBlock, Unnumbered } from '../brought'
import type { Findings } from '../findings'
import { finished, Line, type MarkedRun } from './line'
import type { Marks } from './style'

export type LineKind = 'paragraph' | 'heading' | 'quote'

/** Where a word stands: what surrounds it. */
export interface Place {
  marks: Marks
  kind: LineKind
  align?: 'center' | 'right'
}

/** Blocks whose runs still have the sizes of the page. */
type Draft = { runs: MarkedRun[][]; make: (runs: Run[][]) => Unnumbered }

/** The schema's limit for one block. */
const mostRuns = 2_000
/** px: what browsers and WeChat set plain text in. */
const plainSize = 16

export class Writer {
  private readonly line = new Line()
  private readonly drafts: Draft[] = []

  constructor(readonly findings: Findings) {}

  words(text: string, { marks }: Place): void {
    const clean = text.replace(/[^\P{Cc}\t\n\v\f\r]/gu, '')
    this.findings.note('strayCharacters', text.length - clean.length)
    this.line.add(clean, marks)
  }

  /** Whether there was anything to end. */
  endLine({ kind, align }: Place): boolean {
    const set = this.line.take()
    if (!set) return false
    if (set.indented && align !== 'center') this.findings.note('indents')
    const centred = kind === 'paragraph' && align ? { align } : {}
    // A heading is set as one: marks that made it look like one are said twice.
    const runs = kind === 'heading' ? set.runs.map(({ bold: _b, size: _s, px: _p, ...run }) => run) : set.runs
    this.put([runs], ([own = []]) => ({ type: kind, runs: own, ...centred }))
    return true
  }

  /** A block of several lines, or of none. */
  put(runs: MarkedRun[][], make: (runs: Run[][]) => Unnumbered): void {
    this.drafts.push({ runs, make })
  }

  /** Sizes are told from the one that most words have, so they are known only now. */
  blocks(): BroughtBlock[] {
    const usual = usualSize(this.drafts.flatMap(({ runs }) => runs.flat()))
    let resized = 0
    const blocks = this.drafts.map(({ runs, make }, place) => {
      const set = runs.map((line) => finished(line, usual))
      resized += set.reduce((sum, one) => sum + one.resized, 0)
      return { id: `p${place + 1}`, ...make(set.map((one) => withinLimit(one.runs))) }
    })
    this.findings.note('sizes', resized)
    return blocks
  }
}

function usualSize(runs: readonly MarkedRun[]): number {
  const lengths = new Map<number, number>()
  for (const { px = plainSize, text } of runs) lengths.set(px, (lengths.get(px) ?? 0) + text.length)
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0] ?? plainSize
}

/** Beyond the limit the words stay and the marks go. */
function withinLimit(runs: Run[]): Run[] {
  if (runs.length <= mostRuns) return runs
  return [...runs.slice(0, mostRuns - 1), { text: runs.slice(mostRuns - 1).map(({ text }) => text).join('') }]
}
