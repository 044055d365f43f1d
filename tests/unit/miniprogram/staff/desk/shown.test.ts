// What the desk says: numbers that are known, a dash for those that are not, and only rows that the role may open.

import { deskRows, shownDesk } from '../../../../../miniprogram/staff/desk/shown'
import type { DeskOpenOutput } from '../../../../../miniprogram/staff/contract/desk'
import type { Role } from '../../../../../miniprogram/staff/contract/members'

const now = Date.parse('2026-06-02T02:00:00Z')
const org = { id: 'o', name: '某社区' }
const desk: DeskOpenOutput = {
  ...{ org, review: 2, overdue: 1, returned: 1, complaints: 3, unfinished: 5, scheduled: 1, published: 86, boards: 4, reads: 164, members: 6 },
  drafts: [{ articleId: 'a', title: ' ', changedAt: now - 60_000, characters: 640, returned: true }],
  troubles: [{ kind: 'safety', articleId: 'b', title: '', at: now, say: '要再查一次' }],
}
const rowsOf = (role: Role, below: number, known?: DeskOpenOutput): string[] => deskRows({ org, role, below, own: true, name: '' }, known).map(({ key, value }) => `${key} ${value}`.trim())

test('numbers stand where they are known, and a waiting complaint is a warning', () => {
  const shown = shownDesk('o', desk, now)
  expect(shown.figures.map(({ name, value, warn }) => [name, value, warn])).toEqual([['等您审', '2', false], ['退回给您', '1', false], ['投诉待回', '3', true]])
  expect(shown.overdue).toBe('等您审的有 1 篇过了时间')
  expect(shown.drafts).toEqual([{ articleId: 'a', title: '还没有标题', note: '今天 09:59 存好　640 字', returned: true }])
})

test('messages that were not sent lead to what became of each, all else is taken up where it stands', () => {
  const unsent = { kind: 'reminder' as const, articleId: 'c', title: '题', at: now, say: '提醒：3 条没发成' }
  expect(shownDesk('o', { ...desk, troubles: [...desk.troubles, unsent] }, now).troubles.map(({ key, url }) => [key, url])).toEqual([['safety b', ''], ['reminder c', '/staff/outbox/outbox?id=c']])
})

test('nothing is claimed before it is known', () => {
  const shown = shownDesk('o', undefined, now)
  expect(shown.figures.map(({ value }) => value)).toEqual(['–', '–', '–'])
  expect([shown.overdue, shown.drafts, shown.troubles]).toEqual(['', [], []])
})

test.each<[Role, number, string[]]>([
  ['writer', 3, ['articles', 'boards', 'stats', 'complaints', 'words']],
  ['reviewer', 0, ['articles', 'boards', 'stats', 'complaints', 'words']],
  ['admin', 0, ['articles', 'boards', 'stats', 'complaints', 'people', 'review', 'words', 'archive']],
  ['admin', 3, ['articles', 'boards', 'stats', 'complaints', 'people', 'street', 'review', 'words', 'archive']],
])('a %s with %d orgs below has rows', (role, below, keys) => {
  expect(rowsOf(role, below).map((row) => row.split(' ')[0])).toEqual(keys)
})

test('the rows say how much there is', () => {
  expect(rowsOf('admin', 0, desk).slice(0, 5)).toEqual(['articles 已发布 86 篇，定时 1 篇', 'boards 4 块', 'stats 今天 164 次', 'complaints 3 件待回复', 'people 6 人'])
})
