// One entry for each database action of the gateway.

import type { Caller, UnindexedQuery } from '../wire/caller'
import { CloudError } from '../wire/cloud-error'
import { isDocument, parseDocument, parseValue, writeText, type Document, type Value } from '../wire/ejson'
import type { Route } from '../wire/gateway'
import { isRecord, listParam, optionalCount, optionalText, textParam, type Params } from '../wire/params'
import { aggregate, type Stage } from './aggregate'
import type { Catalogue } from './catalogue'
import { countDocuments, findTexts, orderOf, type Report } from './find'
import { databaseLimits } from './limits'
import { modifyDocuments, removeDocuments } from './modify'
import type { Sqlite } from './sqlite'
import type { Transactions } from './transactions'
import type { Writer } from './write'

export interface DatabaseParts {
  sqlite: Sqlite
  catalogue: Catalogue
  writer: Writer
  transactions: Transactions
  now: () => number
  onUnindexed: (query: UnindexedQuery) => void
}

export function databaseRoutes(parts: DatabaseParts): ReadonlyMap<string, Route> {
  const { sqlite, catalogue, writer, transactions, now } = parts
  const collectionOf = (params: Params) => catalogue.open(textParam(params, 'collectionName'))

  function reportTo(caller: Caller | undefined): Report {
    return (query) => {
      const named = caller ? { ...query, functionName: caller.functionName } : query
      caller?.unindexed.push(named)
      parts.onUnindexed(named)
    }
  }

  const routes: [string, Route][] = [
    [
      'database.addCollection',
      { uses: 'write', handle: (params) => (catalogue.create(textParam(params, 'collectionName')), { data: {} }) },
    ],
    [
      'database.insertDocument',
      {
        uses: 'write',
        handle(params) {
          const documents = readDocuments(params, now())
          const transactionId = optionalText(params, 'transactionId')
          const collection = collectionOf(params)
          const insertedIds = transactionId
            ? transactions.add(transactionId, collection.name, documents)
            : writer.insert(collection, documents)
          return { data: { insertedIds } }
        },
      },
    ],
    [
      'database.getDocument',
      {
        uses: 'read',
        handle(params, caller) {
          const collection = collectionOf(params)
          const filter = readFilter(params, now())
          const transactionId = optionalText(params, 'transactionId')
          if (transactionId) {
            const document = transactions.get(transactionId, collection.name, documentId(filter))
            return { data: { list: document ? [writeText(document)] : [], limit: 1, offset: 0 } }
          }
          const limit = Math.min(optionalCount(params, 'limit') ?? databaseLimits.queryLimitDefault, databaseLimits.queryLimitMax)
          const offset = optionalCount(params, 'offset') ?? 0
          const order = optionalText(params, 'order')
          const projection = optionalText(params, 'projection')
          const request = {
            filter,
            limit,
            offset,
            ...(order ? { order: orderOf(parseValue(order, 0)) } : {}),
            ...(projection ? { projection: parseDocument(projection, 0) } : {}),
          }
          return { data: { list: checkSize(findTexts(sqlite, collection, request, reportTo(caller))), limit, offset } }
        },
      },
    ],
    [
      'database.calculateDocument',
      {
        uses: 'read',
        handle: (params, caller) => ({
          data: { total: countDocuments(sqlite, collectionOf(params), readFilter(params, now()), reportTo(caller)) },
        }),
      },
    ],
    [
      'database.modifyDocument',
      {
        uses: 'write',
        async handle(params, caller) {
          const transactionId = optionalText(params, 'transactionId')
          const filter = readFilter(params, now())
          const data = parseDocument(checkWriteSize(textParam(params, 'data')), now())
          const merge = params['merge'] === true
          const collection = collectionOf(params)
          if (!transactionId)
            return {
              data: await modifyDocuments(
                parts,
                collection,
                { filter, data, merge, multi: params['multi'] === true, upsert: params['upsert'] === true },
                reportTo(caller),
              ),
            }
          const id = documentId(filter)
          if (merge) return { data: transactions.update(transactionId, collection.name, id, data) }
          const { updated, upserted } = transactions.set(transactionId, collection.name, id, data)
          return { data: { updated, ...(upserted ? { upsert_id: id } : {}) } }
        },
      },
    ],
    [
      'database.removeDocument',
      {
        uses: 'write',
        async handle(params, caller) {
          const transactionId = optionalText(params, 'transactionId')
          const filter = readFilter(params, now())
          const collection = collectionOf(params)
          if (transactionId) return { data: transactions.remove(transactionId, collection.name, documentId(filter)) }
          return { data: await removeDocuments(parts, collection, filter, params['multi'] === true, reportTo(caller)) }
        },
      },
    ],
    [
      'database.aggregateDocuments',
      {
        uses: 'read',
        handle: (params, caller) => ({
          data: { list: checkSize(aggregate(sqlite, catalogue, collectionOf(params), readStages(params, now()), reportTo(caller))) },
        }),
      },
    ],
    ['database.startTransaction', { handle: () => ({ transactionId: transactions.start() }) }],
    ['database.commitTransaction', { uses: 'write', handle: (params) => (transactions.commit(textParam(params, 'transactionId')), {}) }],
    ['database.abortTransaction', { handle: (params) => (transactions.abort(textParam(params, 'transactionId')), {}) }],
  ]
  return new Map(routes)
}

function readFilter(params: Params, now: number): Document {
  const text = optionalText(params, 'query')
  return text === undefined ? {} : parseDocument(text, now)
}

function readDocuments(params: Params, now: number): Document[] {
  const texts = listParam(params, 'data').map((text) => {
    if (typeof text !== 'string') throw new CloudError('INVALID_PARAM', 'data must hold texts')
    return text
  })
  checkWriteSize(texts.join(''))
  return texts.map((text) => parseDocument(text, now))
}

function readStages(params: Params, now: number): Stage[] {
  return listParam(params, 'stages').map((stage) => {
    if (!isRecord(stage)) throw new CloudError('INVALID_PARAM', 'stages must hold objects')
    return [textParam(stage, 'stageKey'), parseValue(textParam(stage, 'stageValue'), now)]
  })
}

/** Inside a transaction the service knows single documents only. */
function documentId(filter: Document): Value {
  const id = filter['_id']
  if (Object.keys(filter).length !== 1 || id === undefined || isDocument(id))
    throw new CloudError('INVALID_PARAM', 'in a transaction only collection.doc and collection.add are served')
  return id
}

function checkWriteSize(text: string): string {
  if (Buffer.byteLength(text) > databaseLimits.writeBytesMax)
    throw new CloudError('DATABASE_REQUEST_FAILED', `the write has more than ${databaseLimits.writeBytesMax} bytes`)
  return text
}

function checkSize(texts: string[]): string[] {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > databaseLimits.replyBytesMax)
    throw new CloudError('DATABASE_REQUEST_FAILED', `the result has ${bytes} bytes, ${databaseLimits.replyBytesMax} at most are answered`)
  return texts
}
