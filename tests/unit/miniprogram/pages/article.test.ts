// The article page's pure parts: its pictures in order, and the words for one that cannot be shown.

import { missingOf } from '../../../../miniprogram/pages/article/missing'
import { picturesOf } from '../../../../miniprogram/pages/article/pictures'

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

  const unknown = { kind: 'unknown' as const, why: 'not_found' as const, newest: [] }

  test('tells one who scanned that the code is fine', () => {
    expect(missingOf(withdrawn, { kind: 'code', codeId: 'ACDE3467' }).text).toContain('您扫的码没有坏')
    expect(missingOf(unknown, { kind: 'code', codeId: 'ACDE3467' }).text).toContain('您扫的码没有坏')
  })

  test('says nothing of codes to one who scanned none', () => {
    expect(missingOf(withdrawn, { kind: 'article', articleId: 'a' }).text).not.toContain('码')
    expect(missingOf(unknown, { kind: 'unreadable' }).text).not.toContain('码')
  })

  test('says the day as people do, and that no reason was given where none was', () => {
    expect(missingOf(withdrawn, { kind: 'unreadable' }).facts).toEqual([
      { name: '发布单位', text: '晚风巷社区' },
      { name: '撤下日期', text: '2026年6月2日' },
      { name: '单位说明', text: '没有写' },
    ])
  })

  test('names the board that was scanned, and its place where it has one', () => {
    const board = { name: '东门公告栏', place: '东门进来左手边' }
    const facts = missingOf({ ...withdrawn, board }, { kind: 'code', codeId: 'ACDE3467' }).facts
    expect(facts.slice(0, 2)).toEqual([
      { name: '您扫的是', text: '东门公告栏' },
      { name: '位置', text: '东门进来左手边' },
    ])
    expect(missingOf({ ...unknown, board: { ...board, place: '' } }, { kind: 'code', codeId: 'ACDE3467' }).facts).toHaveLength(1)
  })

  test('behind a retired code says that it is out of use, and whose it was', () => {
    const org = { id: 'o', name: '晚风巷社区' }
    const words = missingOf({ ...unknown, why: 'retired', org }, { kind: 'code', codeId: 'ACDE3467' })
    expect(words).toMatchObject({ title: '这张码已经停用', facts: [{ name: '所属单位', text: '晚风巷社区' }] })
  })

  test('offers the list under the name of the unit only where it is the unit’s', () => {
    const org = { id: 'o', name: '晚风巷社区' }
    const card = { id: 'a', title: '灯亮了', createdOn: '2026-01-01', publishedAt: 1, reads: 0 }
    const empty = { ...unknown, why: 'empty' as const, org }
    expect(missingOf({ ...empty, newest: [{ ...card, org }] }, { kind: 'code', codeId: 'ACDE3467' }).org).toEqual(org)
    expect(missingOf({ ...empty, newest: [{ ...card, org: { id: 'p', name: '别的' } }] }, { kind: 'code', codeId: 'ACDE3467' }).org).toBeNull()
  })
})
