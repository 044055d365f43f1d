// A thousand kills at random moments while somebody types.

import { countedKills, twoPhones } from '../support/editor/stories'

jest.setTimeout(900_000)

test('1,000 kills at random moments take at most the last 300 ms of typing, and never a block', async () => {
  for (let seed = 0; seed < 250; seed += 1) expect(await countedKills(1_000 + seed, 4)).toEqual([])
})

test('two phones on one draft, on 1,000 seeds: no word is missing and both show the same', async () => {
  for (let seed = 0; seed < 1_000; seed += 1) expect(await twoPhones(10_000 + seed)).toEqual([])
})
