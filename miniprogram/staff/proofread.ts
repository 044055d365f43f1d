// Proofreads an article, slice after slice. It changes nothing.

import type { Block } from '../contract/body'
import { inTime } from '../cloud/patience'
import { proofreadSlice } from './cloud/words'
import type { DraftHead } from './contract/drafts'
import type { Finding } from './contract/proofreading'
import { slicesOf } from './proof-slices'

/** In reading order. Rejects as a call does; then nothing is known. */
export async function proofread(orgId: string, { title, createdOn }: DraftHead, blocks: readonly Block[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const [at, slice] of slicesOf(blocks).entries()) {
    // The title goes with the first, or what is wrong with it would be told again and again.
    const { findings } = await inTime(proofreadSlice({ orgId, createdOn, title: at === 0 ? title : '', blocks: slice }))
    found.push(...findings)
  }
  return found
}
