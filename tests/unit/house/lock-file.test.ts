// The lock file installs the same everywhere, and names no place to download from.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { missingEntries } from '../../../devtools/setup/complete-lock.cjs'

type Lock = Parameters<typeof missingEntries>[0]

const lock = JSON.parse(readFileSync(join(resolve(__dirname, '..', '..', '..'), 'package-lock.json'), 'utf8')) as Lock & { packages: Record<string, { resolved?: string }> }

test('no package has a download address', () => {
  const addresses = Object.values(lock.packages).map(({ resolved }) => resolved)
  expect(addresses.filter((address) => address?.includes(':'))).toEqual([])
})

test('the packages of every platform are there: else run node devtools/setup/complete-lock.cjs', () => {
  expect(missingEntries(lock).map(([name]) => name)).toEqual([])
})

test('a package of another platform that is left out is noticed', () => {
  const packages = { 'node_modules/tool': { optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/darwin-arm64': '1.2.3' } }, 'node_modules/@tool/darwin-arm64': {} }
  expect(missingEntries({ packages })).toEqual([['@tool/linux-x64-musl', { version: '1.2.3', cpu: ['x64'], libc: ['musl'], os: ['linux'], optional: true }]])
})
