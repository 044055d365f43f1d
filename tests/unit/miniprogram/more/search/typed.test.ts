// A code that a person typed.

import { codeTyped } from '../../../../../miniprogram/more/search/typed'

test.each(['K7P3JK93', 'k7p3jk93', ' K7P3 JK93 ', 'K7P3-JK93', 'ｋ７Ｐ３ＪＫ９３'])('%j is a code', (text) => {
  expect(codeTyped(text)).toEqual({ kind: 'code', codeId: 'K7P3JK93' })
})

test.each(['', 'K7P3JK9', 'K7P3JK933', '停水通知停水通知', 'K1P3JK93', 'hello wd', 'OOOOOOOO'])('%j is none', (text) => {
  expect(codeTyped(text)).toBeUndefined()
})

test.each(['K0P3JK93', 'kop3jk93', 'KQP3JK93'])('in %j the round one is a D, which no other letter of a code looks like', (text) => {
  expect(codeTyped(text)).toEqual({ kind: 'code', codeId: 'KDP3JK93' })
})
