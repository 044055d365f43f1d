// Posters as boxes: everything inside its margins, nothing over anything else, whatever the words.

import * as fc from 'fast-check'
import { millimetre } from '../../../../../cloudfunctions/domain/paper/boxes'
import { labels } from '../../../../../cloudfunctions/domain/poster/papers'
import { pagesOf } from '../../../../../cloudfunctions/domain/poster/pages'
import { overlapping, rectangleOf, squareMeasure as measure } from '../../../../support/boxes'
import { posterText } from '../../../../support/poster-fonts'

const words = (most: number) => fc.array(fc.constantFrom(...Array.from('楼道灯修好了请放心走，。：“”（）【】——3号A4 b、；')), { minLength: 1, maxLength: most }).map((signs) => signs.join(''))
const subjects = fc.record({
  orgName: fc.constantFrom('南窑社区', '某某市某某区某某街道某某社区居民委员会党群服务中心'),
  kicker: fc.constantFrom('公告', '坐下来商量'),
  title: words(64).map((text) => `灯${text}`),
  paragraphs: fc.array(words(300), { maxLength: 6 }),
  date: fc.constantFrom('', '2026年11月24日'),
  place: fc.constantFrom('', '3号楼东侧', '某某路一百二十八弄三号楼东侧门厅右手边的铁栏'),
  cover: fc.boolean(),
})

describe.each(['notice', 'masthead'] as const)('the design %s', (design) => {
  test.each(['a4', 'a3', 'a5'] as const)('keeps everything inside the margins on %s, and nothing over anything else', (paper) => {
    fc.assert(
      fc.property(subjects, (more) => {
        const [page] = pagesOf([{ ...posterText, ...more }], design, paper, measure)
        if (!page) return false
        const margin = (14 * page.width) / 210 - 1
        for (const box of page.boxes) {
          const { left, right, top, bottom } = rectangleOf(box)
          expect(Math.min(left, top, page.width - right, page.height - bottom)).toBeGreaterThan(margin)
        }
        expect(overlapping(page)).toEqual([])
        return true
      }),
      { numRuns: 150 },
    )
  })
})

test('a label has the whole name of its board, however long that may be', () => {
  const place = '某某社区党群服务中心一楼大厅左侧靠近意见箱的那一块公告栏甲乙丙'.slice(0, 30)
  const [page] = pagesOf([{ ...posterText, place }], 'notice', 'label', measure)
  expect(page?.boxes.map((box) => (box.kind === 'text' ? box.text : '')).join('')).toContain(place)
})

test('a label keeps off its edge, which a printer may miss by some millimetres', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ ...posterText, place: at % 2 ? '' : '东门公告栏', title: '一'.repeat(4 + at * 7) }))
  const pages = pagesOf(many, 'notice', 'label', measure)
  expect(pages).toHaveLength(2)
  for (const page of pages) {
    expect(overlapping(page)).toEqual([])
    for (const box of page.boxes) {
      const { left, right, top, bottom } = rectangleOf(box)
      const from = (at: number, size: number, first: number): number => (at / millimetre - first) % size
      expect(from(left, labels.width + labels.gap, labels.left)).toBeGreaterThan(labels.inset - 0.1)
      expect(from(right, labels.width + labels.gap, labels.left)).toBeLessThan(labels.width - labels.inset + 0.1)
      expect(from(top, labels.height, labels.top)).toBeGreaterThan(labels.inset - 0.1)
      expect(from(bottom, labels.height, labels.top)).toBeLessThan(labels.height - labels.inset + 0.1)
    }
  }
})
