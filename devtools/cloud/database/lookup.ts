// $lookup: the simple form by one keyed query of the other collection, the form with a pipeline by running that for each document.

import { CloudError } from '../wire/cloud-error'
import { isDocument, writeText, type Document, type Value } from '../wire/ejson'
import { findDocuments, type Report } from './find'
import type { Catalogue, Collection } from './catalogue'
import type { Stage } from './aggregate'
import type { Sqlite } from './sqlite'

type RunInner = (foreign: Collection, stages: Stage[]) => Document[]

export function lookUp(
  sqlite: Sqlite,
  catalogue: Catalogue,
  documents: Document[],
  value: Value,
  report: Report,
  runInner: RunInner,
): Document[] {
  if (!isDocument(value)) throw new CloudError('DATABASE_REQUEST_FAILED', 'the $lookup specification must be an object')
  const { from, as } = value
  if (typeof from !== 'string' || typeof as !== 'string') throw new CloudError('DATABASE_REQUEST_FAILED', '$lookup needs from and as')
  const foreign = catalogue.open(from)
  const { localField, foreignField, pipeline } = value
  if (Array.isArray(pipeline))
    return documents.map((document) => ({ ...document, [as]: runInner(foreign, innerStages(document, value, pipeline)) }))
  if (typeof localField !== 'string' || typeof foreignField !== 'string')
    throw new CloudError('DATABASE_REQUEST_FAILED', '$lookup needs localField and foreignField, or a pipeline')
  const wanted = new Map<string, Value>()
  for (const document of documents) for (const item of valuesAt(document, localField)) wanted.set(writeText(item), item)
  const byValue = new Map<string, Document[]>()
  // Reported as what it is: a find on the foreign field.
  const found =
    wanted.size === 0
      ? []
      : findDocuments(sqlite, foreign, { filter: { [foreignField]: { $in: [...wanted.values()] } } }, (query) =>
          report({ ...query, reason: 'lookup' }),
        )
  for (const { document } of found) {
    for (const item of valuesAt(document, foreignField)) byValue.set(writeText(item), [...(byValue.get(writeText(item)) ?? []), document])
  }
  return documents.map((document) => {
    const matches = new Set(valuesAt(document, localField).flatMap((item) => byValue.get(writeText(item)) ?? []))
    return { ...document, [as]: [...matches] }
  })
}

/** The pipeline with the values of `let` put in place of `$$name`, so that a $match on them can use an index. */
function innerStages(document: Document, lookup: Document, pipeline: Value[]): Stage[] {
  const variables = new Map<string, Value>()
  for (const [name, source] of Object.entries(isDocument(lookup['let']) ? lookup['let'] : {})) {
    variables.set(
      `$$${name}`,
      typeof source === 'string' && source.startsWith('$') ? (valuesAt(document, source.slice(1))[0] ?? null) : source,
    )
  }
  return pipeline.map((stage) => {
    const [entry] = isDocument(stage) ? Object.entries(stage) : []
    if (!entry) throw new CloudError('DATABASE_REQUEST_FAILED', 'each stage of a $lookup pipeline must be an object')
    return [entry[0], substitute(entry[1], variables)]
  })
}

function substitute(value: Value, variables: ReadonlyMap<string, Value>): Value {
  if (typeof value === 'string' && variables.has(value)) return { $literal: variables.get(value) ?? null }
  if (Array.isArray(value)) return value.map((item) => substitute(item, variables))
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, substitute(item, variables)]))
}

/** The values that MongoDB compares: an array stands for its items, a missing field for null. */
function valuesAt(document: Document, path: string): Value[] {
  let values: Value[] = [document]
  for (const name of path.split('.')) {
    values = values
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .flatMap((value) => (isDocument(value) ? [value[name] ?? null] : []))
  }
  const flat = values.flatMap((value) => (Array.isArray(value) ? value : [value]))
  return flat.length > 0 ? flat : [null]
}
