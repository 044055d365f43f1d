import { newName, newNames } from '../../../../miniprogram/cloud/new-names'
import { phoneStorage } from '../../../support/phone-storage'

beforeAll(() => void phoneStorage())

test('names are of sixteen letters that an id may have, and no two are the same', async () => {
  const names = [await newName(), ...(await newNames(500))]
  expect(names.filter((name) => !/^[0-9a-z]{16}$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(501)
})

test('every letter is as likely as any other', async () => {
  const seen = new Map<string, number>()
  for (const letter of (await newNames(2_000)).join('')) seen.set(letter, (seen.get(letter) ?? 0) + 1)
  expect(seen.size).toBe(32)
  expect(Math.max(...seen.values()) / Math.min(...seen.values())).toBeLessThan(1.5)
})
