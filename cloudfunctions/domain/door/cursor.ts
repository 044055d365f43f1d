// Where a page of a list ended, as the phone carries it to the next call.

export interface Place {
  publishedAt: number
  id: string
}

/** For texts that the schema has found to be cursors. */
export function readCursor(text: string): Place {
  const point = text.indexOf('.')
  return { publishedAt: Number(text.slice(0, point)), id: text.slice(point + 1) }
}

export function cursorAt({ publishedAt, id }: Place): string {
  return `${publishedAt}.${id}`
}
