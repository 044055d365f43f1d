// Update, set and remove outside transactions: finds the documents, waits while a transaction holds one, then changes them in one step.

import type { Document } from '../wire/ejson'
import type { Collection } from './catalogue'
import { findDocuments, type Found, type Report } from './find'
import type { Sqlite } from './sqlite'
import type { Transactions } from './transactions'
import { createId, updated, type Writer } from './write'

interface Parts {
  sqlite: Sqlite
  writer: Writer
  transactions: Transactions
}

export interface Modification {
  filter: Document
  /** With `merge` operators or fields to set, else the whole new document. */
  data: Document
  merge: boolean
  multi: boolean
  upsert: boolean
}

export async function modifyDocuments(
  parts: Parts,
  collection: Collection,
  change: Modification,
  report: Report,
): Promise<{ updated: number; upsert_id?: unknown }> {
  const found = await findReleased(parts, collection, change.filter, change.multi, report)
  if (found.length === 0) return change.upsert ? insertNew(parts, collection, change) : { updated: 0 }
  let count = 0
  let failure: unknown
  parts.sqlite.atomically(() => {
    for (const { rowid, document, text } of found) {
      try {
        const after = change.merge ? updated(document, operatorsOf(change.data)) : { _id: document['_id'] ?? null, ...change.data }
        if (parts.writer.replace(collection, rowid, text, after)) count += 1
      } catch (error) {
        // As in MongoDB, what was changed before the refusal stays.
        failure = error
        return
      }
    }
  })
  if (failure) throw failure
  return { updated: count }
}

export async function removeDocuments(
  parts: Parts,
  collection: Collection,
  filter: Document,
  multi: boolean,
  report: Report,
): Promise<{ deleted: number }> {
  const found = await findReleased(parts, collection, filter, multi, report)
  return {
    deleted: parts.writer.remove(
      collection,
      found.map(({ rowid }) => rowid),
    ),
  }
}

async function findReleased(parts: Parts, collection: Collection, filter: Document, multi: boolean, report: Report): Promise<Found[]> {
  for (;;) {
    const found = findDocuments(parts.sqlite, collection, { filter, ...(multi ? {} : { limit: 1 }) }, report)
    const released = parts.transactions.released(
      collection.name,
      found.map(({ document }) => document['_id'] ?? null),
    )
    if (!released) return found
    await released
  }
}

function insertNew(
  { writer }: Parts,
  collection: Collection,
  { filter, data, merge }: Modification,
): { updated: number; upsert_id: unknown } {
  const base: Document = { _id: filter['_id'] ?? createId() }
  const document = merge ? updated(base, operatorsOf(data)) : { ...base, ...data }
  const [id] = writer.insert(collection, [document])
  return { updated: 0, upsert_id: id }
}

/** Fields without an operator mean $set. */
function operatorsOf(data: Document): Document {
  return Object.keys(data).some((name) => name.startsWith('$')) ? data : { $set: data }
}
