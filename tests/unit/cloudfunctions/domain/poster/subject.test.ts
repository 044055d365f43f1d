// What a poster says before it is set: its characters, its colour, its day.

import { printable } from '../../../../../cloudfunctions/domain/poster/coverage'
import { dateWords, readableColour } from '../../../../../cloudfunctions/domain/poster/subject'
import { posterText } from '../../../../support/poster-fonts'

describe('characters', () => {
  test('that no font has are told once each, and replaced where they stand', () => {
    const { subjects, missing } = printable([{ ...posterText, title: '𠮷家与𠮷店', place: '😀' }], (point) => point < 0x10000)
    expect(missing).toEqual(['𠮷', '😀'])
    expect(subjects[0]).toMatchObject({ title: '〓家与〓店', place: '〓' })
  })

  test('that are not seen are left out without a word', () => {
    expect(printable([{ ...posterText, title: '灯\u200b修\ufe0f好' }], () => true)).toMatchObject({ missing: [], subjects: [{ title: '灯修好' }] })
  })
})

test.each([
  ['#1b674b', '#1b674b'],
  ['#A63A26', '#A63A26'],
  ['#ffd700', undefined],
  ['green', undefined],
  [undefined, undefined],
])('the colour %s is %s on white', (colour, shown) => expect(readableColour(colour)).toBe(shown))

test('a day has its weekday', () => expect(dateWords('2026-06-11')).toEqual({ date: '2026年6月11日', weekday: '星期四' }))
