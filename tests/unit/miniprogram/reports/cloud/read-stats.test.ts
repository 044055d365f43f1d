// Replies of the statistics: what fits is taken, what a later server may add is borne, anything else is our own fault.

import { readStatsArticle, readStatsExport, readStatsOrg, readStatsStreet } from '../../../../../miniprogram/reports/cloud/read-stats'

const org = { id: 'o_1', name: '甲' }
const article = {
  article: { id: 'a_1', title: '题', org, publishedAt: 5 },
  at: 9,
  reads: { total: 12, today: 2, earlier: 10, anonymous: 0 },
  people: { total: 2, today: 2, since: '' },
  days: [{ day: '2026-03-01', reads: 2 }],
  hours: [{ hour: '2026-03-01T09', reads: 2 }],
  sources: [{ source: 'earlier', reads: 10 }, { source: 'board', reads: 2 }],
  unexplained: -1,
  boards: [{ boardId: 'b_1', name: '东门', reads: 2 }],
  otherBoards: 0,
  depths: [2, 0, 0, 0],
  reading: { heard: 1, ended: 1, medianSeconds: 30 },
  gained: { favourites: 1, reminders: 0, kept: 3 },
  complaints: 2,
  skips: [{ reason: 'own_staff', opens: 4 }],
  mayPrint: true,
}
const recount = { day: '2026-02-28', articles: 3, views: 9, drift: -2 }
const whole = {
  org,
  at: 9,
  since: '2026-02-01',
  reads: 2,
  days: article.days,
  sources: [{ source: 'web', reads: 2 }],
  boards: article.boards,
  articles: [{ id: 'a_1', title: '题', publishedAt: 5, reads: 12, period: 2, people: 2 }],
  articleCount: 1,
  bestHours: { hours: [{ hour: 9, reads: 2 }], reads: 2, days: 1 },
  favourites: { gained: 1, lost: 0, now: 4 },
  reading: { heard: 0, ended: 0 },
}
const street = { org, at: 9, reads: 2, days: article.days, communities: [{ org, reads: 2, days: article.days }] }
const file = { fileId: 'cloud://f', url: 'https://x/f', name: '甲.xlsx', at: 9 }

test('whole replies are read', () => {
  expect(readStatsArticle({ ...article, recount: { ...recount, ofArticle: -2 } })).toEqual({ ...article, recount: { ...recount, ofArticle: -2 } })
  expect(readStatsOrg({ ...whole, recount })).toEqual({ ...whole, recount })
  expect(readStatsStreet(street)).toEqual(street)
  expect(readStatsExport(file)).toEqual(file)
})

test('what was never counted is not there', () => {
  expect(readStatsArticle({ ...article, recount: null, reading: { heard: 0, ended: 0, medianSeconds: null } })).toEqual({ ...article, reading: { heard: 0, ended: 0 } })
})

test('sources and reasons that a later server has are borne, and the sum stays', () => {
  expect(readStatsOrg({ ...whole, sources: [{ source: 'new', reads: 2 }] }).sources).toEqual([{ source: 'other', reads: 2 }])
  expect(readStatsArticle({ ...article, skips: [{ reason: 'new', opens: 1 }] }).skips).toEqual([{ reason: 'count_failed', opens: 1 }])
})

test.each<[string, () => unknown]>([
  ['no object', () => readStatsArticle(null)],
  ['half a read', () => readStatsArticle({ ...article, reads: { ...article.reads, total: 0.5 } })],
  ['fewer than none', () => readStatsOrg({ ...whole, reads: -1 })],
  ['a difference that is no number', () => readStatsArticle({ ...article, unexplained: '0' })],
  ['no days', () => readStatsStreet({ ...street, days: undefined })],
  ['a community without a name', () => readStatsStreet({ ...street, communities: [{ ...street.communities[0], org: { id: 'o_1' } }] })],
  ['depths that are no numbers', () => readStatsArticle({ ...article, depths: ['2'] })],
  ['a file without an address', () => readStatsExport({ ...file, url: undefined })],
])('%s is refused', (_what, read) => {
  expect(read).toThrow(/^reply: /)
})
