// The places of complaints: as many as the limits say, nobody else's, and chosen among the free ones.

import { chooseFree, closedSlotOf, daySlotsOf, openSlotsOf } from '../../../../../cloudfunctions/domain/complaint/slots'
import { complaintLimits } from '../../../../../miniprogram/more/contract/complaints'

test('there are as many as the limits say', () => {
  expect(new Set(daySlotsOf('a', '2026-03-01')).size).toBe(complaintLimits.aDay)
  expect(new Set(openSlotsOf('a', 'a_1')).size).toBe(complaintLimits.openEach)
})

test('no two persons, days, articles or complaints share one', () => {
  const all = [
    ...daySlotsOf('a', '2026-03-01'), ...daySlotsOf('a', '2026-03-02'), ...daySlotsOf('b', '2026-03-01'),
    ...openSlotsOf('a', 'a_1'), ...openSlotsOf('a', 'a_2'), ...openSlotsOf('b', 'a_1'), closedSlotOf('c_1'), closedSlotOf('c_2'),
  ]
  expect(new Set(all).size).toBe(all.length)
})

test('whatever the chance, a free one is chosen, and none where none is free', () => {
  const slots = ['0', '1', '2', '3']
  for (let chance = 0; chance < 256; chance += 1) expect(['1', '3']).toContain(chooseFree(slots, new Set(['0', '2']), chance))
  expect(chooseFree(slots, new Set(slots), 7)).toBeUndefined()
})
