// Posters as boxes: everything inside its margins, nothing over anything else, whatever the words.

import * as fc from 'fast-check'
import type { Box, Measure, Page } from '../../../../../cloudfunctions/domain/paper/boxes'
import { millimetre } from '../../../../../cloudfunctions/domain/paper/boxes'
import { labels } from '../../../../../cloudfunctions/domain/poster/papers'
import { pagesOf } from '../../../../../cloudfunctions/domain/poster/pages'
import { posterText } from '../../../../support/poster-fonts'

/** Chinese a square, everything else half of one. */
const measure: Measure = (text) => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.55), 0)

interface Rectangle {
  left: number
  right: number
  top: number
  bottom: number
}

function rectangleOf(box: Box): Rectangle {
  if (box.kind === 'text') return { left: box.x, right: box.x + box.width, top: box.baseline - box.size * 0.86, bottom: box.baseline + box.size * 0.12 }
  const [width, height] = box.kind === 'code' ? [box.size, box.size] : [box.width, box.height]
  return { left: box.x, right: box.x + width, top: box.y, bottom: box.y + height }
}

/** Frames hold what stands in them. */
function overlapping({ boxes }: Page): Box[][] {
  const solid = boxes.filter(({ kind }) => kind !== 'frame')
  return solid.flatMap((one, at) =>
    solid.slice(at + 1).flatMap((other) => {
      const [a, b] = [rectangleOf(one), rectangleOf(other)]
      const apart = 0.5
      return a.left < b.right - apart && b.left < a.right - apart && a.top < b.bottom - apart && b.top < a.bottom - apart ? [[one, other]] : []
    }),
  )
}

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
