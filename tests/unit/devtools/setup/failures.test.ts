// What people read when the packages cannot be installed.

import { explain } from '../../../../devtools/setup/failures.cjs'

test.each([
  ['an unreachable registry', 'npm error code ECONNREFUSED\nnpm error request to http://127.0.0.1:9/esbuild failed', 'The npm registry could not be reached'],
  ['a name that nobody resolves', 'npm error code ENOTFOUND', 'The npm registry could not be reached'],
  ['a full disk', 'npm error code ENOSPC', 'The disk is full'],
  ['a folder of somebody else', 'npm error code EACCES\nnpm error syscall mkdir', 'may not be written to'],
  ['a lock file that is behind', 'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync', 'does not fit package.json'],
  ['anything else', 'npm error code EWHATEVER', 'npm says why below'],
])('%s is told with what to do, and with the last words of npm', (_title, output, words) => {
  const error = explain(output)
  expect(error.message).toContain(words)
  expect(error.message).toContain(output.split('\n').at(-1))
  expect(error.plain).toBe(true)
})
