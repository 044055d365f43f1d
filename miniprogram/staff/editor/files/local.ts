// Files of the phone in an article: where they stand until the cloud has them.

/** What a block or a head names, wherever it stands. */
const named = /"(?:fileId|poster)":"((?:[^"\\]|\\.)*)"/g

export function isLocal(fileId: string): boolean {
  return fileId !== '' && !fileId.startsWith('cloud://')
}

/** Of any content, in its order, each once. */
export function localFilesIn(content: unknown): string[] {
  const found = [...JSON.stringify(content).matchAll(named)].map(([, text = '']) => JSON.parse(`"${text}"`) as string)
  return [...new Set(found.filter(isLocal))]
}

/** The same content with files that the cloud has by now; the very same object where there are none. */
export function withCloudFiles<T>(content: T, known: ReadonlyMap<string, string>): T {
  if (known.size === 0 || !localFilesIn(content).some((path) => known.has(path))) return content
  const text = JSON.stringify(content).replace(named, (whole, path: string) => {
    const fileId = known.get(JSON.parse(`"${path}"`) as string)
    return fileId === undefined ? whole : whole.replace(`"${path}"`, JSON.stringify(fileId))
  })
  return JSON.parse(text) as T
}
