// What a complaint has to say at the least.

import { saysEnough, type ComplaintReason } from '../../../../../miniprogram/more/contract/complaints'

const picture = ['cloud://e.b/complaints/c_1/1.jpg']

test.each<[ComplaintReason, string, string[], boolean]>([
  ['untrue', '时间写错了', [], true],
  ['untrue', '', picture, true],
  ['untrue', '', [], false],
  ['privacy', ' \n', [], false],
  ['privacy', ' \n', picture, true],
  ['other', '', picture, false],
  ['other', '字', [], true],
])('%s with the words %j and the pictures %j: %s', (reason, text, pictures, enough) => {
  expect(saysEnough({ reason, text, pictures })).toBe(enough)
})
