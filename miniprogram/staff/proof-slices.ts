// The slices in which a long text is proofread: a call carries at most 100 KB.

import type { Block } from '../contract/body'
import { proofreadLimits } from './contract/proofreading'

/** At least one. A character of JSON is at most three bytes. */
export function slicesOf(blocks: readonly Block[]): Block[][] {
  const slices: Block[][] = [[]]
  let bytes = 0
  for (const block of blocks) {
    const own = JSON.stringify(block).length * 3
    const last = slices[slices.length - 1]
    if (last && last.length > 0 && (bytes + own > proofreadLimits.jsonBytes || last.length >= proofreadLimits.blocks)) {
      slices.push([block])
      bytes = own
    } else {
      last?.push(block)
      bytes += own
    }
  }
  return slices
}
