// The printed code: what is one, and what carries it.

import { codeAlphabet, isCodeId, sceneOfCode } from '../../../../miniprogram/contract/code'

test('the alphabet has 22 characters, and none that looks like another', () => {
  expect(new Set(codeAlphabet).size).toBe(22)
  expect(codeAlphabet).not.toMatch(/[0O1IL2Z5S8BUV]/)
})

test.each(['34679ACD', 'YYYYYYYY'])('%s is a code', (id) => {
  expect(isCodeId(id)).toBe(true)
})

const texts = ['', '34679AC', '34679ACDE', '34679acd', '34679AC0', ' 34679ACD', '34679ACD\n']

test.each<unknown>([...texts, 7, null, undefined, ['34679ACD']])('%j is none', (value) => {
  expect(isCodeId(value)).toBe(false)
})

test('a scene has at most 32 characters and needs no escaping', () => {
  expect(sceneOfCode('34679ACD')).toBe('c=34679ACD')
  expect(sceneOfCode('34679ACD')).toMatch(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/)
})
