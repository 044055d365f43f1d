// Files of the phone: `wxfile://tmp_…` (downloads, chosen pictures) and what the app puts below `wxfile://usr`. All last until the program is restarted, where a real phone keeps the latter.

const files = new Map<string, Blob>()
const urls = new Map<string, string>()

/** Keeps the bytes and gives them a name as WeChat does, with the extension of what they are. */
export const addTemporaryFile = (blob: Blob, extension: string): string => {
  const suffix = extension === '' ? '' : `.${extension}`
  const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${suffix}`
  files.set(path, blob)
  return path
}

/** wx.env.USER_DATA_PATH. */
export const userFolder = 'wxfile://usr'

/** Under a name that the app chose; the one that was there is gone. */
export const keepUserFile = (path: string, blob: Blob): void => {
  const before = urls.get(path)
  if (before !== undefined) URL.revokeObjectURL(before)
  urls.delete(path)
  files.set(path, blob)
}

export const temporaryFile = (path: string): Blob | undefined => files.get(path)

/** A URL that the browser can load, or undefined for a name that was never given. */
export const temporaryUrl = (path: string): string | undefined => {
  const blob = files.get(path)
  if (!blob) return undefined
  const known = urls.get(path)
  if (known !== undefined) return known
  const url = URL.createObjectURL(blob)
  urls.set(path, url)
  return url
}
