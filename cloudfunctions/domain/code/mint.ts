// Makes printed codes out of the code's alphabet.

import { codeAlphabet, codeLength } from '../../../miniprogram/contract/code'

/** `random` gives so many unpredictable bytes. Codes are equally likely: bytes that favour the first characters are thrown away. */
export function mintCode(random: (bytes: number) => Uint8Array): string {
  const fair = 256 - (256 % codeAlphabet.length)
  let code = ''
  while (code.length < codeLength) {
    for (const byte of random(codeLength)) {
      if (byte < fair && code.length < codeLength) code += codeAlphabet.charAt(byte % codeAlphabet.length)
    }
  }
  return code
}
