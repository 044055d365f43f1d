// Takes apart the addresses that routes are given: `/pages/a/a?x=1`, or relative to the page that asks.

export interface PageAddress {
  path: string
  query: Record<string, string>
  /** As written after `?`, without it. */
  search: string
}

/** Values stay encoded, as WeChat leaves them: pages decode what they encoded. */
export function parseQuery(search: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const pair of search.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    if (at < 0) query[pair] = ''
    else query[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return query
}

export const formatQuery = (query: Record<string, string>): string =>
  Object.entries(query).map(([name, value]) => `${name}=${value}`).join('&')

/** `from` is the path of the page that asks; undefined means the program's root. */
export function resolveAddress(url: string, from: string | undefined): PageAddress {
  const [reference = '', ...rest] = url.split('?')
  const search = rest.join('?').replace(/#.*$/, '')
  const base = reference.startsWith('/') || from === undefined ? [] : from.split('/').slice(0, -1)
  const parts = [...base]
  for (const part of reference.replace(/#.*$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return { path: parts.join('/').replace(/\.html$/, ''), query: parseQuery(search), search }
}
