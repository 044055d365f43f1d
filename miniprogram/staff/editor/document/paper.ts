// The draft as it stands on the phone: its parts by id, and its blocks in their order.

import type { Block } from '../../../contract/body'
import { headPart, type DraftHead, type PartContent } from '../../contract/drafts'

export interface Written {
  partId: string
  content: PartContent
}

export interface Placed {
  pos: string
  block: Block
}

/** What was done, and what undoes it. */
export interface Step {
  before: Written[]
  after: Written[]
}

export const gone = { removed: true } as const

export class Paper {
  private readonly parts = new Map<string, PartContent>()
  private order: Placed[] | undefined

  constructor(parts: Iterable<Written>, private readonly createdOn: string) {
    for (const { partId, content } of parts) this.parts.set(partId, content)
  }

  get head(): DraftHead {
    const found = this.parts.get(headPart)
    return found && 'head' in found ? found.head : { title: '', createdOn: this.createdOn }
  }

  /** By their places, code unit by code unit; equal ones by id, as the server orders them. */
  get blocks(): readonly Placed[] {
    this.order ??= [...this.parts.values()].flatMap((part) => ('block' in part ? [part] : [])).sort((one, other) => compare(one.pos, other.pos) || compare(one.block.id, other.block.id))
    return this.order
  }

  get(id: string): Placed | undefined {
    const found = this.parts.get(id)
    return found && 'block' in found ? found : undefined
  }

  /** -1 where it is not there. */
  at(id: string): number {
    return this.blocks.findIndex(({ block }) => block.id === id)
  }

  write(written: readonly Written[]): Step {
    const before = written.map(({ partId }) => ({ partId, content: this.parts.get(partId) ?? gone }))
    for (const { partId, content } of written) this.parts.set(partId, content)
    this.order = undefined
    return { before: before.reverse(), after: [...written] }
  }

  entries(): Written[] {
    return [...this.parts].map(([partId, content]) => ({ partId, content }))
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
