// The phone's 200 MB: how much a program may keep, counted over all its files.

import { dropKept, keepFile, keptFile } from '../../../../../devtools/simulator/wx/kept-files'

const MB = 1024 * 1024
const large = new Blob([new Uint8Array(90 * MB)])
const full = 'the maximum size of the file storage limit is exceeded'

test('200 MB are kept together, and what would be more is refused and changes nothing', () => {
  keepFile('wxfile://usr/a', large)
  keepFile('wxfile://usr/b', large)
  expect(() => keepFile('wxfile://usr/c', large)).toThrow(full)
  expect(keptFile('wxfile://usr/c')).toBeUndefined()
  // In place of one that is there it fits.
  keepFile('wxfile://usr/b', large)
  dropKept('wxfile://usr/a')
  keepFile('wxfile://usr/c', large)
})

test('one file has 100 MB at most', () => {
  dropKept('wxfile://usr/b')
  dropKept('wxfile://usr/c')
  expect(() => keepFile('wxfile://usr/a', new Blob([large, new Uint8Array(11 * MB)]))).toThrow(full)
})
