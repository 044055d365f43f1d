// The keys that a document has in an index over arrays: one for each item, as in MongoDB's multikey indexes.

import { CloudError } from '../wire/cloud-error'
import { isDocument, writeText, type Document, type Value } from '../wire/ejson'
import type { Index } from './catalogue'

/** One key: a value for each path of the index. Undefined is what an empty array leaves. */
export type KeyTuple = (Value | undefined)[]

/** At least one, none twice. Throws where two fields of the document are arrays, which one index cannot hold. */
export function keysOfDocument(document: Document, { keys }: Index): KeyTuple[] {
  const paths = keys.map(([path]) => path.split('.'))
  const roots = new Set(paths.flatMap((path) => arrayOn(document, path) ?? []))
  const [root, other] = [...roots]
  if (root === undefined) return [paths.map((path) => valueAt(document, path))]
  if (other !== undefined) throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays [${lastOf(other)}] [${lastOf(root)}]`)
  const way = root.split('.')
  const list = valueAt(document, way)
  const items = Array.isArray(list) && list.length > 0 ? distinct(list) : [undefined]
  const tuples = items.flatMap((item) =>
    paths.reduce<KeyTuple[]>(
      (begun, path) => {
        const values = startsWith(path, way) ? valuesIn(item, path.slice(way.length)) : [valueAt(document, path)]
        return begun.flatMap((tuple) => values.map((value) => [...tuple, value]))
      },
      [[]],
    ),
  )
  // Items that differ may have the same field.
  if (paths.every((path) => path.length <= way.length)) return tuples
  return [...new Map(tuples.map((tuple) => [tuple.map(textOf).join('\u0000'), tuple])).values()]
}

function distinct(items: readonly Value[]): Value[] {
  return [...new Map(items.map((item) => [typeof item === 'string' ? item : `\u0000${textOf(item)}`, item])).values()]
}

/** The first array on the way, as a path; undefined where there is none. */
function arrayOn(document: Document, path: readonly string[]): string | undefined {
  let value: Value | undefined = document
  for (const [at, name] of path.entries()) {
    value = isDocument(value) ? value[name] : undefined
    if (Array.isArray(value)) return path.slice(0, at + 1).join('.')
  }
  return undefined
}

function valueAt(document: Document, path: readonly string[]): Value {
  return path.reduce<Value>((value, name) => (isDocument(value) ? (value[name] ?? null) : null), document)
}

/** Below an array's item; an array there stands for its items once more. */
function valuesIn(item: Value | undefined, path: readonly string[]): (Value | undefined)[] {
  if (path.length === 0) return [item]
  if (item === undefined) return [undefined]
  const value = path.reduce<Value | undefined>((found, name) => (isDocument(found) ? (found[name] ?? null) : Array.isArray(found) ? found : null), item)
  return Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value]
}

function startsWith(path: readonly string[], way: readonly string[]): boolean {
  return way.every((name, at) => path[at] === name)
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path
}

function textOf(value: Value | undefined): string {
  return value === undefined ? '' : writeText(value)
}
