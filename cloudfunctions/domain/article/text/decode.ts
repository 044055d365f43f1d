// Bytes to text, strictly: what is not clean UTF-8 text is refused rather than guessed at.

import { ApiError } from '../../../../miniprogram/contract/errors'

/** 200,000 characters of Chinese, three times over. */
export const textFileLimitBytes = 2_000_000

/** A BOM is dropped. Throws ApiError: too_large, or bad_input for an empty file, another encoding, or bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > textFileLimitBytes) throw new ApiError('too_large', `文件有 ${bytes.byteLength} 字节，最多 ${textFileLimitBytes}`)
  const text = decode(bytes)
  if (/[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text)) throw new ApiError('bad_input', '这不是文本文件：里面有文字以外的字节')
  if (text.trim() === '') throw new ApiError('bad_input', '文件是空的')
  return text
}

function decode(bytes: Uint8Array): string {
  let text: string | undefined
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = undefined
  }
  if (text === undefined || isGarbled(text)) throw new ApiError('bad_input', '文件不是 UTF-8 编码（可能是 GBK），请另存为 UTF-8 再来')
  return text
}

/**
 * A few words of GBK may happen to be valid UTF-8 (通知, 停水). They come out as letters and accents of several alphabets at once,
 * which no real text without a single Chinese character has.
 */
function isGarbled(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return false
  const blocks = Array.from(text, (character) => (character.codePointAt(0) ?? 0) >> 8)
  return new Set(blocks.filter((block) => block >= 1 && block <= 7)).size >= 3
}
