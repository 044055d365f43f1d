// The list of what was looked for last: newest first, each once.

const most = 10

export function withSearch(searches: readonly string[], text: string): string[] {
  return [text, ...searches.filter((other) => other !== text)].slice(0, most)
}

/** What is no text is left out. */
export function readSearches(kept: unknown): string[] {
  return Array.isArray(kept) ? (kept as unknown[]).filter((text): text is string => typeof text === 'string').slice(0, most) : []
}
