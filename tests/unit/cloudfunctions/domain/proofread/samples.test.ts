// The proofreading set: of 200 known slips at least nine in ten are found where they are, and of 200 clean sentences at most one in fifty is marked.

import { proofread } from '../../../../../cloudfunctions/domain/proofread/proofread'
import { clean } from '../../../../samples/proofreading/clean'
import { keptBackClean } from '../../../../samples/proofreading/kept-back-clean'
import { keptBackSlips } from '../../../../samples/proofreading/kept-back-slips'
import { cleanSamples, slipSamples, type Sample } from '../../../../samples/proofreading/sample'
import { slips } from '../../../../samples/proofreading/slips'

/** Every mark has a finding of its kind over it. */
function isFound({ draft, kind, marks }: Sample): boolean {
  const findings = proofread(draft, []).filter((finding) => finding.kind === kind)
  return marks.every(({ inTitle, start, end }) => findings.some(({ where, ...found }) => 'part' in where === inTitle && found.start < end && start < found.end))
}

const missed = (samples: readonly Sample[]): string[] => samples.filter((sample) => !isFound(sample)).map(({ kind, written }) => `${kind}: ${written}`)

function alarms(samples: readonly Sample[]): string[] {
  return samples.flatMap(({ draft, written }) => proofread(draft, []).map(({ kind, text, say }) => `${kind} “${text}” ${say}: ${written}`))
}

const sets = { known: slipSamples(slips), 'kept back': slipSamples(keptBackSlips) }
const cleanSets = { known: cleanSamples(clean), 'kept back': cleanSamples(keptBackClean) }

test('the set holds 200 slips and 200 clean sentences, no sentence twice', () => {
  const [wrong, right] = [sets, cleanSets].map((each) => [...each.known, ...each['kept back']].map(({ written }) => written))
  expect([new Set(wrong).size, new Set(right).size]).toEqual([200, 200])
  expect(Object.values(sets).flat().every(({ marks }) => marks.length > 0)).toBe(true)
})

test('nine of ten slips are found, of all and of those kept back', () => {
  expect(missed(sets.known).slice(15)).toEqual([])
  expect(missed(sets['kept back']).slice(5)).toEqual([])
})

test('one clean sentence of fifty at most is marked, of all and of those kept back', () => {
  expect(alarms(cleanSets.known).slice(3)).toEqual([])
  expect(alarms(cleanSets['kept back']).slice(1)).toEqual([])
})
