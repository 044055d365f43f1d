// The draft as one-line rows, for putting them in order.

import type { OutlineRow } from '../components/block-outline/block-outline'
import { saidBy } from './compare/blocks'
import type { Placed } from './document/paper'

const most = 40

export function outlineOf(blocks: readonly Placed[]): OutlineRow[] {
  return blocks.map(({ block }) => {
    const line = saidBy(block).replace(/\s+/g, ' ').trim()
    return { id: block.id, text: line === '' ? '（空的一段）' : line.length > most ? `${line.slice(0, most)}…` : line, isHeading: block.type === 'heading' }
  })
}
