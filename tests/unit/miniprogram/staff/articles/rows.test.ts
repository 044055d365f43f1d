// An article in the lists of its org: what is said of it, and where a tap leads.

import { articleRow, emptyWords, isList, listTabs } from '../../../../../miniprogram/staff/articles/rows'
import { draftLists, type DraftCard, type DraftListName } from '../../../../../miniprogram/staff/contract/drafts'

const now = Date.parse('2026-06-02T02:00:00Z')
const card = (more: Partial<DraftCard> = {}): DraftCard => ({ articleId: 'a', title: '题', by: '小写', state: { name: 'writing' }, changedAt: now - 60_000, characters: 12, ...more })

test.each<[DraftListName, Partial<DraftCard>, string, string, string]>([
  ['mine', {}, '', '今天 09:59　12 字　小写', 'editor/editor'],
  ['returned', {}, '', '今天 09:59　12 字　小写', 'editor/editor'],
  ['review', { state: { name: 'review', step: 2 }, due: true }, '二审，过了时间', '今天 09:59　12 字　小写', 'review/review'],
  ['scheduled', { state: { name: 'scheduled', publishAt: now }, publishAt: Date.parse('2026-06-12T00:05:00Z') }, '', '6月12日 08:05 发布　小写', 'review/review'],
  ['published', { state: { name: 'settled' }, publishedAt: now, reads: 86, pinned: true }, '置顶', '6月2日　阅读 86　小写', 'review/review'],
])('in %s', (list, more, lead, note, page) => {
  expect(articleRow(card(more), list, now)).toMatchObject({ lead, note, url: `/staff/${page}?id=a` })
})

test.each([
  [{ sent: 12, none: 0, failed: 0, unknown: 0 }, ['提醒已发 12'], false],
  [{ sent: 0, none: 3, failed: 2, unknown: 1 }, ['提醒已发 0', '没有次数 3', '没发成 2', '结果未知 1'], true],
  [undefined, [], false],
])('whom its reminders reached: %j', (told, words, unsent) => {
  expect(articleRow(card({ publishedAt: now, reads: 1, ...(told && { told }) }), 'published', now)).toMatchObject({ told: words, unsent })
})

test('every list has a tab, and words for when it is empty', () => {
  expect(listTabs.map(({ id }) => id)).toEqual(draftLists)
  expect(Object.keys(emptyWords)).toEqual(draftLists)
  expect([isList('mine'), isList('others'), isList(undefined)]).toEqual([true, false, false])
})
