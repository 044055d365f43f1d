// Bytes to text, strictly: UTF-8, UTF-16 that says so, or the GBK of Chinese Windows; what is clean in none of them is refused rather than guessed at.

import { ApiError } from '../../../../miniprogram/contract/errors'

/** 200,000 characters of Chinese, three times over. */
export const textFileLimitBytes = 2_000_000

/** A BOM is dropped. Throws ApiError: too_large, or bad_input for an empty file, an encoding that cannot be told, or bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > textFileLimitBytes) throw new ApiError('too_large', `文件有 ${bytes.byteLength} 字节，最多 ${textFileLimitBytes}`)
  const text = decodeStrictly(bytes)
  if (/[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text)) throw new ApiError('bad_input', '这不是文本文件：里面有文字以外的字节')
  if (text.trim() === '') throw new ApiError('bad_input', '文件是空的')
  return text
}

/** Throws ApiError bad_input where no encoding fits; a BOM is dropped. */
export function decodeStrictly(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (marked) return attempt(bytes, marked) ?? refuse()
  const text = attempt(bytes, 'utf-8')
  if (text !== undefined && !isGarbled(text)) return text
  if (isBrokenUtf8(bytes)) return refuse()
  const chinese = attempt(bytes, 'gb18030')
  // What is no GBK either comes out in characters that nobody assigned, or without a Chinese one.
  return chinese !== undefined && /\p{Script=Han}/u.test(chinese) && !/[\p{Co}\p{Cn}]/u.test(chinese) ? chinese : refuse()
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refuse(): never {
  throw new ApiError('bad_input', '看不出文件里的文字是哪种编码，请另存为 UTF-8 再来')
}

/** UTF-8 with a fault or cut off: read as GBK it would come out as characters that nobody wrote. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const faults = text.split('\uFFFD').length - 1
  const whole = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return faults > 0 && whole > faults * 2
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
