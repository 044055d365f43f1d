// What a draft says as a whole: its head and its blocks in their order, and a hash that is the same exactly where nothing differs.

import { createHash } from 'node:crypto'
import type { Block } from '../../../miniprogram/contract/body'
import { headPart, type DraftHead, type PartContent } from '../../../miniprogram/staff/contract/drafts'

/** A part of a draft, wherever it comes from. */
export type Part = { partId: string } & PartContent

export interface Content {
  head: DraftHead
  blocks: Block[]
}

/** Parts in any order; what is removed is left out. A draft has its head from the beginning. */
export function contentOf(parts: readonly Part[], createdOn: string): Content {
  const head = parts.flatMap((part) => (part.partId === headPart && 'head' in part ? [part.head] : []))[0] ?? { title: '', createdOn }
  const placed = parts.flatMap((part) => ('block' in part ? [{ pos: part.pos, block: part.block }] : []))
  placed.sort((one, other) => compare(one.pos, other.pos) || compare(one.block.id, other.block.id))
  return { head, blocks: placed.map(({ block }) => block) }
}

/** By code units, as the phone compares. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Hex. Fields count in any order. */
export function hashOf(content: Content): string {
  return createHash('sha256').update(orderedJson(content)).digest('hex')
}

/** The same text exactly for what is the same. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(value, ordered)
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)))
}
