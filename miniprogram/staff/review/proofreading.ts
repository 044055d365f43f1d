// Proofreads a draft for its reviewer: in slices that a call carries, and in words at the part where each was found. It changes nothing.

import type { Block } from '../../contract/body'
import { inTime } from '../../cloud/patience'
import { proofreadSlice } from '../cloud/words'
import { headPart, type DraftHead } from '../contract/drafts'
import { visible } from '../contract/marked'
import { findingNames, proofreadLimits, type Finding } from '../contract/proofreading'

/** By part id. */
export type ProofWords = Record<string, string[]>

/** Nothing was asked. */
export const noProof: ProofWords = {}

/** Rejects as a call does; then nothing is known. */
export async function proofread(orgId: string, { title, createdOn }: DraftHead, blocks: readonly Block[]): Promise<ProofWords> {
  const words: ProofWords = {}
  for (const [at, slice] of slicesOf(blocks).entries()) {
    // The title goes with the first, or what is wrong with it would be told again and again.
    const { findings } = await inTime(proofreadSlice({ orgId, createdOn, title: at === 0 ? title : '', blocks: slice }))
    for (const finding of findings) {
      const partId = 'part' in finding.where ? headPart : finding.where.blockId
      words[partId] = [...(words[partId] ?? []), wordsOf(finding)]
    }
  }
  return words
}

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

export function wordsOf({ kind, text, fix, say }: Finding): string {
  const change = fix === undefined ? '' : fix === '' ? '，去掉' : `，改成“${visible(fix)}”`
  return `${findingNames[kind]}“${visible(text)}”${change}。${say}`
}
