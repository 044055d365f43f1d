// What the in-app scanner read becomes an Arrival: a plain link, or the path that a mini-program code of ours carries.

import { arrivalAt } from './page-query'
import { targetOfLink } from './link'
import type { Arrival, Query } from './arrival'

/** `path` is filled by WeChat only for a mini-program code of this program, as `pages/…?scene=…`. */
export function arrivalOfScan(scan: { result: string; path?: string }): Arrival {
  const path = scan.path ?? ''
  if (path === '') return targetOfLink(scan.result)
  const mark = path.indexOf('?')
  const arrival = mark < 0 ? arrivalAt(path, {}) : arrivalAt(path.slice(0, mark), queryOf(path.slice(mark + 1)))
  return arrival.kind === 'home' ? { kind: 'unreadable' } : arrival
}

function queryOf(search: string): Query {
  const query: Query = {}
  for (const pair of search.split('&')) {
    const at = pair.indexOf('=')
    if (at > 0) query[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return query
}
