// What the replies of the statistics look like on the page: days without a gap, an open today, bars, sums, and words that do not promise too much.

import { barsOf, bestHoursWords, columnsOfDays, columnsOfHours, daysSince, lastDays, readingWords, updatedWords, withSum } from '../../../../../miniprogram/reports/stats/shown'
import { shortTime, spanWords, spokenSeconds, updatedAtWords } from '../../../../../miniprogram/reports/stats/words'

/** 00:30 on the 3rd of March in China, still the 2nd by UTC. */
const at = Date.parse('2026-03-02T16:30:00Z')

test('today is named and open, by the clock of China', () => {
  expect(columnsOfDays([{ day: '2026-03-02', reads: 4 }, { day: '2026-03-03', reads: 0 }], at)).toEqual([
    { name: '3月2日', value: 4 },
    { name: '今天', value: 0, open: true },
  ])
})

test('the hour that runs is open', () => {
  expect(columnsOfHours([{ hour: '2026-03-02T23', reads: 1 }, { hour: '2026-03-03T00', reads: 2 }], at)).toEqual([
    { name: '23点', value: 1 },
    { name: '现在', value: 2, open: true },
  ])
})

test('days on which nobody read are there with a zero', () => {
  expect(lastDays([{ day: '2026-03-01', reads: 7 }, { day: '2026-03-03', reads: 1 }], at, 4)).toEqual([
    { day: '2026-02-28', reads: 0 },
    { day: '2026-03-01', reads: 7 },
    { day: '2026-03-02', reads: 0 },
    { day: '2026-03-03', reads: 1 },
  ])
})

test.each([
  [[], 1],
  [[{ day: '2026-03-03', reads: 1 }], 1],
  [[{ day: '2026-02-27', reads: 1 }], 5],
])('from %j on it is so many days', (days, count) => {
  expect(daysSince(days, at)).toBe(count)
})

test('a bar is a part of the longest, and what came along is pale', () => {
  expect(barsOf([{ source: 'earlier', reads: 210 }, { source: 'board', reads: 21 }])).toEqual([
    { key: 'source:earlier', name: '旧系统带入', value: 210, part: 100, pale: true },
    { key: 'source:board', name: '阅报栏', value: 21, part: 10, pale: false },
  ])
  expect(barsOf([{ source: 'web', reads: 0 }])).toMatchObject([{ part: 0 }])
})

test('rows end with their sum, and none have none', () => {
  const row = (key: string, value: number) => ({ key, name: key, note: '', values: [value] })
  expect(withSum([row('a', 3), row('b', 0)])).toEqual([row('a', 3), row('b', 0), { key: 'sum', name: '合计', note: '', values: [3] }])
  expect(withSum([])).toEqual([])
})

test.each([
  [{ heard: 0, ended: 0 }, '还没有数据：读者离开文章时才知道读到哪里。'],
  [{ heard: 1, ended: 1, medianSeconds: 38 }, '1 次里有 1 次读到最后（100%），一半的人读了 38 秒以上。'],
  [{ heard: 3, ended: 1 }, '3 次里有 1 次读到最后（33%）。'],
])('%j is told as it is', (reading, words) => {
  expect(readingWords(reading)).toBe(words)
})

test('little is said to be little', () => {
  expect(bestHoursWords({ hours: [], reads: 0, days: 0 })).toBe('这段时间还没有人读，看不出来。')
  expect(bestHoursWords({ hours: [{ hour: 19, reads: 3 }], reads: 5, days: 2 })).toContain('样本少')
  expect(bestHoursWords({ hours: [{ hour: 19, reads: 300 }], reads: 500, days: 20 })).not.toContain('样本少')
})

test.each([
  ['2026-06-03', '6月3日'],
  ['2026-06-03T09', '9点'],
])('%s is short', (time, words) => {
  expect(shortTime(time)).toBe(words)
})

test.each([
  [0, '0 秒'],
  [59, '59 秒'],
  [60, '1 分钟'],
  [150, '2 分 30 秒'],
])('%i seconds are said so', (seconds, words) => {
  expect(spokenSeconds(seconds)).toBe(words)
})

test('a moment and a stretch are told by the clock of China', () => {
  expect(updatedWords(at)).toBe('更新到 00:30:00')
  expect(updatedAtWords(at)).toBe('数字更新到 2026-03-03 00:30')
  expect(spanWords(7, at)).toBe('最近 7 天：2026-02-25 至 2026-03-03')
})
