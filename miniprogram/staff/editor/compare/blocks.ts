// What differs between two states of an article, block by block.

import type { Block } from '../../../contract/body'
import type { DraftHead } from '../../contract/drafts'
import { textsOf } from '../document/counting'
import { compareTexts, type Piece } from './texts'

export interface Compared {
  id: string
  /** Nothing differs in it. */
  same: boolean
  pieces: Piece[]
}

interface Whole {
  head: DraftHead
  blocks: readonly Block[]
}

const kinds: Partial<Record<Block['type'], string>> = { image: '［图片］', gallery: '［拼图］', video: '［视频］', audio: '［音频］', file: '［文件］', divider: '［分隔线］', table: '［表格］' }

/** What a block says, with the name of its kind where it is no text. */
export function saidBy(block: Block): string {
  return `${kinds[block.type] ?? ''}${textsOf(block).join('\n')}`
}

/** In the order of the second; what is only in the first stands where it stood. */
export function compareBlocks(before: Whole, after: Whole): Compared[] {
  const then = new Map(before.blocks.map((block) => [block.id, block]))
  const now = new Set(after.blocks.map(({ id }) => id))
  const rows: Compared[] = [compared('head', titleOf(before.head), titleOf(after.head), before.head, after.head)]
  const gone = [...before.blocks]
  const takeGone = (): void => {
    for (let block = gone[0]; block && !now.has(block.id); block = gone[0]) rows.push(compared((gone.shift() as Block).id, saidBy(block), '', block, undefined))
  }
  for (const block of after.blocks) {
    takeGone()
    const old = then.get(block.id)
    const at = gone.findIndex(({ id }) => id === block.id)
    if (at >= 0) gone.splice(at, 1)
    rows.push(compared(block.id, old ? saidBy(old) : '', saidBy(block), old, block))
  }
  takeGone()
  return [...rows, ...gone.filter(({ id }) => !now.has(id)).map((block) => compared(block.id, saidBy(block), '', block, undefined))]
}

function titleOf({ title, summary = '' }: DraftHead): string {
  return summary === '' ? title : `${title}\n摘要：${summary}`
}

function compared(id: string, before: string, after: string, one: unknown, other: unknown): Compared {
  return { id, same: JSON.stringify(one) === JSON.stringify(other), pieces: compareTexts(before, after) }
}
