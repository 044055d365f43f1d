// Bytes of a saved page to text, in the encoding that it names, or that it turns out to be.

import { ApiError } from '../../../../miniprogram/contract/errors'
import { decodeStrictly } from '../text/decode'

/** A page names its encoding within its first kilobyte; offices write a little more before it. */
const headBytes = 4_000

/** A BOM is dropped. Throws ApiError bad_input where the encoding cannot be told. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  // The browser that saved a page may have changed its encoding and left the name.
  const text = isMarked || !named ? undefined : attempt(bytes, /^gb/i.test(named) ? 'gb18030' : named)
  const found = text ?? decodeStrictly(bytes)
  if (found.trim() === '') throw new ApiError('bad_input', '文件是空的')
  return found
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
