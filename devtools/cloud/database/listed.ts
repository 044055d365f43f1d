// A condition on a path that has held arrays, as a question to the entries of its index: an array matches where one of its items does.

import type { Value } from '../wire/ejson'
import type { Collection, Index } from './catalogue'
import { entriesOf, listedBy } from './entries'
import { comparisons, keyOf, rangeSql, type Key } from './index-keys'
import type { SqlParam } from './sqlite'

export interface Comparison {
  operator: string
  value: Value
}

/** One value that is asked for, whose entries a search may walk along. */
export interface Listed {
  index: Index
  path: string
  key: Key
}

interface ListedSql {
  text: string
  params: SqlParam[]
  /** Nothing else matches. */
  exact: boolean
  value?: Listed
}

/** One list may not outgrow SQLite's parameters. */
export const listMax = 10_000

/** Undefined where the entries cannot tell, or no index leads with the path; then JavaScript decides. */
export function listedSql(path: string, { operator, value }: Comparison, collection: Collection): ListedSql | undefined {
  const index = listedBy(path, collection)
  const refuses = operator === '$ne' || operator === '$nin'
  const comparison = comparisons[operator]
  // Below an array's items MongoDB's rules are more than a comparison of keys: those keys only narrow the search down.
  const exact = !path.includes('.')
  const isAsked = comparison !== undefined || refuses || operator === '$eq' || operator === '$in'
  const values = operator === '$in' || operator === '$nin' ? value : [value]
  if (!index || !isAsked || (refuses && !exact) || !Array.isArray(values) || values.length > listMax) return undefined
  // Null is also what is missing, which an entry cannot tell from it.
  const keys = values.flatMap((item) => (item === null ? [] : (keyOf(item, path) ?? [])))
  if (keys.length < values.length) return undefined
  const [first] = keys
  const within = comparison === undefined || !first ? `k0 IN (${keys.map(({ sql }) => sql).join(', ')})` : rangeSql('k0', comparison, first)
  return {
    text: `rowid ${refuses ? 'NOT IN' : 'IN'} (SELECT row FROM ${entriesOf(collection, index)} WHERE ${within})`,
    params: keys.flatMap(({ params }) => params),
    exact,
    ...(first && operator === '$eq' ? { value: { index, path, key: first } } : {}),
  }
}
