// Cloud paths and where they lead.

import { relative } from 'node:path'
import * as fc from 'fast-check'
import { checkPath, diskPath, fileIdOf, pathOf } from '../../../../../devtools/cloud/storage/paths'

test('a path and its file id lead to each other', () => {
  const id = fileIdOf('articles/图 1.png', 'env', 'bucket')
  expect(id).toBe('cloud://env.bucket/articles/图 1.png')
  expect(pathOf(id, 'env', 'bucket')).toBe('articles/图 1.png')
})

test.each(['cloud://other.bucket/a.png', 'https://env.bucket/a.png', 'cloud://env.bucket/', 'cloud://env.bucket/../a.png', ''])(
  '%p is no file of this environment',
  (id) => {
    expect(pathOf(id, 'env', 'bucket')).toBeUndefined()
  },
)

test('no path leaves the folder, and no two share a place', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      for (const path of [a, b])
        expect(relative('/data/files', diskPath('/data/files', path))).toMatch(/^[0-9a-f]{2}[/\\][0-9a-f]{64}(\.[a-z0-9]{1,8})?$/)
      expect(diskPath('/f', a) === diskPath('/f', b)).toBe(a === b)
    }),
  )
})

test.each(['', '/a', 'a/', 'a//b', '.', '..', 'a/..', 'a\\b', 'a?b', 'a#b', 'a%b', 'a\u0000b', 'x'.repeat(851), '字'.repeat(284)])(
  '%p is refused',
  (path) => {
    expect(() => checkPath(path)).toThrow('cloudPath is invalid')
  },
)
