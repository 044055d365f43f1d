// Which collections and indexes exist. Only what deployment declares is created, so a query without an index shows here first.

import { CloudError } from '../wire/cloud-error'
import type { Document } from '../wire/ejson'
import { createEntries, dropEntries, entriesOf, isMultikey } from './entries'
import { isIndexPath, keyExpression, meetsArray } from './index-keys'
import { databaseLimits } from './limits'
import type { Sqlite } from './sqlite'

export interface Index {
  name: string
  unique: boolean
  keys: [path: string, direction: 1 | -1][]
}

export interface Collection {
  name: string
  /** The SQL table, quoted. */
  table: string
  indexes: Index[]
  /** Paths of indexes that have held an array: the keys of such an index lie in its table of entries. */
  arrays: Set<string>
}

export interface Catalogue {
  names(): string[]
  /** Throws DATABASE_COLLECTION_NOT_EXIST in the service's words. */
  open(name: string): Collection
  create(name: string): void
  /** Creates, changes and drops until exactly these indexes exist. */
  setIndexes(name: string, indexes: readonly Index[]): void
  /** To be told of every document before it is written. */
  noteArrays(collection: Collection, document: Document): void
}

const namePattern = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

export function createCatalogue(sqlite: Sqlite): Catalogue {
  sqlite.exec('CREATE TABLE IF NOT EXISTS catalogue (name TEXT PRIMARY KEY NOT NULL, indexes TEXT NOT NULL, arrays TEXT NOT NULL)')
  const collections = new Map<string, Collection>()
  for (const row of sqlite.all('SELECT name, indexes, arrays FROM catalogue ORDER BY rowid')) {
    const name = String(row['name'])
    // Both texts were written below.
    const indexes = JSON.parse(String(row['indexes'])) as Index[]
    const arrays = new Set(JSON.parse(String(row['arrays'])) as string[])
    const collection = { name, table: tableOf(name), indexes, arrays }
    collections.set(name, collection)
    for (const index of indexes) if (isMultikey(index, collection)) ensureEntries(sqlite, collection, index)
  }

  function save(collection: Collection): void {
    const { name, indexes, arrays } = collection
    sqlite.run('INSERT OR REPLACE INTO catalogue (name, indexes, arrays) VALUES (?, ?, ?)', [
      name,
      JSON.stringify(indexes),
      JSON.stringify([...arrays]),
    ])
  }

  function open(name: string): Collection {
    const collection = collections.get(name)
    if (collection) return collection
    const help = 'Please check your request, but if the problem cannot be solved, contact us.'
    throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${help}`)
  }

  return {
    names: () => [...collections.keys()],
    open,
    create(name) {
      if (!namePattern.test(name) || name.length > databaseLimits.collectionNameCharactersMax)
        throw new CloudError('INVALID_PARAM', `${name} is no name for a collection`)
      if (collections.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `[ResourceExist] Table exist: ${name}`)
      const collection: Collection = { name, table: tableOf(name), indexes: [], arrays: new Set() }
      sqlite.atomically(() => {
        // _id has no type, so that a number stays a number.
        sqlite.exec(`CREATE TABLE ${collection.table} (_id PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`)
        save(collection)
      })
      collections.set(name, collection)
    },
    setIndexes(name, indexes) {
      const collection = open(name)
      for (const index of indexes) checkIndex(index)
      const kept = new Set(indexes.map((index) => JSON.stringify(index)))
      const had = new Set(collection.indexes.map((index) => JSON.stringify(index)))
      const created = indexes.filter((index) => !had.has(JSON.stringify(index)))
      const dropped = collection.indexes.filter((index) => !kept.has(JSON.stringify(index)))
      if (created.length === 0 && dropped.length === 0) return
      sqlite.atomically(() => {
        for (const index of dropped) {
          sqlite.exec(`DROP INDEX IF EXISTS ${indexNameOf(name, index)}`)
          dropEntries(sqlite, collection, index)
        }
        for (const index of created) sqlite.exec(indexSql(collection, index))
        if (created.length > 0) findArrays(sqlite, collection, created)
        for (const index of indexes) if (isMultikey(index, collection)) ensureEntries(sqlite, collection, index)
        save({ ...collection, indexes: [...indexes] })
      })
      collection.indexes = [...indexes]
    },
    noteArrays(collection, document) {
      const paths = collection.indexes.flatMap((index) => index.keys.map(([path]) => path))
      const met = paths.filter((path) => path !== '_id' && !collection.arrays.has(path) && meetsArray(document, path))
      if (met.length === 0) return
      for (const path of met) collection.arrays.add(path)
      sqlite.atomically(() => {
        for (const index of collection.indexes) if (isMultikey(index, collection)) ensureEntries(sqlite, collection, index)
        save(collection)
      })
    },
  }
}

function ensureEntries(sqlite: Sqlite, collection: Collection, index: Index): void {
  const name = entriesOf(collection, index).slice(1, -1)
  if (!sqlite.first(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`, [name])) createEntries(sqlite, collection, index)
}

function findArrays(sqlite: Sqlite, collection: Collection, indexes: readonly Index[]): void {
  const paths = new Set(indexes.flatMap((index) => index.keys.map(([path]) => path)).filter((path) => path !== '_id'))
  for (const row of sqlite.each(`SELECT doc FROM ${collection.table}`)) {
    const document = JSON.parse(String(row['doc'])) as Document
    for (const path of paths) if (meetsArray(document, path)) collection.arrays.add(path)
  }
}

function checkIndex(index: Index): void {
  const fits = namePattern.test(index.name) && index.keys.length > 0 && index.keys.length <= databaseLimits.indexKeysMax
  if (!fits || !index.keys.every(([path]) => isIndexPath(path)))
    throw new CloudError('INVALID_PARAM', `the index ${index.name} cannot be created`)
}

function indexSql(collection: Collection, index: Index): string {
  const keys = index.keys.map(([path, direction]) => `${keyExpression(path)}${direction === -1 ? ' DESC' : ''}`)
  return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${indexNameOf(collection.name, index)} ON ${collection.table} (${keys.join(', ')})`
}

function tableOf(name: string): string {
  return `"documents_${name}"`
}

/** SQLite has one space of index names for all tables. */
function indexNameOf(collection: string, index: Index): string {
  return `"index_${collection}.${index.name}"`
}
