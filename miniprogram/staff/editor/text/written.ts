// What is written in WeChat's editor as blocks of an article: a line is a paragraph or a heading, neighbouring items are one list, and a quote stays one.

import type { Run } from '../../../contract/body'
import type { Content } from '../document/commands'
import { linesOf, withRun, type Line } from './delta'

export const textTypes = ['paragraph', 'heading', 'quote', 'list'] as const
export type TextType = (typeof textTypes)[number]

/** `kind` is what the block was when the finger came to it. Always at least one block. */
export function blocksOf(delta: unknown, kind: TextType, link?: string): { contents: Content[]; dropped: boolean } {
  const { lines, dropped } = linesOf(delta, link)
  const contents: Content[] = []
  for (const line of lines) join(contents, contentOf(line, kind))
  return { contents: contents.length > 0 ? contents : [contentOf({ runs: [], attributes: {} }, kind)], dropped }
}

function contentOf({ runs, attributes }: Line, kind: TextType): Content {
  const { list, header, align } = attributes
  if (list === 'ordered' || list === 'bullet') return { type: 'list', ordered: list === 'ordered', items: [runs] }
  // All of its letters are bold.
  if (header !== undefined && header !== null && header !== false) return { type: 'heading', runs: runs.map(withoutBold) }
  if (kind === 'quote') return { type: 'quote', runs }
  return { type: 'paragraph', runs, ...((align === 'center' || align === 'right') && { align }) }
}

/** Onto the last one where the two belong together. */
function join(contents: Content[], next: Content): void {
  const last = contents[contents.length - 1]
  if (last?.type === 'list' && next.type === 'list' && last.ordered === next.ordered) last.items.push(...next.items)
  else if (last?.type === 'quote' && next.type === 'quote') last.runs = afterBreak(next.runs).reduce(withRun, last.runs)
  else contents.push(next)
}

/** A quote's lines are one text. */
function afterBreak(runs: readonly Run[]): Run[] {
  const [first, ...others] = runs
  return first ? [{ ...first, text: `\n${first.text}` }, ...others] : [{ text: '\n' }]
}

function withoutBold(run: Run): Run {
  const { bold: _bold, ...others } = run
  return others
}
