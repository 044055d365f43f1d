// What a reminder says fits into the template's fields.

import { wordsOf } from '../../../../../cloudfunctions/domain/reminder/words'

const fields = { title: 'thing1', org: 'thing2', time: 'time3' }
const at = Date.UTC(2026, 2, 1, 16, 5)

test('title, unit and moment stand in the fields that the operator named, the moment by China’s clocks', () => {
  expect(wordsOf({ title: '停水通知', orgName: '桂花里社区', at }, { ...fields, time: 'date9' })).toEqual({
    thing1: { value: '停水通知' },
    thing2: { value: '桂花里社区' },
    date9: { value: '2026年3月2日 00:05' },
  })
})

test('a title of twenty characters stays, a longer one ends in dots at the twentieth', () => {
  const told = (title: string): string => wordsOf({ title, orgName: '里', at }, fields)['thing1']?.value ?? ''
  expect(told('一'.repeat(20))).toBe('一'.repeat(20))
  expect(told('一'.repeat(21))).toBe(`${'一'.repeat(19)}…`)
  // Of two UTF-16 units each.
  expect(told('🌳'.repeat(21))).toBe(`${'🌳'.repeat(19)}…`)
})

test('lines become spaces, which a field may not have', () => {
  expect(wordsOf({ title: '两行\n标题', orgName: '里', at }, fields)['thing1']).toEqual({ value: '两行 标题' })
})
