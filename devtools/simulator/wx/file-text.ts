// Bytes of a file and texts, in the encodings that WeChat's file functions take; and a file's bytes at once.

import { fileFailure } from './file-failure'
import { WxFailure } from './result'

const latin = (bytes: Uint8Array): string => {
  let out = ''
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return out
}

const fromLatin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, letter => letter.charCodeAt(0) & 0xff)

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  try {
    return fromLatin(atob(text))
  } catch {
    throw fileFailure(1300203)
  }
}

const wide = {
  decode: (bytes: Uint8Array) => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
  encode: (text: string) => new Uint8Array(Uint16Array.from(text, letter => letter.charCodeAt(0)).buffer),
}
const plain = { decode: latin, encode: fromLatin }
const utf8 = { decode: (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), encode: (text: string) => new TextEncoder().encode(text) }

interface Encoding {
  decode(bytes: Uint8Array): string
  encode(text: string): Uint8Array<ArrayBuffer>
}

const ENCODINGS: Record<string, Encoding> = {
  'utf8': utf8, 'utf-8': utf8, 'ucs2': wide, 'ucs-2': wide, 'utf16le': wide, 'utf-16le': wide, 'latin1': plain, 'binary': plain,
  'ascii': { decode: bytes => latin(bytes.map(each => each & 0x7f)), encode: fromLatin },
  'base64': { decode: bytes => btoa(latin(bytes)), encode: fromBase64 },
  'hex': {
    decode: bytes => [...bytes].map(each => each.toString(16).padStart(2, '0')).join(''),
    encode: text => Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16)),
  },
}

const encodingOf = (name: string): Encoding => {
  const found = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined
  if (!found) throw new WxFailure(`invalid encoding "${name}"`)
  return found
}

export const decoded = (bytes: Uint8Array, encoding: string): string => encodingOf(encoding).decode(bytes)

/** What is written for `data`: bytes as they are, a text in its encoding. */
export const encoded = (data: unknown, encoding: string): ArrayBuffer | Uint8Array<ArrayBuffer> => {
  if (data instanceof ArrayBuffer) return data
  if (typeof data === 'string') return encodingOf(encoding).encode(data)
  throw new WxFailure('parameter error: parameter.data should be String or ArrayBuffer;')
}

/** At once, as `readFileSync` needs it; undefined where the URL leads to nothing. A synchronous request may only give text: one character a byte. */
export const bytesNow = (url: string): Uint8Array<ArrayBuffer> | undefined => {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  return request.status === 200 ? fromLatin(request.responseText) : undefined
}
