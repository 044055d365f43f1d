// Every file of the phone by its name: `wxfile://tmp_…` (downloads, chosen pictures), which go with the program, and the kept ones.

import { keptFile } from './kept-files'

const temporary = new Map<string, Blob>()
/** Of what was shown, with the bytes that were: a name may come to hold others. */
const urls = new Map<string, { blob: Blob; url: string }>()

/** Keeps the bytes and gives them a name as WeChat does on a phone, with the extension of what they are. DevTools writes `http://tmp/…`. */
export const addTemporaryFile = (blob: Blob, extension: string): string => {
  const suffix = extension === '' ? '' : `.${extension}`
  const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${suffix}`
  temporary.set(path, blob)
  return path
}

export const isTemporary = (path: string): boolean => temporary.has(path)

/** Saving a temporary file moves it. */
export const dropTemporaryFile = (path: string): void => void temporary.delete(path)

export const phoneFile = (path: string): Blob | undefined => temporary.get(path) ?? keptFile(path)

/** A URL that the browser can load, or undefined for a name that nothing is at. */
export const phoneFileUrl = (path: string): string | undefined => {
  const blob = phoneFile(path)
  const known = urls.get(path)
  if (known && known.blob === blob) return known.url
  if (known) URL.revokeObjectURL(known.url)
  urls.delete(path)
  if (!blob) return undefined
  const url = URL.createObjectURL(blob)
  urls.set(path, { blob, url })
  return url
}
