// What the page on privacy says is what is so: every key on the phone, every collection that names a person.

import { fates } from '../../../../../cloudfunctions/store/persons'
import { lostOf, onPhone, onServer } from '../../../../../miniprogram/more/privacy/stored'
import { keys } from '../../../../../miniprogram/storage/keys'

test('every key that the program keeps on the phone is told, and each once', () => {
  const told = onPhone.flatMap((row) => row.keys)
  expect([...told].sort()).toEqual([...Object.values(keys), 'article:', 'draft:'].sort())
})

test('every collection that names a person is told', () => {
  const told = onServer.flatMap((row) => row.collections)
  expect(told).toEqual(expect.arrayContaining(Object.keys(fates)))
  expect(new Set(told).size).toBe(told.length)
})

test('what the server removes or unnames is said to go, and what it keeps to stay', () => {
  for (const { collections, fate } of onServer) {
    for (const name of collections) {
      const removed = name in fates && fates[name as keyof typeof fates] !== 'stays'
      expect([name, fate]).toEqual([name, removed ? 'goes' : 'stays'])
    }
  }
})

test('the question before names all that goes, and nothing that stays', () => {
  const lost = lostOf(onServer)
  for (const { what, fate } of onServer) expect(lost.includes(what)).toBe(fate === 'goes')
})

test('nothing is said with an exclamation mark', () => {
  expect(JSON.stringify([onPhone, onServer])).not.toMatch(/[！!]/)
})
