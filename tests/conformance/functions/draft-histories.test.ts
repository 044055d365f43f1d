// Histories by chance of three phones on one draft, with lost replies, repeats, late calls, restorations and crashes: no word that was taken is ever gone.

import { tellStories } from '../../support/draft-stage'

jest.setTimeout(120_000)

test('no word that was taken is gone, phones that settled agree, and the count is exact', async () => {
  const { house, wrong, taken, conflicts, repeats, crashes } = await tellStories({ seed: 20_260_311, stories: 4, steps: 60 })
  try {
    expect(wrong).toEqual([])
    // Else it tried nothing.
    expect({ taken: taken > 80, conflicts: conflicts > 30, repeats: repeats > 40, crashes: crashes > 10 }).toEqual({ taken: true, conflicts: true, repeats: true, crashes: true })
    expect(house.unindexed).toEqual([])
  } finally {
    await house.stop()
  }
})
