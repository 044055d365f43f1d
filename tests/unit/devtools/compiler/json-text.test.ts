import * as fc from 'fast-check'
import { readJson } from '../../../../devtools/compiler/json-text'

test.each([
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ["{'a': 1}", 1, 2],
  ['[1, 2', 1, 6],
  ['', 1, 1],
  ['{"a": tru}', 1, 7],
  ['{"a": 1} x', 1, 10],
  ['{"a": "one\ntwo"}', 1, 7],
])('%j is broken at its first wrong character', (text, line, column) => {
  expect(readJson(text)).toMatchObject({ ok: false, place: { line, column } })
})

test('whatever JSON holds is read as it is', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = JSON.stringify(value, null, 2)
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
  }))
})
