// Nothing that was written is lost: kills at random moments, answers that get lost, hours without a network, two phones at once.

import { countedKills, twoPhones } from '../../../../../support/editor/stories'

test('thirty kills at random moments while typing take at most the last 300 ms, and never a block', async () => {
  for (let seed = 0; seed < 30; seed += 1) expect(await countedKills(seed, 1)).toEqual([])
})

test.each(Array.from({ length: 40 }, (_, seed) => seed))('two phones, lost answers and kills: every word is in the draft, in a version, or waits to be chosen (%i)', async (seed) => {
  expect(await twoPhones(seed)).toEqual([])
})
