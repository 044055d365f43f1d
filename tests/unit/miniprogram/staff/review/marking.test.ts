// A reviewer's marks before they are sent: kept on the phone until then, and no finding is lost in one.

import { markedParts, marksAt, withFound, withMark } from '../../../../../miniprogram/staff/review/marking'
import { workflowLimits } from '../../../../../miniprogram/staff/contract/workflow'
import { keepReview, keptReview, mostReviews } from '../../../../../miniprogram/staff/storage/review-words'
import { phoneStorage } from '../../../../support/phone-storage'

const marks = [{ partId: 'p1', say: '时间' }]

test('a part has one mark, and none without words', () => {
  expect(withMark(marks, 'p1', ' 地点 ')).toEqual([{ partId: 'p1', say: '地点' }])
  expect(withMark(marks, 'p2', '数字')).toEqual([...marks, { partId: 'p2', say: '数字' }])
  expect(withMark(marks, 'p1', ' \n')).toEqual([])
})

test('what was found stands behind what was said, and what does not fit is refused and not cut', () => {
  expect(withFound(marks, 'p1', '疑似错字')).toEqual([{ partId: 'p1', say: '时间\n疑似错字' }])
  expect(withFound(marks, 'p1', 'x'.repeat(workflowLimits.mark))).toBeUndefined()
  const many = Array.from({ length: workflowLimits.marks }, (_, at) => ({ partId: `b${at}`, say: '改' }))
  expect(withMark(many, 'b0', '再改')).toHaveLength(workflowLimits.marks)
  expect(withMark(many, 'new', '改')).toBeUndefined()
})

test('the page is told what changed at its parts, and a mark at a part that is gone is none', () => {
  const parts = [{ partId: 'head', mark: '' }, { partId: 'p1', mark: '旧' }, { partId: 'p2', mark: '' }]
  expect(markedParts(parts, marks)).toEqual({ 'parts[1].mark': '时间' })
  expect(marksAt([...marks, { partId: 'gone', say: '改' }], parts)).toEqual(marks)
})

test('what is not sent is there again, article by article, and gone once it is sent', () => {
  const { values } = phoneStorage()
  keepReview('a1', { marks, said: { return: '再核一下' } })
  keepReview('a2', { marks: [], said: { pass: '好' } })
  expect(keptReview('a1')).toEqual({ marks, said: { return: '再核一下' } })
  expect(keptReview('a3')).toEqual({ marks: [], said: {} })
  keepReview('a1', { marks: [], said: { return: '' } })
  expect(keptReview('a1')).toEqual({ marks: [], said: {} })
  keepReview('a2', { marks: [], said: {} })
  expect([...values.keys()]).toEqual([])
})

test('the oldest of too many goes, and what is no review is left out', () => {
  const { values } = phoneStorage()
  values.set('reviewWords', JSON.stringify([{ articleId: 'old', marks, said: {} }, { articleId: 7 }, 'x']))
  for (let at = 1; at < mostReviews; at += 1) keepReview(`a${at}`, { marks, said: {} })
  expect(keptReview('old').marks).toEqual(marks)
  keepReview('new', { marks, said: {} })
  expect(keptReview('old').marks).toEqual([])
})
