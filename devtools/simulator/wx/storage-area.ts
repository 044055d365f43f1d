// Where one persona's storage lives: the browser's localStorage, with WeChat's limits of 1 MB a key and 10 MB in all.

import { WxFailure } from './result'

const KEY_LIMIT_BYTES = 1024 * 1024
const TOTAL_LIMIT_BYTES = 10 * 1024 * 1024
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Two bytes a character: localStorage holds 5 M characters, which is how 10 MB fit. The first character says whether the end is padding. */
const pack = (text: string): string => {
  const bytes = encoder.encode(text)
  const padded = new Uint8Array(bytes.length + (bytes.length % 2))
  padded.set(bytes)
  const units = new Uint16Array(padded.buffer)
  let out = bytes.length % 2 ? '1' : '0'
  for (let at = 0; at < units.length; at += 4096) out += String.fromCharCode(...units.subarray(at, at + 4096))
  return out
}

const unpack = (packed: string): string => {
  const units = new Uint16Array(packed.length - 1)
  for (let at = 0; at < units.length; at++) units[at] = packed.charCodeAt(at + 1)
  const bytes = new Uint8Array(units.buffer)
  return decoder.decode(packed.startsWith('1') ? bytes.subarray(0, -1) : bytes)
}

const bytesOf = (key: string, packed: string): number => encoder.encode(key).length + (packed.length - 1) * 2

export interface StorageArea {
  keys(): string[]
  read(key: string): string | undefined
  /** Throws `entry size limit reached` or `quota reached`. */
  write(key: string, value: string): void
  remove(key: string): void
  clear(): void
  bytes(): number
}

/** Whose storage and files a program sees. */
export const areaName = (apiCategory: string, openid: string | undefined): string => (apiCategory === 'browseOnly' ? 'single-page' : openid ?? 'nobody')

/** `name` keeps the personas apart: WeChat's storage is per user and program, and single-page mode has one of its own. */
export const storageArea = (name: string): StorageArea => {
  const prefix = `yuelan:${name}:`
  const keys = () => Object.keys(localStorage).filter(each => each.startsWith(prefix)).map(each => each.slice(prefix.length))
  const bytes = () => keys().reduce((sum, key) => sum + bytesOf(key, localStorage.getItem(prefix + key) ?? '0'), 0)
  return {
    keys,
    bytes,
    read(key) {
      const packed = localStorage.getItem(prefix + key)
      return packed === null ? undefined : unpack(packed)
    },
    write(key, value) {
      const packed = pack(value)
      const size = bytesOf(key, packed)
      if (size > KEY_LIMIT_BYTES) throw new WxFailure('entry size limit reached')
      const before = localStorage.getItem(prefix + key)
      if (bytes() - (before === null ? 0 : bytesOf(key, before)) + size > TOTAL_LIMIT_BYTES) throw new WxFailure('quota reached')
      try {
        localStorage.setItem(prefix + key, packed)
      } catch {
        // The browser's own 10 MB are shared by all personas, so they may end before this persona's do.
        throw new WxFailure('quota reached')
      }
    },
    remove: key => localStorage.removeItem(prefix + key),
    clear: () => { for (const key of keys()) localStorage.removeItem(prefix + key) },
  }
}
