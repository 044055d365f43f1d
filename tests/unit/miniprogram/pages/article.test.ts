// The article page's pure parts: long articles in slices, and the words for one that cannot be shown.

import { missingOf } from '../../../../miniprogram/pages/article/missing'
import { picturesOf } from '../../../../miniprogram/pages/article/pictures'
import { slicesOf } from '../../../../miniprogram/pages/article/slices'

test.each([0, 1, 12, 13, 62, 63, 1000])('%i blocks are cut into slices that are the whole article in order', (count) => {
  const blocks = Array.from({ length: count }, (_, index) => index)
  const slices = slicesOf(blocks)
  expect(slices.flatMap((slice) => slice.blocks)).toEqual(blocks)
  expect(slices.every((slice) => slice.blocks.length > 0 && slice.blocks.length <= 50)).toBe(true)
})

test('the pictures of an article are in reading order', () => {
  const one = (fileId: string) => ({ fileId, width: 1, height: 1 })
  expect(
    picturesOf([
      { id: '1', type: 'image', ...one('a') },
      { id: '2', type: 'divider' },
      { id: '3', type: 'gallery', images: [one('b'), one('c')] },
    ]),
  ).toEqual(['a', 'b', 'c'])
})

describe('an article that cannot be shown', () => {
  const withdrawn = { kind: 'withdrawn' as const, org: { id: 'o', name: '晚风巷社区' }, reason: '', withdrawnOn: '2026-06-02', newest: [] }

  test('tells one who scanned that the code is fine', () => {
    expect(missingOf(withdrawn, { kind: 'code', codeId: 'ACDE3467' }).text).toContain('您扫的码没有坏')
    expect(missingOf({ kind: 'unknown', newest: [] }, { kind: 'code', codeId: 'ACDE3467' }).text).toContain('您扫的码没有坏')
  })

  test('says nothing of codes to one who scanned none', () => {
    expect(missingOf(withdrawn, { kind: 'article', articleId: 'a' }).text).not.toContain('码')
    expect(missingOf({ kind: 'unknown', newest: [] }, { kind: 'unreadable' }).text).not.toContain('码')
  })

  test('says the day as people do, and that no reason was given where none was', () => {
    expect(missingOf(withdrawn, { kind: 'unreadable' }).facts).toEqual([
      { name: '发布单位', text: '晚风巷社区' },
      { name: '撤下日期', text: '2026年6月2日' },
      { name: '单位说明', text: '没有写' },
    ])
  })
})
