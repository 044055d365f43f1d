// What proofreading found, while a person goes through it: what was kept is gone, and a fix moves what stands behind it in the same place.

import type { Block } from '../../../contract/body'
import { applyFix, fixText, type Finding, type Where } from '../../contract/proofreading'

const placeOf = (where: Where): string => JSON.stringify(where)

/** Without this one; those behind it in its place stand where they stand after the fix. */
export function afterFix(findings: readonly Finding[], fixed: Finding): Finding[] {
  const place = placeOf(fixed.where)
  const moved = (fixed.fix ?? fixed.text).length - (fixed.end - fixed.start)
  return findings.flatMap((finding) => {
    if (finding.id === fixed.id || placeOf(finding.where) !== place) return finding.id === fixed.id ? [] : [finding]
    // What overlaps was said of words that are not there any more.
    if (finding.start < fixed.end && finding.end > fixed.start) return []
    return [finding.start >= fixed.end ? { ...finding, start: finding.start + moved, end: finding.end + moved } : finding]
  })
}

/** Those that are fixed in the same way. */
export function sameAs(findings: readonly Finding[], finding: Finding): Finding[] {
  return findings.filter(({ kind, text, fix }) => fix !== undefined && kind === finding.kind && text === finding.text && fix === finding.fix)
}

export interface Fixing {
  title: string
  block(id: string): Block | undefined
}

/** What is written for a fix; undefined where the words are not there any more. */
export function fixOf(finding: Finding, { title, block }: Fixing): { title: string } | { block: Block } | undefined {
  if ('part' in finding.where) {
    const fixed = fixText(title, finding)
    return fixed === undefined ? undefined : { title: fixed }
  }
  const found = block(finding.where.blockId)
  const fixed = found && applyFix(found, finding)
  return fixed && { block: fixed }
}
