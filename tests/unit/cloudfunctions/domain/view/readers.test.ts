// Readers under keyed hashes, and the places for anonymous ones.

import { hashWith, readerOf, viewIdOf, type Reader } from '../../../../../cloudfunctions/domain/view/readers'
import { anonymousLimit, chooseSlot, slotsOf } from '../../../../../cloudfunctions/domain/view/slots'

const hash = hashWith('secret')
const person = readerOf(hash, 'resident-1', undefined) as Reader
const device = readerOf(hash, undefined, 'a'.repeat(32)) as Reader

test('a person goes before a device, and without either there is nobody', () => {
  expect(readerOf(hash, 'resident-1', 'a'.repeat(32))).toEqual(person)
  expect(person.anonymous).toBe(false)
  expect(device.anonymous).toBe(true)
  expect(readerOf(hash, undefined, undefined)).toBeUndefined()
})

test('a person and a device of the same name are two readers', () => {
  expect(readerOf(hash, 'same', undefined)?.hash).not.toBe(readerOf(hash, undefined, 'same')?.hash)
})

test('one reader, one article, one day is one id, and any other is another', () => {
  const id = viewIdOf(hash, 'a_1', person, '2026-01-01')
  expect(viewIdOf(hash, 'a_1', person, '2026-01-01')).toBe(id)
  const others = [
    viewIdOf(hash, 'a_2', person, '2026-01-01'),
    viewIdOf(hash, 'a_1', person, '2026-01-02'),
    viewIdOf(hash, 'a_1', device, '2026-01-01'),
    viewIdOf(hashWith('other'), 'a_1', person, '2026-01-01'),
  ]
  expect(new Set([id, ...others]).size).toBe(5)
  expect(id).toMatch(/^[0-9a-f]{32}$/)
})

test('words cannot be moved from one part of the hash to the next', () => {
  expect(hash('a', 'bc')).not.toBe(hash('ab', 'c'))
  expect(hash('a","b')).not.toBe(hash('a', 'b'))
})

test('every device of an address has the same places, each in an order of its own', () => {
  const other = readerOf(hash, undefined, 'b'.repeat(32)) as Reader
  const mine = slotsOf(hash, 'a_1', '10.0.0.1', '2026-01-01', device)
  const theirs = slotsOf(hash, 'a_1', '10.0.0.1', '2026-01-01', other)
  expect(new Set(mine).size).toBe(anonymousLimit)
  expect([...mine].sort()).toEqual([...theirs].sort())
  expect(mine).not.toEqual(theirs)
  expect(slotsOf(hash, 'a_1', '10.0.0.2', '2026-01-01', device).some((slot) => mine.includes(slot))).toBe(false)
})

test.each([
  ['the first place when all are free', [], { slot: 's1' }],
  ['the next when the first is taken', [['s1', 'x']], { slot: 's2' }],
  ['none when it has one already, even a later one', [['s3', device.hash]], 'already_counted'],
  ['none when all are taken', [['s1', 'x'], ['s2', 'y'], ['s3', 'z']], 'over_anonymous_limit'],
] as const)('a device gets %s', (_name, taken, choice) => {
  expect(chooseSlot(['s1', 's2', 's3'], new Map<string, string>(taken as readonly (readonly [string, string])[]), device.hash)).toEqual(choice)
})
