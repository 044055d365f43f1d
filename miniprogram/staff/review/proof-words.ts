// What proofreading found, in words at the part where it stands, and the slices in which a long text is asked about.

import type { Block } from '../../contract/body'
import { headPart } from '../contract/drafts'
import { visible } from '../contract/marked'
import { findingNames, proofreadLimits, type Finding } from '../contract/proofreading'

/** By part id. */
export type ProofWords = Record<string, string[]>

/** Nothing was asked. */
export const noProof: ProofWords = {}

export function wordsByPart(findings: readonly Finding[]): ProofWords {
  const words: ProofWords = {}
  for (const finding of findings) {
    const partId = 'part' in finding.where ? headPart : finding.where.blockId
    words[partId] = [...(words[partId] ?? []), wordsOf(finding)]
  }
  return words
}

function wordsOf({ kind, text, fix, say }: Finding): string {
  const change = fix === undefined ? '' : fix === '' ? '，去掉' : `，改成“${visible(fix)}”`
  return `${findingNames[kind]}“${visible(text)}”${change}。${say}`
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
