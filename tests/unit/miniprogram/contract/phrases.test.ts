// Titles break between phrases, and lose no character by it.

import * as fc from 'fast-check'
import { splitPhrases } from '../../../../miniprogram/contract/phrases'

const texts = (title: string, name?: string) => splitPhrases(title, name).map((phrase) => phrase.text)
const wholes = (title: string, name?: string) => splitPhrases(title, name).filter((phrase) => phrase.whole).map((phrase) => phrase.text)

describe('phrases', () => {
  test('end after a mark', () => {
    expect(texts('电梯大修二十天，六月这样安排')).toEqual(['电梯大修二十天，', '六月这样安排'])
  })

  test('keep closing marks with what they close', () => {
    expect(texts('【晚风】“下楼走走。”大家来')).toEqual(['【晚风】', '“下楼走走。”', '大家来'])
  })

  test('end at a blank, which stays a blank', () => {
    expect(texts('下楼走走　大家来')).toEqual(['下楼走走', ' ', '大家来'])
  })

  test('begin before a dash, and a closing quote before it is tightened', () => {
    const phrases = splitPhrases('“下楼走走”——晚风巷记事')
    expect(phrases.map((phrase) => phrase.text)).toEqual(['“下楼走走”', '——晚风巷记事'])
    expect(phrases.map((phrase) => phrase.tight)).toEqual([true, false])
  })

  test('begin before a single dash too, where a quotation ended', () => {
    expect(texts('“下楼走走”-晚风巷')).toEqual(['“下楼走走”', '-晚风巷'])
    expect(texts('“走走”-晚风巷社区居民第七场议事会')).toEqual(['“走走”', '-晚风巷', '社区居民第七场议事会'])
    expect(texts('下午3-5点')).toEqual(['下午3-5点'])
  })

  test('of more than ten characters may be broken, but for the last five', () => {
    expect(splitPhrases('本周六上午九点在社区活动室义诊').map(({ text, whole }) => [text, whole])).toEqual([
      ['本周六上午九点在社区', false],
      ['活动室义诊', true],
    ])
  })

  test('of a narrow column are shorter', () => {
    expect(splitPhrases('讲座下周六上午开始，请来', '', 8).map((phrase) => phrase.whole)).toEqual([false, true])
    expect(splitPhrases('讲座下周六上午开始，请来', '', 10).map((phrase) => phrase.whole)).toEqual([true, true])
  })

  test('that begin with a dash keep it with the first word', () => {
    expect(wholes('读报长廊——南窑居民自己动手的四个月')).toEqual(['读报长廊', '——南窑', '居民自己动手的四个月'])
  })

  test('never break the name of the unit, and its dash stays with it', () => {
    expect(wholes('“下楼走走”——晚风巷社区第七场居民议事会谈成三件事', '晚风巷社区')).toContain('——晚风巷社区')
    expect(wholes('请看晚风巷社区第七场居民议事会', '晚风巷社区')).toContain('晚风巷社区')
  })

  test.each(['【晚风】走走', '《晚风》走走', '“晚风”走走', '（晚风）走走'])('hang the opening mark of %s', (title) => {
    expect(splitPhrases(title)[0]?.hanging).toBe(true)
  })

  test('hang an opening mark that follows a closing one, since both are half empty', () => {
    expect(splitPhrases('【晚风】“走走”').map((phrase) => phrase.hanging)).toEqual([true, true])
  })

  test('hang nothing where a phrase begins with a character', () => {
    expect(splitPhrases('走走【晚风】，走走').some((phrase) => phrase.hanging)).toBe(false)
  })

  test('of an empty title are none', () => {
    expect(splitPhrases('   ')).toEqual([])
  })

  test('put together are the title again, whatever it is', () => {
    const titles = fc.string({ unit: fc.constantFrom(...Array.from('晚风巷社区走一一12aB，。！？：；、“”【】《》（）—— 　𠮷')), maxLength: 64 })
    fc.assert(
      fc.property(titles, (title) => {
        expect(texts(title, '晚风巷社区').join('')).toBe(title.trim().replace(/\s+/gu, ' '))
      }),
      { numRuns: 1000 },
    )
  })
})
