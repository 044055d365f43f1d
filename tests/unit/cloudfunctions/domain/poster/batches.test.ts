// Work in batches that ends when the time does.

import { inBatches } from '../../../../../cloudfunctions/domain/poster/batches'

const double = (item: number): Promise<number> => Promise.resolve(item * 2)

test('all of it, in its order, where there is time', async () => {
  expect(await inBatches([1, 2, 3, 4, 5], 2, () => false, double)).toEqual([2, 4, 6, 8, 10])
  expect(await inBatches([], 2, () => false, double)).toEqual([])
})

test('the first batch even where there is none, so that calls that are repeated come to an end', async () => {
  expect(await inBatches([1, 2, 3], 2, () => true, double)).toEqual([2, 4])
})

test('no further batch once it is late', async () => {
  let looks = 0
  expect(await inBatches([1, 2, 3, 4, 5], 1, () => (looks += 1) > 2, double)).toEqual([2, 4, 6])
})
