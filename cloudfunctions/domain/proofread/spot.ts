// The texts of an article, each with its place: what every rule reads.

import type { Block } from '../../../miniprogram/contract/body'
import { textOfRuns, type FindingKind, type Where } from '../../../miniprogram/staff/contract/proofreading'

/** What is proofread; `createdOn` as 2026-03-01. */
export interface Draft {
  title: string
  createdOn: string
  blocks: readonly Block[]
}

/** `isHeading`: a title or a heading, where a space parts two phrases. */
export interface Spot {
  where: Where
  text: string
  isHeading: boolean
}

/** What a rule finds in one text. */
export interface Slip {
  kind: FindingKind
  start: number
  end: number
  fix?: string
  say: string
}

/** A slip of a rule that reads all texts. */
export interface PlacedSlip extends Slip {
  spot: Spot
}

export type Rule = (spot: Spot) => Slip[]

export function spotsOf({ title, blocks }: Draft): Spot[] {
  return [{ where: { part: 'title' as const }, text: title, isHeading: true }, ...blocks.flatMap(spotsOfBlock)]
}

function spotsOfBlock(block: Block): Spot[] {
  const blockId = block.id
  if (block.type === 'list') return block.items.map((runs, item) => ({ where: { blockId, item }, text: textOfRuns(runs), isHeading: false }))
  if (block.type === 'table') {
    return block.rows.flatMap((cells, row) => cells.map((runs, cell) => ({ where: { blockId, row, cell }, text: textOfRuns(runs), isHeading: false })))
  }
  return 'runs' in block ? [{ where: { blockId }, text: textOfRuns(block.runs), isHeading: block.type === 'heading' }] : []
}
