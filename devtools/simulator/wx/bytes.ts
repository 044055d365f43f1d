// Bytes and base64, and random bytes.

import { asynchronous, number, synchronous, type Members } from './result'

const RANDOM_MAX = 1048576

export const bytes = (): Members => ({
  arrayBufferToBase64: (buffer: ArrayBuffer) => {
    let binary = ''
    for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte)
    return btoa(binary)
  },
  base64ToArrayBuffer: synchronous('base64ToArrayBuffer', value => Uint8Array.from(atob(String(value)), each => each.charCodeAt(0)).buffer),
  getRandomValues: asynchronous('getRandomValues', options => {
    const length = number(options.length, 0)
    if (length <= 0 || length > RANDOM_MAX) throw new Error('invalid length')
    const out = new Uint8Array(length)
    for (let at = 0; at < length; at += 65536) crypto.getRandomValues(out.subarray(at, at + 65536))
    return { randomValues: out.buffer }
  }),
})
