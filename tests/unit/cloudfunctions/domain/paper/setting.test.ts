// How titles and running texts are set on paper.

import * as fc from 'fast-check'
import { linesOf } from '../../../../../cloudfunctions/domain/paper/lines'
import { setTitle } from '../../../../../cloudfunctions/domain/paper/title'
import { tokensOf } from '../../../../../cloudfunctions/domain/paper/tokens'

const measure = (text: string): number => Array.from(text).length
const titled = (title: string, most = 3): string[] => setTitle(title, { name: '南窑社区', most, width: 110, sizes: [10, 8, 6, 4] }, measure).lines

describe('a title', () => {
  test.each([
    ['停水通知', ['停水通知']],
    ['老电梯大修二十天，六月错峰用梯这样安排', ['老电梯大修二十天，', '六月错峰用梯这样安排']],
    ['一面旧墙，一条长廊，四个月的事', ['一面旧墙，', '一条长廊，四个月的事']],
  ])('%s', (title, lines) => expect(titled(title)).toEqual(lines))

  test('without a phrase to break at has lines of about the same length, and a whole end', () => {
    const lines = titled('居民议事会上谈成了楼道里的三件小事情')
    expect(lines).toHaveLength(2)
    expect(Math.abs(measure(lines[0] ?? '') - measure(lines[1] ?? ''))).toBeLessThanOrEqual(2)
  })

  test('keeps every character, fits, and begins no line with a mark', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('楼道灯修好了，。：“”（）—3号A')), { minLength: 1, maxLength: 64 })
    fc.assert(
      fc.property(letters, (signs) => {
        const title = `灯${signs.join('')}`
        const { size, lines } = setTitle(title, { name: '', most: 3, width: 110, sizes: [10, 8, 6, 4] }, measure)
        expect(lines.join('')).toBe(title)
        expect(lines.every((line) => measure(line) * size <= 110 || tokensOf(line).length === 1)).toBe(true)
      }),
    )
  })
})

describe('running text', () => {
  test('is set in by two, stretched to the margin but for the last line, and no line begins with a mark', () => {
    const lines = linesOf(['周三上午八点到十一点停暖气。先放水，再换阀门，十一点前送上。'], 12, 9, measure)
    expect(lines[0]?.indent).toBe(2)
    expect(lines.slice(1).every(({ indent }) => indent === 0)).toBe(true)
    expect(lines.at(-1)?.spacing).toBe(0)
    for (const { text } of lines) expect(text).not.toMatch(/^[，。、；：？！）”]/u)
  })

  test('that is too long ends with a whole sentence', () => {
    const lines = linesOf(['停三天。', '第一天放水。第二天换阀门。第三天送上，请各家把放气阀都打开听一听有没有水声。'], 10, 4, measure)
    expect(lines.map(({ text }) => text).join('')).toBe('停三天。第一天放水。第二天换阀门。')
  })

  test('whose first sentence is too long ends with an ellipsis', () => {
    const [, last] = linesOf(['第三天送上请各家把放气阀都打开听一听有没有水声再关上'], 10, 2, measure)
    expect(last?.text).toMatch(/……$/)
  })

  test('never has more lines than there is room for, nor one that is too long', () => {
    const paragraphs = fc.array(fc.array(fc.constantFrom(...Array.from('楼道灯修好了，。：“”（）3号 ')), { maxLength: 120 }).map((signs) => signs.join('')), { maxLength: 5 })
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 0, max: 8 }), (texts, most) => {
        const lines = linesOf(texts, 14, most, measure)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const { text, indent, spacing } of lines) {
          expect(measure(text) + indent + spacing * (measure(text) - 1) <= 14.001 || tokensOf(text).length === 1).toBe(true)
        }
      }),
    )
  })
})
