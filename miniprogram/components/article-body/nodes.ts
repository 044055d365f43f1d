// How many WXML elements a block is drawn with, which is what WeChat's audit counts; headings by a guess at their phrases.

import type { ShownBlock, ShownText } from './shown'

const marksIn = ({ runs = [] }: ShownText): number => runs.filter(({ style }) => style !== undefined).length
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

export function nodesOf(block: ShownBlock): number {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return 1 + marksIn(block)
    case 'heading':
      return block.runs ? 1 + marksIn(block) : 3 + Math.ceil(block.text.length / 8)
    case 'picture':
      return block.picture.caption === undefined ? 3 : 4
    case 'list':
      return 1 + sum(block.items.map((item) => 3 + marksIn(item)))
    case 'table':
      return 2 + sum(block.parts.map(({ rows }) => 1 + sum(rows.map(({ cells }) => 1 + sum(cells.map((cell) => 1 + marksIn(cell)))))))
    case 'large-table':
      return 2
    // A component each, with its buttons, its line and its words.
    case 'film':
    case 'paper':
      return 8
    case 'sound':
      return 10
    default:
      return 1
  }
}
