// Long histories of three phones on one draft, on three seeds: of thousands of words that the server took none is gone.

import { tellStories } from '../support/draft-stage'

jest.setTimeout(900_000)

test.each([11, 22, 33])('a draft of seed %s keeps every word that was taken', async (seed) => {
  const { house, wrong, taken, conflicts, repeats, crashes } = await tellStories({ seed, stories: 8, steps: 150 })
  try {
    expect(wrong).toEqual([])
    console.log(`seed ${seed}: ${taken} words taken, ${conflicts} conflicts, ${repeats} repeats, ${crashes} crashes`)
    expect(taken).toBeGreaterThan(600)
    expect(crashes).toBeGreaterThan(100)
    expect(house.unindexed).toEqual([])
  } finally {
    await house.stop()
  }
})
