// Extended JSON in both directions.

import * as fc from 'fast-check'
import { parseDocument, parseValue, writeText } from '../../../../../devtools/cloud/wire/ejson'

test.each<[string, string, unknown]>([
  ['an int', '{"$numberInt":"-5"}', -5],
  ['a long', '{"$numberLong":"1700000000000"}', 1_700_000_000_000],
  ['a double', '{"$numberDouble":"0.5"}', 0.5],
  ['infinity', '{"$numberDouble":"-Infinity"}', -Infinity],
  ['a canonical date', '{"$date":{"$numberLong":"-5"}}', new Date(-5)],
  ['a relaxed date', '{"$date":"2026-01-01T00:00:00Z"}', new Date(Date.UTC(2026, 0, 1))],
  ['a date in ms', '{"$date":1000}', new Date(1000)],
  ['a server date', '{"$tcb_server_date":{"offset":{"$numberInt":"-7"}}}', new Date(93)],
  ['operators', '{"$gt":{"$numberInt":"1"},"$in":[null]}', { $gt: 1, $in: [null] }],
])('%s is read', (_title, text, expected) => {
  expect(parseValue(text, 100)).toEqual(expected)
})

test('a regular expression keeps its options that matter', () => {
  expect(parseValue('{"$regularExpression":{"pattern":"^a","options":"gim"}}', 0)).toEqual(/^a/im)
})

test.each([
  ['{"$oid":"0123"}', 'the data type $oid'],
  ['{"$binary":{"base64":"","subType":"00"}}', 'the data type $binary'],
  ['{"$regularExpression":{"pattern":"(","options":""}}', 'Regular expression is invalid'],
  ['{"$regularExpression":{"pattern":"a","options":"x"}}', 'the regular expression option x'],
  ['{"$date":"no date"}', 'no date'],
  ['{"a":{"__proto__":1}}', '__proto__'],
  ['{', 'not JSON'],
  ['['.repeat(200) + ']'.repeat(200), 'nested deeper than 100'],
])('%p is refused', (text, message) => {
  expect(() => parseValue(text, 0)).toThrow(message)
})

test('only an object is a document', () => {
  for (const text of ['[]', 'null', '5', '{"$date":5}']) expect(() => parseDocument(text, 0)).toThrow('an object is expected')
})

test('what is written reads back the same', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true }).map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
      fc.integer().map((n) => new Date(n)),
      fc.array(tie('any')),
      fc.dictionary(
        fc.string().filter((name) => !name.startsWith('$') && name !== '__proto__'),
        tie('any'),
      ),
    ),
  })).any
  fc.assert(fc.property(value, (given) => expect(parseValue(writeText(given as never), 0)).toEqual(given)))
})
