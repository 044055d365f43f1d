// Proofreading as both sides know it: what was found where, and how a fix changes a block without touching its marks.

import type { Block, Run } from '../../contract/body'

export const findingKinds = ['doubled', 'unmatched', 'width', 'punctuation', 'space', 'confusion', 'weekday', 'date', 'name', 'number', 'forbidden'] as const

export type FindingKind = (typeof findingKinds)[number]

export const findingNames: Record<FindingKind, string> = {
  doubled: '疑似重复',
  unmatched: '括号引号不成对',
  width: '全角半角混用',
  punctuation: '标点有误',
  space: '多余的空格',
  confusion: '疑似错字',
  weekday: '星期对不上',
  date: '没有这一天',
  name: '名字写法不一',
  number: '数字对不上',
  forbidden: '单位词表',
}

/** The title, or a block: of a list its item, of a table its row and cell, both from 0. */
export type Where = { part: 'title' } | { blockId: string; item?: number; row?: number; cell?: number }

/**
 * `id` is the same in every run over the same words, so that what was kept once is not asked again. `start` and `end` are UTF-16 units in the text of
 * that place, its runs put together. Without `fix` a person has to see; '' takes the words away.
 */
export interface Finding {
  id: string
  kind: FindingKind
  where: Where
  start: number
  end: number
  text: string
  fix?: string
  say: string
}

/** `blocks` may be a slice of an article; a call carries at most 100 KB. What is compared across blocks is compared within the slice. `createdOn` tells the year of dates without one. */
export interface ArticleProofreadInput {
  orgId: string
  createdOn: string
  title: string
  blocks: Block[]
}

export const proofreadLimits = { findings: 300, blocks: 1_000, jsonBytes: 90_000 } as const

/** In reading order; `more` were found beyond the limit. */
export interface ArticleProofreadOutput {
  findings: Finding[]
  more: number
}

/** The runs of a place; undefined where there is none. */
export function runsAt(block: Block, where: Where): Run[] | undefined {
  if (!('blockId' in where) || where.blockId !== block.id) return undefined
  if (block.type === 'list') return block.items[where.item ?? -1]
  if (block.type === 'table') return block.rows[where.row ?? -1]?.[where.cell ?? -1]
  return 'runs' in block ? block.runs : undefined
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Undefined where the words are no longer what was found, or where there is no fix. */
export function fixText(text: string, { start, end, text: found, fix }: Finding): string | undefined {
  return fix === undefined || text.slice(start, end) !== found ? undefined : text.slice(0, start) + fix + text.slice(end)
}

/** The block with the fix in it, its marks as they were. Undefined as with fixText. */
export function applyFix(block: Block, finding: Finding): Block | undefined {
  const runs = runsAt(block, finding.where)
  if (!runs || fixText(textOfRuns(runs), finding) === undefined) return undefined
  const fixed = fixRuns(runs, finding)
  const { where } = finding
  if (block.type === 'list' && 'blockId' in where) return { ...block, items: block.items.map((item, place) => (place === where.item ? fixed : item)) }
  if (block.type === 'table' && 'blockId' in where) {
    return { ...block, rows: block.rows.map((row, at) => (at === where.row ? row.map((cell, place) => (place === where.cell ? fixed : cell)) : row)) }
  }
  return 'runs' in block ? { ...block, runs: fixed } : undefined
}

/** A fix that is as long as what it replaces goes letter by letter into the runs; another one stands in the run where the old words began. */
function fixRuns(runs: readonly Run[], { start, end, fix = '' }: Finding): Run[] {
  const sameLength = fix.length === end - start
  let passed = 0
  let isIn = false
  const fixed = runs.map((run): Run => {
    const [from, to] = [Math.max(start - passed, 0), Math.min(end - passed, run.text.length)]
    const offset = passed
    passed += run.text.length
    if (from >= to) return run
    const put = sameLength ? fix.slice(offset + from - start, offset + to - start) : isIn ? '' : fix
    isIn = true
    return { ...run, text: run.text.slice(0, from) + put + run.text.slice(to) }
  })
  return fixed.filter(({ text }) => text !== '')
}
