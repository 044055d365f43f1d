// Counts by several fields at once in SQL: `$group` by a document of plain fields with nothing but counts.

import { isDocument, type Document, type Value } from '../wire/ejson'
import { isIndexPath } from './index-keys'
import type { Row, Sqlite } from './sqlite'

/** `{name: '$field'}` with fields that a path leads to; undefined for anything else. */
export function fieldsOf(by: Value): [name: string, path: string][] | undefined {
  if (!isDocument(by) || Object.keys(by).length === 0) return undefined
  const fields: [string, string][] = []
  for (const [name, source] of Object.entries(by)) {
    if (typeof source !== 'string' || !source.startsWith('$') || !isIndexPath(source.slice(1)) || source === '$_id') return undefined
    fields.push([name, source.slice(1)])
  }
  return fields
}

/** The `_id`s and how many of each; undefined where a field holds more than a plain value, which SQL would not tell apart as MongoDB does. */
export function countByFields(
  sqlite: Sqlite,
  from: string,
  params: Parameters<Sqlite['all']>[1],
  fields: readonly (readonly [name: string, path: string])[],
): { _id: Document; total: number }[] | undefined {
  const columns = fields.flatMap(([, path], place) => {
    const at = `'$.${path.split('.').map((name) => `"${name}"`).join('.')}'`
    return [`json_type(doc,${at}) AS t${place}`, `json_extract(doc,${at}) AS v${place}`]
  })
  const keys = fields.flatMap((_, place) => [`t${place}`, `v${place}`])
  const rows = sqlite.all(`SELECT ${columns.join(', ')}, count(*) AS total FROM ${from} GROUP BY ${keys.join(', ')}`, params)
  const groups: { _id: Document; total: number }[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const _id: Document = {}
    for (const [place, [name]] of fields.entries()) {
      const value = valueOf(row, place)
      if (value === 'no plain value') return undefined
      if (value !== undefined) _id[name] = value.plain
    }
    // 1 and 1.0 are two keys in SQL and one in MongoDB.
    const text = JSON.stringify(_id)
    if (seen.has(text)) return undefined
    seen.add(text)
    groups.push({ _id, total: Number(row['total']) })
  }
  return groups
}

/** Undefined where the field is missing: MongoDB leaves it out of the key. */
function valueOf(row: Row, place: number): { plain: string | number | boolean | null } | 'no plain value' | undefined {
  const value = row[`v${place}`]
  switch (row[`t${place}`]) {
    case null:
      return undefined
    case 'null':
      return { plain: null }
    case 'true':
      return { plain: true }
    case 'false':
      return { plain: false }
    case 'text':
      return { plain: String(value) }
    case 'integer':
    case 'real':
      return { plain: Number(value) }
    default:
      return 'no plain value'
  }
}
