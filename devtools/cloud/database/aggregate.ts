// Runs an aggregation: the leading $match, $sort, $skip and $limit through the indexes, $lookup by key, the rest by mingo.

import { Aggregator } from 'mingo'
import { CloudError, notHere } from '../wire/cloud-error'
import { isDocument, revive, writeText, type Document, type Value } from '../wire/ejson'
import type { Catalogue, Collection } from './catalogue'
import { countDocuments, findDocuments, findTexts, orderOf, type FindRequest, type Report } from './find'
import { countGroups } from './group-count'
import { databaseLimits } from './limits'
import { lookUp } from './lookup'
import { asked, checkFilter, mingoOptions } from './matching'
import type { Sqlite } from './sqlite'

export type Stage = [name: string, value: Value]

const served = [
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$set',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unset',
  '$unwind',
]
const scripts = ['$function', '$accumulator', '$where']

/** Documents as text. */
export function aggregate(
  sqlite: Sqlite,
  catalogue: Catalogue,
  collection: Collection,
  stages: readonly Stage[],
  report: Report,
): string[] {
  stages.forEach(checkStage)
  const { request, rest } = takeLeading(stages)
  // A find in other words: the stored text is the answer.
  if (rest.length === 0) return findTexts(sqlite, collection, { ...request, limit: request.limit ?? databaseLimits.aggregateLimitDefault }, report)
  const limited = stages.some(([name]) => name === '$limit')
  const documents = run(sqlite, catalogue, collection, stages, report)
  const kept = limited ? documents : documents.slice(0, databaseLimits.aggregateLimitDefault)
  return kept.map((document) => writeText(revive(document, 0)))
}

function run(sqlite: Sqlite, catalogue: Catalogue, collection: Collection, stages: readonly Stage[], report: Report): Document[] {
  const { request, rest } = takeLeading(stages)
  const [next] = rest
  if (next?.[0] === '$count' && typeof next[1] === 'string' && request.limit === undefined && !request.offset) {
    const total = countDocuments(sqlite, collection, request.filter, report)
    return pipe(total > 0 ? [{ [next[1]]: total }] : [], rest.slice(1))
  }
  const groups = next?.[0] === '$group' ? countGroups(sqlite, collection, request, { group: next[1], first: firstGroups(rest) }, report) : undefined
  let documents = groups ?? findDocuments(sqlite, collection, request, report).map((found) => found.document)
  let waiting: Stage[] = []
  for (const stage of groups ? rest.slice(1) : rest) {
    const [name, value] = stage
    if (name !== '$lookup') {
      waiting.push(stage)
      continue
    }
    documents = lookUp(sqlite, catalogue, pipe(documents, waiting), value, report, (foreign, inner) => {
      inner.forEach(checkStage)
      return run(sqlite, catalogue, foreign, inner, report)
    })
    waiting = []
  }
  return pipe(documents, waiting)
}

/** What a find can answer: $match…, then one $sort, then $skip and $limit. */
function takeLeading(stages: readonly Stage[]): { request: FindRequest; rest: readonly Stage[] } {
  const request: FindRequest = { filter: {} }
  const filters: Document[] = []
  let at = 0
  for (; at < stages.length; at += 1) {
    const [name, value] = stages[at] ?? ['', null]
    if (name === '$match' && isDocument(value) && !request.order && request.limit === undefined) filters.push(value)
    else if (name === '$sort' && isDocument(value) && !request.order && request.limit === undefined) request.order = orderOf(value)
    else if (name === '$skip' && typeof value === 'number' && request.offset === undefined && request.limit === undefined)
      request.offset = value
    else if (name === '$limit' && typeof value === 'number' && request.limit === undefined) request.limit = value
    else break
  }
  const [only] = filters
  request.filter = filters.length > 1 ? { $and: filters } : (only ?? {})
  return { request, rest: stages.slice(at) }
}

/** How many groups are wanted where they are sorted by their key right after; undefined for all. */
function firstGroups([, sort, limit]: readonly Stage[]): number | undefined {
  const isByKey = sort?.[0] === '$sort' && isDocument(sort[1]) && Object.keys(sort[1]).join() === '_id' && sort[1]['_id'] === 1
  return isByKey && limit?.[0] === '$limit' && typeof limit[1] === 'number' ? limit[1] : undefined
}

function pipe(documents: Document[], stages: readonly Stage[]): Document[] {
  if (stages.length === 0) return documents
  const pipeline = stages.map(([name, value]) => ({ [name]: value }))
  return asked(() => new Aggregator(pipeline, mingoOptions).run<Document>(documents))
}

function checkStage([name, value]: Stage): void {
  if (!name.startsWith('$')) throw new CloudError('DATABASE_REQUEST_FAILED', `Unrecognized pipeline stage name: '${name}'`)
  if (!served.includes(name)) throw notHere(`the aggregation stage ${name}`)
  if (name === '$match') checkFilter(value)
  checkScripts(value)
}

function checkScripts(value: Value): void {
  if (Array.isArray(value)) value.forEach(checkScripts)
  if (!isDocument(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (scripts.includes(name)) throw notHere(name)
    checkScripts(item)
  }
}
