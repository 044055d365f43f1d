// A reader is told in time, and a good answer is never called late.

import { inTime, Late, patienceMs } from '../../../../miniprogram/cloud/patience'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('an answer in time is the answer, and a failure the failure', async () => {
  await expect(inTime(Promise.resolve(5))).resolves.toBe(5)
  await expect(inTime(Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(jest.getTimerCount()).toBe(0)
})

test('no answer in ten seconds is late', async () => {
  const told: unknown[] = []
  inTime(new Promise(() => {})).catch((error: unknown) => told.push(error))
  await jest.advanceTimersByTimeAsync(patienceMs - 1)
  expect(told).toEqual([])
  await jest.advanceTimersByTimeAsync(1)
  expect(told).toEqual([expect.any(Late)])
})
