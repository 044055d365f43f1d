// Errors as callers see them.

import { errorText } from '../../../../../devtools/cloud/functions/worker/error-text'

function errorWith(frames: string[]): Error {
  const error = new RangeError('too far')
  error.stack = ['RangeError: too far', ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return error
}

test('paths are those of the cloud, frames of others are left out', () => {
  const text = errorText(
    errorWith([
      'main (/srv/functions/reader/index.js:5:7)',
      'async /srv/functions/reader/index.js:1:1',
      'Sdk.add (/srv/node_modules/wx-server-sdk/index.js:1:1)',
      'node:internal/process:1:1',
      'run ([worker eval]:9:9)',
    ]),
    '/srv/functions/reader',
  )
  expect(text).toBe('RangeError: too far\n    at main (/var/user/index.js:5:7)\n    at async /var/user/index.js:1:1')
})

test('a source outside the folder is told relative to it', () => {
  expect(errorText(errorWith(['open (/srv/source/reader/open.ts:3:1)']), '/srv/functions/reader')).toBe(
    'RangeError: too far\n    at open (../../source/reader/open.ts:3:1)',
  )
})

test.each<[unknown, string]>([
  ['text', 'text'],
  [{ a: 1 }, '{"a":1}'],
  [undefined, 'undefined'],
  [null, 'null'],
])('%p thrown is %p', (thrown, text) => {
  expect(errorText(thrown, '/srv')).toBe(text)
})
