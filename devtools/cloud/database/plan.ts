// Turns a query into SQL as far as SQL answers exactly as MongoDB would, and says whether a declared index serves it.

import { isDocument, type Document, type Value } from '../wire/ejson'
import type { Collection } from './catalogue'
import { comparisons, keyExpression, keyOf, rangeSql } from './index-keys'
import { listMax, listedSql, type Comparison, type Listed } from './listed'
import type { SqlParam } from './sqlite'

export interface Plan {
  /** SQL condition; it holds for every match, and for nothing else where `exact`. */
  where: string
  params: SqlParam[]
  exact: boolean
  /** Paths held to one value or a list of values. */
  equal: Set<string>
  /** Paths held to a range. */
  ranged: Set<string>
  /** Served by `$or` branches that are each served. */
  branched: boolean
  /** Values that an index over arrays lists, one of which may lead the search. */
  listed: Listed[]
}

/** A search that walks the entries of one listed value: their columns stand for the fields. */
export interface Walk extends Listed {
  columns: ReadonlyMap<string, string>
}

interface Search {
  collection: Collection
  usable: ReadonlySet<string>
  walk: Walk | undefined
}

/** With a walk, the condition that its entries fulfil anyway is left out. */
export function planQuery(filter: Document, collection: Collection, walk?: Walk): Plan {
  const usable = new Set(['_id', ...collection.indexes.flatMap((index) => index.keys.map(([path]) => path))])
  const plan: Plan = { where: '', params: [], exact: true, equal: new Set(), ranged: new Set(), branched: false, listed: [] }
  addDocument(plan, filter, { collection, usable, walk })
  return plan
}

function addDocument(plan: Plan, filter: Document, search: Search): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const branch of condition) {
        if (isDocument(branch)) addDocument(plan, branch, search)
        else plan.exact = false
      }
    } else if (path === '$or' && Array.isArray(condition)) addBranches(plan, condition, search)
    else if (path.startsWith('$') || !search.usable.has(path)) plan.exact = false
    else addCondition(plan, path, condition, search)
  }
}

function addBranches(plan: Plan, branches: Value[], { collection, walk }: Search): void {
  const plans = branches.map((branch) => (isDocument(branch) ? planQuery(branch, collection, walk && { ...walk, path: '' }) : undefined))
  const known = plans.filter((branch) => branch !== undefined)
  if (known.length < plans.length || known.some((branch) => branch.where === '')) {
    plan.exact = false
    return
  }
  and(
    plan,
    known.map((branch) => `(${branch.where})`).join(' OR '),
    known.flatMap((branch) => branch.params),
  )
  if (!known.every((branch) => branch.exact)) plan.exact = false
  if (known.every((branch) => isFilterServed(branch, collection))) plan.branched = true
}

function addCondition(plan: Plan, path: string, condition: Value, search: Search): void {
  const { collection, walk } = search
  if (condition instanceof RegExp) {
    // MongoDB walks an index for a pattern that is anchored at the start; matching itself is left to JavaScript.
    if (condition.source.startsWith('^') && !condition.ignoreCase) plan.ranged.add(path)
    plan.exact = false
    return
  }
  const operators =
    isDocument(condition) && Object.keys(condition).some((name) => name.startsWith('$'))
      ? Object.entries(condition)
      : [['$eq', condition] as const]
  for (const [operator, value] of operators) {
    if (operator === '$eq' || operator === '$in') plan.equal.add(path)
    else if (operator in comparisons) plan.ranged.add(path)
    if (collection.arrays.has(path)) addListed(plan, path, { operator, value }, search)
    else {
      const sql = conditionSql(path, operator, value, walk?.columns.get(path))
      if (sql) and(plan, sql.text, sql.params)
      else plan.exact = false
    }
  }
}

/** Where an array has been met, the entries of the index are asked. */
function addListed(plan: Plan, path: string, { operator, value }: Comparison, { collection, walk }: Search): void {
  const asked = listedSql(path, { operator, value }, collection)
  if (!asked?.exact) plan.exact = false
  if (!asked) return
  if (asked.value) {
    if (walk && walk.path === path && JSON.stringify(walk.key) === JSON.stringify(asked.value.key)) return
    plan.listed.push(asked.value)
  }
  and(plan, asked.text, asked.params)
}

function and(plan: Plan, text: string, params: SqlParam[]): void {
  plan.where = plan.where ? `${plan.where} AND (${text})` : `(${text})`
  plan.params.push(...params)
}

function conditionSql(
  path: string,
  operator: string,
  value: Value,
  key: string = keyExpression(path),
): { text: string; params: SqlParam[] } | undefined {
  if (operator === '$in' || operator === '$nin') return listSql(path, operator, value, key)
  const bound = keyOf(value, path)
  if (!bound) return undefined
  if (operator === '$eq') return { text: `${key} = ${bound.sql}`, params: bound.params }
  if (operator === '$ne') return { text: `${key} <> ${bound.sql}`, params: bound.params }
  const comparison = comparisons[operator]
  if (!comparison || value === null) return undefined
  // _id is never null, and its column holds no stand-in for it.
  return { text: rangeSql(key, comparison, bound), params: bound.params }
}

function listSql(path: string, operator: '$in' | '$nin', value: Value, key: string): { text: string; params: SqlParam[] } | undefined {
  if (!Array.isArray(value) || value.length > listMax) return undefined
  const keys = value.map((item) => keyOf(item, path))
  const known = keys.filter((each) => each !== undefined)
  if (known.length < keys.length) return undefined
  if (known.length === 0) return { text: operator === '$in' ? '0' : '1', params: [] }
  const list = known.map(({ sql }) => sql).join(', ')
  return { text: `${key} ${operator === '$in' ? 'IN' : 'NOT IN'} (${list})`, params: known.flatMap(({ params }) => params) }
}

/** Whether an index (or `_id`) narrows the query down. A query for everything needs none. */
export function isFilterServed(plan: Plan, collection: Collection): boolean {
  if (plan.branched) return true
  const held = (path: string | undefined): boolean => path !== undefined && (plan.equal.has(path) || plan.ranged.has(path))
  return held('_id') || collection.indexes.some((index) => held(index.keys[0]?.[0]))
}

/** Whether an index gives the order: after the keys held equal, its keys are those of the order, all forward or all backward. */
export function isOrderServed(plan: Plan, order: readonly [string, 1 | -1][], collection: Collection): boolean {
  const asked = order.filter(([path]) => !plan.equal.has(path))
  if (asked.length === 0 || plan.equal.has('_id')) return true
  const indexes = [...collection.indexes.map((index) => index.keys), [['_id', 1] as [string, 1 | -1]]]
  return indexes.some((keys) => {
    const skipped = keys.findIndex(([path]) => !plan.equal.has(path))
    const rest = skipped === -1 ? [] : keys.slice(skipped)
    const turn = asked[0]?.[1] === rest[0]?.[1] ? 1 : -1
    return asked.every(([path, direction], at) => rest[at]?.[0] === path && rest[at][1] * turn === direction)
  })
}
