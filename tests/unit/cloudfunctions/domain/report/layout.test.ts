// The pages of a monthly report: nothing leaves the sheet or stands over anything else, and no number is left out, whatever the month was like.

import * as fc from 'fast-check'
import type { MonthFigures } from '../../../../../cloudfunctions/domain/report/month-figures'
import { pagesOfMonth } from '../../../../../cloudfunctions/domain/report/pages'
import { skipReasons, viewSources } from '../../../../../miniprogram/contract/views'
import { overlapping, rectangleOf, squareMeasure } from '../../../../support/boxes'

const count = fc.oneof(fc.constant(0), fc.nat(12), fc.nat(3_000_000))
const words = fc.array(fc.constantFrom(...Array.from('楼道灯修好了请放心走，。：“”（）3号A4 ')), { minLength: 1, maxLength: 40 }).map((signs) => `灯${signs.join('')}`)

const before = fc.record({ reads: count, began: fc.constant('2026-09-12'), soFar: fc.record({ to: fc.constant('2026-09-30'), reads: count }) }, { requiredKeys: ['reads'] })

const figures: fc.Arbitrary<MonthFigures> = fc
  .record({
    orgName: fc.constantFrom('南窑社区', '某某市某某区某某街道某某社区居民委员会党群服务中心'),
    month: fc.constant('2026-10'),
    from: fc.constant('2026-10-01'),
    to: fc.constant('2026-10-31'),
    goesOn: fc.boolean(),
    at: fc.constant(Date.UTC(2026, 10, 1)),
    reads: count,
    newPeople: count,
    days: fc.array(count, { minLength: 1, maxLength: 31 }).map((reads) => reads.map((each, at) => ({ day: `2026-10-${String(at + 1).padStart(2, '0')}`, reads: each }))),
    sources: fc.array(count, { minLength: 1, maxLength: viewSources.length }).map((reads) => reads.map((each, at) => ({ source: viewSources[at] ?? 'other', reads: each }))),
    boards: fc.array(fc.record({ boardId: fc.constant('b'), name: words, reads: count }), { maxLength: 30 }),
    otherBoards: count,
    favourites: fc.record({ gained: count, lost: count, now: count }),
    articles: fc.array(fc.record({ title: words, publishedAt: fc.constant(Date.UTC(2026, 9, 3)), period: count, reads: count }), { maxLength: 60 }),
    otherArticles: count,
    skips: fc.subarray([...skipReasons]).map((reasons) => reasons.map((reason, at) => ({ reason, opens: at * 7 + 1 }))),
  })
  .chain((whole) => fc.record({ before: fc.option(before, { nil: undefined }) }).map((more) => ({ ...whole, ...(more.before ? { before: more.before } : {}) })))

test('keeps everything on the sheet and nothing over anything else, and numbers its pages', () => {
  fc.assert(
    fc.property(figures, (month) => {
      const pages = pagesOfMonth(month, squareMeasure)
      pages.forEach((page, at) => {
        const texts = page.boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : []))
        expect(texts).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`)
        for (const box of page.boxes) {
          const { left, right, top, bottom } = rectangleOf(box)
          expect(Math.min(left, top, page.width - right, page.height - bottom)).toBeGreaterThan(20)
        }
        // Axes and columns meet; letters meet nothing.
        expect(overlapping(page).filter((pair) => pair.some(({ kind }) => kind === 'text'))).toEqual([])
      })
    }),
    { numRuns: 60 },
  )
})

test('every article of the month has its row, and a table that runs on has its head again', () => {
  const [month] = fc.sample(figures, { numRuns: 1, seed: 7 })
  if (!month) throw new Error('nothing to lay out')
  const articles = Array.from({ length: 60 }, (_, at) => ({ title: `第${at + 1}号通知`, publishedAt: Date.UTC(2026, 9, 3), period: 60 - at, reads: 100 + at }))
  const pages = pagesOfMonth({ ...month, articles }, squareMeasure)
  const texts = pages.map(({ boxes }) => boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : [])))
  for (const { title } of articles) expect(texts.flat()).toContain(title)
  const holding = texts.filter((each) => each.some((text) => text.endsWith('号通知')))
  expect(holding.length).toBeGreaterThan(1)
  for (const each of holding) expect(each).toContain('本月阅读')
})
