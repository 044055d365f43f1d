// Inserts, updates, replaces and removes documents; every request is one atomic step of the file.

import { randomBytes } from 'node:crypto'
import { CloudError } from '../wire/cloud-error'
import { parseDocument, revive, writeText, type Document, type Value } from '../wire/ejson'
import type { Catalogue, Collection } from './catalogue'
import { checkEntries, moveEntries } from './entries'
import { databaseLimits } from './limits'
import type { Sqlite, SqlParam } from './sqlite'
import { applyUpdate } from './update-operators'
import { typeName } from './value-order'

export interface Writer {
  /** Returns the ids. Documents before a refused one stay, as in MongoDB's ordered insert. */
  insert(collection: Collection, documents: readonly Document[]): Value[]
  /** False where nothing changed. */
  replace(collection: Collection, rowid: number, before: string, after: Document): boolean
  remove(collection: Collection, rowids: readonly number[]): number
}

/** Of a document that is not there yet. */
const noRow = -1

export function createWriter(sqlite: Sqlite, catalogue: Catalogue, envId: string): Writer {
  function guarded<T>(collection: Collection, rowid: number, document: Document, act: (text: string, id: SqlParam) => T): T {
    checkFieldNames(document)
    const text = writeText(document)
    if (Buffer.byteLength(text) > databaseLimits.documentBytesMax)
      throw new CloudError('DATABASE_REQUEST_FAILED', `document is larger than the maximum size ${databaseLimits.documentBytesMax}`)
    catalogue.noteArrays(collection, document)
    checkEntries(sqlite, envId, collection, rowid, document)
    try {
      return act(text, idOf(document))
    } catch (error) {
      throw duplicateOf(error, envId, collection, document)
    }
  }

  return {
    insert(collection, documents) {
      const ids: Value[] = []
      let failure: unknown
      const insertAll = (): void => {
        for (const given of documents) {
          const document = given['_id'] === undefined ? { _id: createId(), ...given } : given
          try {
            guarded(collection, noRow, document, (text, id) => {
              const { rowid } = sqlite.run(`INSERT INTO ${collection.table} (_id, doc) VALUES (?, ?)`, [id, text])
              moveEntries(sqlite, collection, rowid, undefined, document)
            })
          } catch (error) {
            failure = error
            return
          }
          ids.push(document['_id'] ?? null)
        }
      }
      for (const document of documents) catalogue.noteArrays(collection, document)
      // One statement is atomic by itself.
      if (documents.length === 1 && collection.arrays.size === 0) insertAll()
      else sqlite.atomically(insertAll)
      if (failure) throw failure
      return ids
    },
    replace(collection, rowid, before, after) {
      return guarded(collection, rowid, after, (text) => {
        if (text === before) return false
        sqlite.atomically(() => {
          sqlite.run(`UPDATE ${collection.table} SET doc = ? WHERE rowid = ?`, [text, rowid])
          if (collection.arrays.size > 0) moveEntries(sqlite, collection, rowid, parseDocument(before, 0), after)
        })
        return true
      })
    },
    remove(collection, rowids) {
      return sqlite.atomically(() =>
        rowids.reduce((total, rowid) => {
          const before = collection.arrays.size > 0 ? sqlite.first(`SELECT doc FROM ${collection.table} WHERE rowid = ?`, [rowid]) : undefined
          if (before) moveEntries(sqlite, collection, rowid, parseDocument(String(before['doc']), 0), undefined)
          return total + sqlite.run(`DELETE FROM ${collection.table} WHERE rowid = ?`, [rowid]).changes
        }, 0),
      )
    },
  }
}

/** The document after an update, as a copy. */
export function updated(document: Document, update: Document): Document {
  // A document revived is a document again.
  const copy = revive(document, 0) as Document
  applyUpdate(copy, update)
  return copy
}

/** As CloudBase's own ids look: 32 hexadecimal digits. */
export function createId(): string {
  return randomBytes(16).toString('hex')
}

function idOf(document: Document): SqlParam {
  const id = document['_id']
  if (typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id))) return id
  throw new CloudError('DATABASE_REQUEST_FAILED', `_id must be a string or a number, not ${id === undefined ? 'missing' : typeName(id)}`)
}

function checkFieldNames(document: Document): void {
  const name = Object.keys(document).find((field) => field.startsWith('$'))
  if (name !== undefined)
    throw new CloudError('DATABASE_REQUEST_FAILED', `The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`)
}

function duplicateOf(error: unknown, envId: string, collection: Collection, document: Document): unknown {
  const message = error instanceof Error ? error.message : ''
  if (!message.startsWith('UNIQUE constraint failed')) return error
  const index = collection.indexes.find(({ name }) => message.includes(`index_${collection.name}.${name}`))
  const keys: [string, unknown][] = index ? index.keys : [['_id', 1]]
  const fields = keys.map(
    ([path]) =>
      `${path}: ${writeText(path.split('.').reduce<Value>((value, name) => (value as Document | null)?.[name] ?? null, document))}`,
  )
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${envId}.${collection.name} index: ${index?.name ?? '_id_'} dup key: { ${fields.join(', ')} }`,
  )
}
