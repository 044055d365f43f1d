// Minting codes.

import { randomBytes } from 'node:crypto'
import { mintCode } from '../../../../../cloudfunctions/domain/code/mint'
import { codeAlphabet, isCodeId } from '../../../../../miniprogram/contract/code'

test('a minted code is a code', () => {
  for (let round = 0; round < 200; round += 1) expect(isCodeId(mintCode(randomBytes))).toBe(true)
})

test('each character is as likely as any other', () => {
  const counts = new Map<string, number>()
  for (let round = 0; round < 5_000; round += 1) {
    for (const letter of mintCode(randomBytes)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const expected = (5_000 * 8) / codeAlphabet.length
  for (const letter of codeAlphabet) expect(Math.abs((counts.get(letter) ?? 0) - expected)).toBeLessThan(expected * 0.2)
})

test('bytes that would favour the first characters are thrown away', () => {
  const bytes = [255, 242, 0, 241, 1, 2, 3, 4, 5, 6]
  const random = (count: number): Uint8Array => Uint8Array.from(bytes.splice(0, count))
  expect(mintCode((count) => random(count))).toBe([0, 241, 1, 2, 3, 4, 5, 6].map((byte) => codeAlphabet.charAt(byte % 22)).join(''))
})
