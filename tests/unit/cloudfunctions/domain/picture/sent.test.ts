// Pictures as a phone sends them: there, of a form that shows, and not too large.

import { checkSentPictures, type SentFile } from '../../../../../cloudfunctions/domain/picture/sent'

const jpeg = Buffer.from('ffd8ffe000104a4649460001', 'hex')
const found = new Map<string, SentFile>([
  ['good', { bytes: jpeg, size: 100 }],
  ['page', { bytes: Buffer.from('<html>hello!'), size: 100 }],
  ['empty', { bytes: new Uint8Array(), size: 0 }],
  ['large', { bytes: jpeg, size: 101 }],
])

test('pictures up to the limit are taken, and none at all is none too many', () => {
  expect(() => checkSentPictures(['good'], found, 100)).not.toThrow()
  expect(() => checkSentPictures([], new Map(), 100)).not.toThrow()
})

test.each(['page', 'empty', 'large', 'gone'])('what is %s is refused, whatever stands beside it', (fileId) => {
  expect(() => checkSentPictures(['good', fileId], found, 100)).toThrow(expect.objectContaining({ code: 'bad_input' }) as Error)
})
