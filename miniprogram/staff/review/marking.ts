// A reviewer's marks at the parts of an article, before they are sent.

import { workflowLimits, type Mark } from '../contract/workflow'
import type { ShownPart } from './shown'

export function markAt(marks: readonly Mark[], partId: string): string {
  return marks.find((mark) => mark.partId === partId)?.say ?? ''
}

/** The marks with these words at a part; without any it has none. Undefined where there are too many. */
export function withMark(marks: readonly Mark[], partId: string, words: string): Mark[] | undefined {
  const say = words.trim()
  const others = marks.filter((mark) => mark.partId !== partId)
  if (say === '') return others
  return others.length < workflowLimits.marks ? [...others, { partId, say }] : undefined
}

/** What proofreading found, behind what is written there already. Undefined where it does not fit any more. */
export function withFound(marks: readonly Mark[], partId: string, found: string): Mark[] | undefined {
  const said = markAt(marks, partId)
  const say = said === '' ? found.slice(0, workflowLimits.mark) : `${said}\n${found}`
  return say.length <= workflowLimits.mark ? withMark(marks, partId, say) : undefined
}

/** Those whose part is there: of a part that is gone nobody reads them. */
export function marksAt(marks: readonly Mark[], parts: readonly Pick<ShownPart, 'partId'>[]): Mark[] {
  const there = new Set(parts.map(({ partId }) => partId))
  return marks.filter(({ partId }) => there.has(partId))
}

/** For the page: what stands differently at its parts now. */
export function markedParts(parts: readonly Pick<ShownPart, 'partId' | 'mark'>[], marks: readonly Mark[]): Record<string, string> {
  return Object.fromEntries(parts.flatMap(({ partId, mark }, at) => {
    const say = markAt(marks, partId)
    return say === mark ? [] : [[`parts[${at}].mark`, say]]
  }))
}
