// Temporary files of the phone (downloads, chosen pictures): `wxfile://tmp_…` names that last until the program is restarted.

const files = new Map<string, Blob>()
const urls = new Map<string, string>()

/** Keeps the bytes and gives them a name as WeChat does, with the extension of what they are. */
export const addTemporaryFile = (blob: Blob, extension: string): string => {
  const suffix = extension === '' ? '' : `.${extension}`
  const path = `wxfile://tmp_${crypto.randomUUID().replaceAll('-', '')}${suffix}`
  files.set(path, blob)
  return path
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
