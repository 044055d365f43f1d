// Which fields of a program survive its restart.

import { keepData, plainFields, restorable } from '../../../../devtools/simulator/host/kept-data'

const initial = { count: 0, list: [] as number[], title: '', size: 'normal' }
const kept = keepData(initial, { ...initial, count: 3, list: [1], added: true })

test('only fields that are no longer what they began as are kept', () => {
  expect(kept.changed).toEqual({ count: 3, list: [1], added: true })
})

test.each([
  ['a field that the author left alone keeps its value', initial, { count: 3, list: [1], added: true }],
  ['a field that the author begins differently now begins so', { ...initial, count: 10 }, { list: [1], added: true }],
  ['a field of another kind now is not covered by its old value', { ...initial, list: 'none' }, { count: 3, added: true }],
  ['a field that is gone from the sources does not come back', { count: 0, title: '', size: 'normal' }, { count: 3, added: true }],
])('%s', (_title, fresh, expected) => {
  expect(restorable(kept, fresh)).toEqual(expected)
})

test('what JSON cannot bring back is left out, and what it can is a copy', () => {
  const circular: Record<string, unknown> = {}
  circular['self'] = circular
  const list = [{ deep: 1 }]
  const fields = plainFields({ list, handler: () => 1, when: new Date(), map: new Map(), inside: { handler: () => 1 }, circular, big: 1n, nothing: undefined, none: null })
  expect(fields).toEqual({ list: [{ deep: 1 }], none: null })
  expect(fields['list']).not.toBe(list)
  expect([plainFields(undefined), plainFields(null)]).toEqual([{}, {}])
})
