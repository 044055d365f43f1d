// Days are those of China's clock, wherever the phone is.

import { dateline, publishedText, spokenDay } from '../../../../miniprogram/components/article-card/published'

const at = (text: string) => Date.parse(text)

describe('the day of publishing', () => {
  test.each([
    ['today, with the time', '2026-06-14T00:30:00Z', '2026-06-14T12:00:00Z', '今天 08:30'],
    ['yesterday, although less than a day ago', '2026-06-13T15:59:00Z', '2026-06-13T16:01:00Z', '06-13'],
    ['today since midnight in China, not in London', '2026-06-13T16:00:00Z', '2026-06-14T03:00:00Z', '今天 00:00'],
    ['within the year', '2026-01-02T04:00:00Z', '2026-06-14T03:00:00Z', '01-02'],
    ['in an earlier year', '2025-12-30T04:00:00Z', '2026-06-14T03:00:00Z', '2025-12-30'],
    ['on the same day of another year', '2025-06-14T04:00:00Z', '2026-06-14T05:00:00Z', '2025-06-14'],
    ['a year that began in China first', '2025-12-31T16:30:00Z', '2026-01-01T01:00:00Z', '今天 00:30'],
  ])('%s', (_title, then, now, text) => {
    expect(publishedText(at(then), at(now))).toBe(text)
  })

  test('is spoken with its year only where it is another one', () => {
    expect(spokenDay(at('2026-06-05T00:00:00Z'), at('2026-11-23T00:00:00Z'))).toBe('6月5日')
    expect(spokenDay(at('2025-06-05T00:00:00Z'), at('2026-11-23T00:00:00Z'))).toBe('2025年6月5日')
  })

  test('the dateline has the weekday', () => {
    expect(dateline(at('2026-06-14T03:00:00Z'))).toEqual({ date: '2026年6月14日', weekday: '星期日' })
    expect(dateline(at('2026-06-14T16:00:00Z'))).toEqual({ date: '2026年6月15日', weekday: '星期一' })
  })
})
