// MongoDB's names for types and its order over values of all types, for $min, $max, $sort and equality inside arrays.

import { isDocument, type Value } from '../wire/ejson'

function rank(value: Value): number {
  if (value === null) return 0
  if (typeof value === 'number') return 1
  if (typeof value === 'string') return 2
  if (value instanceof Date) return 6
  if (value instanceof RegExp) return 7
  if (Array.isArray(value)) return 4
  return typeof value === 'boolean' ? 5 : 3
}

export function compareValues(a: Value, b: Value): number {
  const side = rank(a) - rank(b)
  if (side !== 0) return side
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b))
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isDocument(a) && isDocument(b)) return compareLists(Object.entries(a).flat(), Object.entries(b).flat())
  // Two regular expressions, by their text.
  return a instanceof RegExp && b instanceof RegExp ? compareValues(a.source, b.source) : 0
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (const [at, item] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    const side = compareValues(item, other)
    if (side !== 0) return side
  }
  return a.length - b.length
}

export function equalValues(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0
}

export function typeName(value: Value): string {
  if (value === null) return 'null'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  return typeof value === 'boolean' ? 'bool' : typeof value
}
