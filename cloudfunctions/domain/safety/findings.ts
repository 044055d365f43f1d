// Findings of content safety at the places where they stand.

import { createHash } from 'node:crypto'
import type { SafetyFinding } from '../../../miniprogram/staff/contract/workflow'
import { wordsOfLabel } from './labels'
import { placesOf, type Slice } from './slices'

type Finding = Omit<SafetyFinding, 'allowedBy'>

export interface TextVerdict {
  suggest: 'pass' | 'review' | 'risky'
  label: number
  /** Which words of the text, where WeChat says so. */
  words?: readonly string[]
}

/** One for each named word, each time that it stands there; one for each part of the slice where none is named. */
export function findingsOf(slice: Slice, { suggest, label, words = [] }: TextVerdict): Finding[] {
  if (suggest === 'pass') return []
  const found = placesOf(slice, words).map(({ id, start, end }) => ({ partId: id, start, end }))
  const where = found.length > 0 ? found : [...new Set(slice.pieces.map(({ id }) => id))].map((partId) => ({ partId }))
  return where.map((place) => findingOf({ ...place, suggest, label }))
}

export function pictureFinding(partId: string, fileId: string, suggest: Finding['suggest'], label: number): Finding {
  return findingOf({ partId, fileId, suggest, label })
}

/** Its id is made of what and where, so that what a person let pass stays so when it is found again. */
function findingOf(given: Omit<Finding, 'id' | 'say'>): Finding {
  const { partId, fileId = '', start = '', suggest, label } = given
  const id = createHash('sha256').update(JSON.stringify([partId, fileId, start, suggest, label])).digest('hex').slice(0, 16)
  return { id, ...given, say: wordsOfLabel(label) }
}
