// The signed keys of browsers.

import { randomBytes } from 'node:crypto'
import { deviceKeyOf, issueDeviceKey } from '../../../../../cloudfunctions/domain/view/device-key'
import { hashWith } from '../../../../../cloudfunctions/domain/view/readers'

const hash = hashWith('a secret')
const signed = issueDeviceKey(hash, randomBytes)

test('a key that was given out is known again', () => {
  expect(deviceKeyOf(hash, signed)).toBe(signed.slice(0, 32))
  expect(issueDeviceKey(hash, randomBytes)).not.toBe(signed)
})

test.each([
  ['no key', ''],
  ['a key without signature', signed.slice(0, 32)],
  ['another key under this signature', `${'0'.repeat(32)}${signed.slice(32)}`],
  ['another signature', `${signed.slice(0, 33)}${'0'.repeat(32)}`],
  ['capitals', signed.toUpperCase()],
  ['more behind it', `${signed}0`],
  ['a line behind it', `${signed}\n`],
])('%s is not believed', (_what, text) => {
  expect(deviceKeyOf(hash, text)).toBeUndefined()
})

test('after the secret changed, the key is not known any more', () => {
  expect(deviceKeyOf(hashWith('another secret'), signed)).toBeUndefined()
})
