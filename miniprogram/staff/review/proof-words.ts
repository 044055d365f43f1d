// What proofreading found, in words at the part where it stands.

import { headPart } from '../contract/drafts'
import { visible } from '../contract/marked'
import { findingNames, type Finding } from '../contract/proofreading'

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
