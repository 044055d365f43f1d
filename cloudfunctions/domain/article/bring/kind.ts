// What a file really is, by its first bytes: names say little, and what cannot be read is refused in words that lead on.

import { ApiError } from '../../../../miniprogram/contract/errors'

/** Documents of an office have their pictures with them; 60 photos of a phone as they are, and room to spare. */
export const broughtLimitBytes = 50_000_000

const begins = (bytes: Uint8Array, mark: string): boolean => Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark
const holds = (bytes: Uint8Array, word: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(word, 'utf16le'))

/** `fileName` only decides where a page begins with words. Throws ApiError: too_large, or bad_input for an empty file and for every kind that is not read here. */
export function kindOf(bytes: Uint8Array, fileName = ''): 'docx' | 'html' | 'text' {
  if (bytes.length === 0) throw new ApiError('bad_input', '文件是空的')
  if (bytes.length > broughtLimitBytes) throw new ApiError('too_large', `文件有 ${Math.ceil(bytes.length / 1_000_000)} MB，最多 ${broughtLimitBytes / 1_000_000} MB`)
  if (begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06')) return 'docx'
  // The container of offices before 2007, and of a .docx behind a password.
  if (begins(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (holds(bytes, 'EncryptedPackage')) throw new ApiError('bad_input', '这个文件有密码。请先在电脑上去掉密码，另存一份再试')
    throw new ApiError('bad_input', '这是旧的 .doc 文件。请在电脑上打开它，另存为 .docx 再试')
  }
  if (begins(bytes, '%PDF')) throw new ApiError('bad_input', '这是 PDF 文件，读不了里面的排版。请用原来的 Word 文件')
  if (begins(bytes, '{\\rtf')) throw new ApiError('bad_input', '这是 .rtf 文件。请在电脑上打开它，另存为 .docx 再试')
  const start = Buffer.from(bytes.subarray(0, 4_000)).toString('latin1').replaceAll('\0', '')
  if (/^(?:from|mime-version|subject|date):/i.test(start) && /^content-type:\s*multipart\/related/im.test(start)) {
    throw new ApiError('bad_input', '这是打成一个文件的网页（.mht）。请在浏览器里另存为“网页，全部”再试')
  }
  // A text may well speak of tags; a page begins with one.
  const isPage = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(start) || /\.html?$/i.test(fileName)
  return isPage && /<(?:!doctype\s+html|html|head|body|meta|h[1-6]|p|div|section|table)\b/i.test(start) ? 'html' : 'text'
}
