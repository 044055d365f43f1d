// What SQL does not decide: matching, ordering and projecting in JavaScript by mingo, without anything that runs code from a query.

import { Query } from 'mingo'
import { CloudError, notHere } from '../wire/cloud-error'
import { isDocument, makeRegExp, revive, type Document, type Value } from '../wire/ejson'

const absent = [
  '$where',
  '$function',
  '$text',
  '$jsonSchema',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$geoNear',
  '$accumulator',
]

/** Never a script: a query is data. */
export const mingoOptions = { scriptEnabled: false } as const

/** Refuses, by name, what this stand-in leaves out; rewrites in place what mingo reads otherwise than MongoDB. */
export function checkFilter(value: Value): void {
  if (Array.isArray(value)) value.forEach(checkFilter)
  if (!isDocument(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (absent.includes(name)) throw notHere(name)
    if (!name.startsWith('$')) takeAll(value, name, item)
    checkFilter(item)
  }
  // mingo takes null for 0 here.
  if (value['$mod'] !== undefined) value['$type'] ??= 'number'
  const { $regex: pattern, $options: options } = value
  if (pattern === undefined) return
  const source = pattern instanceof RegExp ? pattern.source : pattern
  const flags = options ?? (pattern instanceof RegExp ? pattern.flags : '')
  if (typeof source !== 'string' || typeof flags !== 'string') throw new CloudError('DATABASE_REQUEST_FAILED', '$regex has to be a string')
  value['$regex'] = makeRegExp(source, flags)
  delete value['$options']
}

/** `$all` is the conditions one by one, as MongoDB reads it; mingo's own never meets a field that is no array. */
function takeAll(filter: Document, path: string, condition: Value): void {
  if (!isDocument(condition) || !Array.isArray(condition['$all'])) return
  const { $all: wanted, ...others } = condition
  const each = wanted.length > 0 ? wanted.map((item) => ({ [path]: item })) : [{ [path]: { $in: [] } }]
  filter['$and'] = [...(Array.isArray(filter['$and']) ? filter['$and'] : []), ...each]
  if (Object.keys(others).length > 0) filter[path] = others
  else delete filter[path]
}

export function compileFilter(filter: Document): (document: Document) => boolean {
  const query = asked(() => new Query(filter, mingoOptions))
  return (document) => asked(() => query.test(document))
}

export function sortDocuments<T extends { document: Document }>(found: T[], order: readonly [string, 1 | -1][]): T[] {
  const byDocument = new Map(found.map((item) => [item.document, item]))
  const sorted = new Query({}, mingoOptions)
    .find<Document>([...byDocument.keys()])
    .sort(Object.fromEntries(order))
    .all()
  return sorted.flatMap((document) => byDocument.get(document) ?? [])
}

export function project(document: Document, projection: Document): Document {
  const [projected] = asked(() => new Query({}, mingoOptions).find<Document>([document], projection).all())
  // mingo's result is made of the document's own values.
  return revive(projected ?? {}, 0) as Document
}

/** mingo's complaints are about what was asked, so they are the caller's to hear. */
export function asked<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw new CloudError('DATABASE_REQUEST_FAILED', error instanceof Error ? error.message : String(error))
  }
}
