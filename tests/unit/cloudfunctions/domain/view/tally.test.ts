// What views come to: the parts sum to the total, whatever the views are; medians from steps; tables for files.

import * as fc from 'fast-check'
import { medianStay, staySteps, stayStep } from '../../../../../cloudfunctions/domain/view/stay'
import { sumTallies, tallyOf, type TallyRow } from '../../../../../cloudfunctions/domain/view/tally'
import { csvOf } from '../../../../../cloudfunctions/domain/view/tables'
import { viewSources } from '../../../../../miniprogram/contract/views'

const row: fc.Arbitrary<TallyRow> = fc
  .record({
    source: fc.constantFrom(...viewSources),
    depth: fc.integer({ min: 0, max: 9 }),
    boardId: fc.option(fc.constantFrom('b1', 'b2'), { nil: undefined }),
    anonymous: fc.boolean(),
    stay: fc.option(fc.nat(staySteps - 1), { nil: undefined }),
    ended: fc.option(fc.boolean(), { nil: undefined }),
    views: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ boardId, stay, ended, ...rest }) => ({ ...rest, ...(boardId ? { boardId } : {}), ...(stay === undefined ? {} : { stay }), ...(ended === undefined ? {} : { ended }) }))

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)

test('sources and depths sum to the total, boards to no more than theirs', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const tally = tallyOf(rows)
      expect(tally.total).toBe(sum(rows.map(({ views }) => views)))
      expect(sum(Object.values(tally.sources))).toBe(tally.total)
      expect(sum(tally.depths)).toBe(tally.total)
      expect(sum(Object.values(tally.boards))).toBeLessThanOrEqual(tally.sources.board ?? 0)
      expect(tally.ended).toBeLessThanOrEqual(sum(tally.stays))
    }),
  )
})

test('it makes no difference how views are parted before they are summed', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 6 }), (parts) => {
      expect(sumTallies(parts.map(tallyOf))).toEqual(tallyOf(parts.flat()))
    }),
  )
})

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [59, 6],
  [60, 7],
  [1_800, 16],
])('%s seconds are step %s', (seconds, step) => {
  expect(stayStep(seconds)).toBe(step)
})

test('the median is of the middle reader, and of nobody it is nothing', () => {
  const counts = Array<number>(staySteps).fill(0)
  expect(medianStay(counts)).toBeUndefined()
  counts[stayStep(7)] = 2
  counts[stayStep(100)] = 3
  expect(medianStay(counts)).toBe(105)
  counts[stayStep(7)] = 4
  expect(medianStay(counts)).toBe(8)
})

test.each([
  ['甲', '甲'],
  ['a,b', '"a,b"'],
  ['他说"好"', '"他说""好"""'],
  ['=1+1', "'=1+1"],
  ['@x', "'@x"],
  [12, '12'],
  [new Date('2026-03-01T00:00:00Z'), '2026-03-01'],
])('%s stands in a CSV as %s', (cell, text) => {
  expect(csvOf({ name: '', head: ['一'], rows: [[cell]] })).toBe(`\ufeff一\r\n${text}\r\n`)
})
