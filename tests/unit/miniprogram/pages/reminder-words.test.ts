// WeChat's answers in words: each of its failures means something a reader can do, and each says something else.

import { errorCodes } from '../../../../miniprogram/contract/errors'
import { barrierIn } from '../../../../miniprogram/pages/reminder-barrier'
import { refusalWords, settingsWords, unaskedByCode, unaskedWords, waitingWords, type Unasked } from '../../../../miniprogram/pages/reminder-words'

const all: Unasked[] = ['rejected', 'always_rejected', 'banned', 'switched_off', 'offline', 'no_template', 'alone', 'full', 'failed']

test.each<[number | undefined, Unasked]>([
  [10002, 'offline'],
  [10003, 'offline'],
  [20001, 'no_template'],
  [20004, 'switched_off'],
  [20005, 'banned'],
  [10005, 'failed'],
  [undefined, 'failed'],
])('WeChat’s %s is %s', (code, why) => {
  expect(unaskedByCode(code)).toBe(why)
})

test('every answer has words of its own, whole sentences without exclamation marks', () => {
  const words = [...all.map(unaskedWords), settingsWords(true), settingsWords(false), waitingWords]
  expect(new Set(words).size).toBe(words.length)
  for (const text of words) expect(text).toMatch(/^[^！!]+。$/)
})

test('a tap that the server did not take says what to do', () => {
  for (const code of errorCodes) expect(refusalWords(code)).toMatch(/^[^！!]+。$/)
  expect(refusalWords('too_many')).toBe(unaskedWords('full'))
  expect(refusalWords('not_allowed')).toContain('在微信里打开')
})

test.each([
  ['nothing is told', undefined, 'none'],
  ['all is open', { mainSwitch: true }, 'none'],
  ['the template is accepted', { mainSwitch: true, itemSettings: { t: 'accept' } }, 'none'],
  ['another one is refused', { mainSwitch: true, itemSettings: { u: 'reject' } }, 'none'],
  ['the main switch is off', { mainSwitch: false, itemSettings: { t: 'reject' } }, 'switched_off'],
  ['it is refused for always', { mainSwitch: true, itemSettings: { t: 'reject' } }, 'always_rejected'],
])('where %s the barrier is %3$s', (_what, setting, barrier) => {
  expect(barrierIn(setting, 't')).toBe(barrier)
})
