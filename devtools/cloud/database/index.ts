// The document database: opens the one file and offers the routes for the SDK and the console's view.

import { join } from 'node:path'
import type { UnindexedQuery } from '../wire/caller'
import { parseDocument, revive, type Document } from '../wire/ejson'
import type { Route } from '../wire/gateway'
import { createCatalogue } from './catalogue'
import { databaseRoutes } from './routes'
import { applyDatabaseSchema, type DatabaseSchema } from './schema'
import { openSqlite } from './sqlite'
import { createTransactions } from './transactions'
import { createWriter } from './write'

export interface DocumentDatabase {
  routes: ReadonlyMap<string, Route>
  applySchema: (schema: DatabaseSchema) => void
  collections: () => { name: string; count: number }[]
  /** Newest first. Dates are Date objects. */
  documents: (collection: string, page: { limit: number; skip: number }) => Document[]
  insert: (collection: string, documents: readonly object[]) => void
  stop: () => void
}

export interface DatabaseOptions {
  dataDir: string
  envId: string
  now: () => number
  onUnindexed: (query: UnindexedQuery) => void
}

export function openDatabase(options: DatabaseOptions): DocumentDatabase {
  const sqlite = openSqlite(join(options.dataDir, 'database.sqlite'))
  const catalogue = createCatalogue(sqlite)
  const writer = createWriter(sqlite, catalogue, options.envId)
  const transactions = createTransactions(sqlite, catalogue, writer)
  return {
    routes: databaseRoutes({ sqlite, catalogue, writer, transactions, now: options.now, onUnindexed: options.onUnindexed }),
    applySchema: (schema) => applyDatabaseSchema(catalogue, schema),
    collections: () =>
      catalogue
        .names()
        .map((name) => ({
          name,
          count: Number(sqlite.first(`SELECT count(*) AS total FROM ${catalogue.open(name).table}`)?.['total'] ?? 0),
        })),
    documents: (collection, { limit, skip }) =>
      sqlite
        .all(`SELECT doc FROM ${catalogue.open(collection).table} ORDER BY rowid DESC LIMIT ? OFFSET ?`, [limit, skip])
        .map((row) => parseDocument(String(row['doc']), 0)),
    insert(collection, documents) {
      const now = options.now()
      sqlite.atomically(() => {
        // A revived object is a document: revive refuses everything else.
        writer.insert(
          catalogue.open(collection),
          documents.map((document) => revive(document, now) as Document),
        )
      })
    },
    stop() {
      transactions.stop()
      sqlite.close()
    },
  }
}
