// What an editor would mark in an article: a list of findings in reading order, the same for the same words.

import { createHash } from 'node:crypto'
import type { Finding } from '../../../miniprogram/staff/contract/proofreading'
import type { WordEntry } from '../../../miniprogram/staff/contract/words'
import { brackets } from './brackets'
import { confusedBeside } from './confused-beside'
import { confusedWords } from './confused-words'
import { confusions } from './confusions'
import { daysOf } from './days'
import { doubled } from './doubled'
import { names } from './names'
import { numbers } from './numbers'
import { punctuationRules } from './punctuation'
import { spotsOf, type Draft, type PlacedSlip, type Rule, type Spot } from './spot'
import { knownPlaces, wordList } from './word-list'

/** Where two rules mark the same place, the one that stands first here speaks. */
export function proofread(draft: Draft, words: readonly WordEntry[]): Finding[] {
  const spots = spotsOf(draft)
  const rules: Rule[] = [wordList(words), daysOf(draft.createdOn), confusedWords, confusedBeside, confusions, doubled, ...punctuationRules]
  const bySpot = new Map<Spot, PlacedSlip[]>(spots.map((spot) => [spot, rules.flatMap((rule) => rule(spot).map((slip) => ({ ...slip, spot })))]))
  for (const slip of [...brackets(spots), ...names(spots), ...numbers(spots)]) bySpot.get(slip.spot)?.push(slip)
  const seen = new Map<string, number>()
  return spots.flatMap((spot) => settled(spot, bySpot.get(spot) ?? [], words).map((slip) => findingOf(slip, seen)))
}

/** None over another, none of another rule's in a word of the list, in the order of the text. */
function settled({ text }: Spot, slips: readonly PlacedSlip[], words: readonly WordEntry[]): PlacedSlip[] {
  const known = slips.length > 0 ? knownPlaces(text, words) : []
  const kept: PlacedSlip[] = []
  for (const slip of slips) {
    const isKnown = known.some((place) => place.start <= slip.start && slip.end <= place.end)
    if (!isKnown && !kept.some((other) => slip.start < other.end && other.start < slip.end)) kept.push(slip)
  }
  return kept.sort((one, other) => one.start - other.start)
}

/** Characters to either side that belong to what a finding is about. */
const around = 8

/** Its id is made of the words there, not of where they stand: a block may move. The second of the same words in an article has an id of its own. */
function findingOf({ spot, kind, start, end, fix, say }: PlacedSlip, seen: Map<string, number>): Finding {
  const text = spot.text.slice(start, end)
  const context = JSON.stringify([kind, spot.text.slice(Math.max(0, start - around), start), text, spot.text.slice(end, end + around)])
  const times = (seen.get(context) ?? 0) + 1
  seen.set(context, times)
  const id = createHash('sha256').update(`${context} ${times}`).digest('hex').slice(0, 16)
  const finding = { id, kind, where: spot.where, start, end, text, say }
  return fix === undefined ? finding : { ...finding, fix }
}
