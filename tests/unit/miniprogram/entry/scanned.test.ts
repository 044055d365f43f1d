// What the in-app scanner reads leads on, or is told to be none of ours.

import { arrivalOfScan } from '../../../../miniprogram/entry/scanned'

describe('the scanner', () => {
  test('an ordinary code is a link', () => {
    expect(arrivalOfScan({ result: 'https://board.example/q/ACDE3467' })).toEqual({ kind: 'code', codeId: 'ACDE3467' })
  })

  test.each(['pages/article/article?scene=c%3DACDE3467', '/pages/article/article?scene=c=ACDE3467'])('a mini-program code is a path: %s', (path) => {
    expect(arrivalOfScan({ result: '', path })).toEqual({ kind: 'code', codeId: 'ACDE3467' })
  })

  test.each([
    { result: '6901234567892' },
    { result: '' },
    { result: 'https://shop.example/pay' },
    { result: '', path: 'pages/home/home' },
    { result: '', path: 'pages/article/article' },
    { result: '', path: '?' },
  ])('%j is none of ours', (scan) => {
    expect(arrivalOfScan(scan)).toEqual({ kind: 'unreadable' })
  })
})
