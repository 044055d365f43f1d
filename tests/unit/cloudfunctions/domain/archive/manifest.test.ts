// What an archive says of itself: whole it is read, changed anywhere it is not.

import { leftOut, leftOutParts } from '../../../../../cloudfunctions/domain/archive/left-out'
import { archivedNames } from '../../../../../cloudfunctions/domain/archive/lines'
import { sealed, unsealed, type Manifest } from '../../../../../cloudfunctions/domain/archive/manifest'
import { readmeOf } from '../../../../../cloudfunctions/domain/archive/readme'

const manifest: Manifest = {
  format: 'yuelan-archive',
  version: 1,
  archive: '0123456789abcdef',
  org: { id: 'o_qingqu', name: '清渠街道' },
  orgNames: { o_qingqu: '清渠街道' },
  part: 1,
  last: true,
  made: '2026-03-10T04:00:00.000Z',
  through: '2026-03-10T12',
  filePrefix: 'cloud://e.b/',
  leftOut: { files: ['articles/gone.jpg'] },
  counts: { articles: 3 },
  files: { 'data/articles.jsonl': { sha256: 'a'.repeat(64), bytes: 9 } },
}

test('what was sealed is read again', () => {
  expect(unsealed(sealed(manifest))).toEqual(manifest)
})

test.each([
  ['a number', (text: string) => text.replace('"bytes": 9', '"bytes": 8')],
  ['a name', (text: string) => text.replace('清渠街道', '清渠')],
  ['the seal', (text: string) => text.replace(/"seal": "./, '"seal": "x')],
  ['the end', (text: string) => text.slice(0, -1)],
  ['the version', () => sealed({ ...manifest, version: 2 as 1 })],
])('with another %s it is not', (_what, change) => {
  expect(unsealed(change(sealed(manifest)))).toBeUndefined()
})

test('people are told what is not in it, and how it goes back', () => {
  const text = readmeOf(manifest)
  for (const why of [...Object.values(leftOut), ...leftOutParts]) expect(text).toContain(why)
  for (const name of archivedNames) expect(text).toContain(`${name} `)
  expect(text).toContain('articles/gone.jpg')
  expect(text).toContain('npm run restore')
  expect(text).not.toContain('部分')
  expect(readmeOf({ ...manifest, last: false })).toContain('第 1 部分，后面还有')
})
