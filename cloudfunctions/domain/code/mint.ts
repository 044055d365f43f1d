// Makes printed codes out of the code's alphabet.

import { codeAlphabet, codeLength } from '../../../miniprogram/contract/code'

/** `random` gives so many unpredictable bytes. Codes of one length are equally likely: bytes that favour the first characters are thrown away. */
export function mintCode(random: (bytes: number) => Uint8Array, length: number = codeLength): string {
  const fair = 256 - (256 % codeAlphabet.length)
  let code = ''
  while (code.length < length) {
    for (const byte of random(length)) {
      if (byte < fair && code.length < length) code += codeAlphabet.charAt(byte % codeAlphabet.length)
    }
  }
  return code
}
