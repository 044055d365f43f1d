// What proofreading found is said at its part.

import { wordsByPart } from '../../../../../miniprogram/staff/review/proof-words'
import type { Finding } from '../../../../../miniprogram/staff/contract/proofreading'

const finding = (more: Partial<Finding>): Finding => ({ id: 'f', kind: 'weekday', where: { blockId: 'p1' }, start: 0, end: 3, text: '星期三', say: '那天是星期六', ...more })

test('a finding stands at its block or at the title, with the old words and the new', () => {
  expect(wordsByPart([finding({ fix: '星期六' }), finding({ fix: '', kind: 'doubled' }), finding({ where: { part: 'title' } })])).toEqual({
    p1: ['星期对不上“星期三”，改成“星期六”。那天是星期六', '疑似重复“星期三”，去掉。那天是星期六'],
    head: ['星期对不上“星期三”。那天是星期六'],
  })
})
