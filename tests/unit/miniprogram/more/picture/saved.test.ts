// What WeChat tells when a picture is not saved, by what a reader can do about it.

import { refusalOf, savedWords } from '../../../../../miniprogram/more/picture/saved'
import { failureOf } from '../../../../../miniprogram/more/picture/words'

test.each([
  ['saveImageToPhotosAlbum:fail auth deny', 'authorized', 'denied'],
  ['saveImageToPhotosAlbum:fail:auth denied', 'authorized', 'denied'],
  ['saveImageToPhotosAlbum:fail authorize no response', 'authorized', 'denied'],
  ['saveImageToPhotosAlbum:fail auth deny', 'denied', 'locked'],
  ['saveImageToPhotosAlbum:fail system permission denied', 'authorized', 'locked'],
  ['saveImageToPhotosAlbum:fail cancel', 'authorized', 'left'],
  ['saveImageToPhotosAlbum:fail privacy permission is not authorized in gap', 'authorized', 'disagreed'],
  ['saveImageToPhotosAlbum:fail no such file or directory', 'authorized', 'failed'],
  ['', 'authorized', 'failed'],
])('%s, where the phone says %s, is %s', (errMsg, album, refusal) => expect(refusalOf(errMsg, album)).toBe(refusal))

test('whoever gave up themselves is told nothing, everybody else what to do', () => {
  expect(savedWords.left).toBe('')
  for (const refusal of ['disagreed', 'denied', 'locked', 'failed'] as const) expect(savedWords[refusal]).toMatch(/^没有存.*[点找按]/)
})

test.each([
  ['not_found', 'home'],
  ['conflict', 'home'],
  ['unavailable', 'again'],
  ['late', 'again'],
  ['internal', 'again'],
  ['too_many', 'again'],
] as const)('no picture because of %s leads %s', (problem, leads) => {
  const { action, lines, ...failure } = failureOf(problem)
  expect(failure.leads).toBe(leads)
  expect(action).not.toBe('')
  expect(lines.join('')).not.toMatch(/[。！!]/)
})
