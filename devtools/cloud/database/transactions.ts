// Transactions on single documents: writes wait in memory, another's lock is a conflict at once, what was read must still stand at commit.

import { randomUUID } from 'node:crypto'
import { CloudError } from '../wire/cloud-error'
import { parseDocument, writeText, type Document, type Value } from '../wire/ejson'
import type { Catalogue, Collection } from './catalogue'
import { databaseLimits } from './limits'
import type { Sqlite } from './sqlite'
import { createId, updated, type Writer } from './write'

interface Transaction {
  id: string
  /** Stored text when first read or written, undefined for "was not there". */
  seen: Map<string, { collection: string; id: Value; text: string | undefined }>
  writes: Map<string, { collection: string; id: Value; document: Document | undefined }>
  timer: NodeJS.Timeout
}

export interface Transactions {
  start(): string
  get(transactionId: string, collection: string, id: Value): Document | undefined
  add(transactionId: string, collection: string, documents: readonly Document[]): Value[]
  update(transactionId: string, collection: string, id: Value, update: Document): { updated: number }
  set(transactionId: string, collection: string, id: Value, document: Document): { updated: number; upserted: boolean }
  remove(transactionId: string, collection: string, id: Value): { deleted: number }
  commit(transactionId: string): void
  abort(transactionId: string): void
  /** Resolves when no transaction holds the document: a plain write waits for it. */
  released(collection: string, ids: readonly Value[]): Promise<void> | undefined
  stop(): void
}

export function createTransactions(sqlite: Sqlite, catalogue: Catalogue, writer: Writer): Transactions {
  const open = new Map<string, Transaction>()
  const locks = new Map<string, { holder: Transaction; waiting: (() => void)[] }>()
  const keyOf = (collection: string, id: Value): string => JSON.stringify([collection, id])

  function find(transactionId: string): Transaction {
    const transaction = open.get(transactionId)
    if (transaction) return transaction
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceNotFound.TransactionNotExist] Transaction does not exist, it may have been committed, aborted or timed out',
    )
  }

  function stored(collection: Collection, id: Value): string | undefined {
    if (typeof id !== 'string' && typeof id !== 'number')
      throw new CloudError('INVALID_PARAM', 'in a transaction only collection.doc and collection.add are served')
    const row = sqlite.first(`SELECT doc FROM ${collection.table} WHERE _id = ?`, [id])
    return row && String(row['doc'])
  }

  function read(transaction: Transaction, name: string, id: Value): Document | undefined {
    const key = keyOf(name, id)
    const own = transaction.writes.get(key)
    if (own) return own.document
    const text = stored(catalogue.open(name), id)
    if (!transaction.seen.has(key)) transaction.seen.set(key, { collection: name, id, text })
    return text === undefined ? undefined : parseDocument(text, 0)
  }

  function write(transaction: Transaction, name: string, id: Value, document: Document | undefined): void {
    const key = keyOf(name, id)
    const lock = locks.get(key)
    if (lock && lock.holder !== transaction) throw conflict()
    if (!lock) locks.set(key, { holder: transaction, waiting: [] })
    transaction.writes.set(key, { collection: name, id, document })
  }

  function close(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    open.delete(transaction.id)
    for (const [key, lock] of locks) {
      if (lock.holder !== transaction) continue
      locks.delete(key)
      for (const wake of lock.waiting) wake()
    }
  }

  function apply(transaction: Transaction): void {
    for (const { collection, id, text } of transaction.seen.values()) if (stored(catalogue.open(collection), id) !== text) throw conflict()
    for (const { collection: name, id, document } of transaction.writes.values()) {
      const collection = catalogue.open(name)
      const row = sqlite.first(`SELECT rowid AS row, doc FROM ${collection.table} WHERE _id = ?`, [id as string | number])
      if (!document) {
        if (row) writer.remove(collection, [Number(row['row'])])
      } else if (row) writer.replace(collection, Number(row['row']), String(row['doc']), document)
      else writer.insert(collection, [document])
    }
  }

  return {
    start() {
      const id = randomUUID()
      const timer = setTimeout(() => close(transaction), databaseLimits.transactionMsMax).unref()
      const transaction: Transaction = { id, seen: new Map(), writes: new Map(), timer }
      open.set(id, transaction)
      return id
    },
    get: (transactionId, collection, id) => read(find(transactionId), collection, id),
    add(transactionId, collection, documents) {
      const transaction = find(transactionId)
      return documents.map((given) => {
        const document = given['_id'] === undefined ? { _id: createId(), ...given } : given
        const id = document['_id'] ?? null
        if (read(transaction, collection, id))
          throw new CloudError(
            'DATABASE_REQUEST_FAILED',
            `E11000 duplicate key error collection: ${collection} index: _id_ dup key: { _id: ${writeText(id)} }`,
          )
        write(transaction, collection, id, document)
        return id
      })
    },
    update(transactionId, collection, id, update) {
      const transaction = find(transactionId)
      const document = read(transaction, collection, id)
      if (!document) return { updated: 0 }
      const after = updated(document, update)
      write(transaction, collection, id, after)
      return { updated: writeText(after) === writeText(document) ? 0 : 1 }
    },
    set(transactionId, collection, id, document) {
      const transaction = find(transactionId)
      const before = read(transaction, collection, id)
      write(transaction, collection, id, { _id: id, ...document })
      return { updated: before ? 1 : 0, upserted: !before }
    },
    remove(transactionId, collection, id) {
      const transaction = find(transactionId)
      if (!read(transaction, collection, id)) return { deleted: 0 }
      write(transaction, collection, id, undefined)
      return { deleted: 1 }
    },
    commit(transactionId) {
      const transaction = find(transactionId)
      try {
        sqlite.atomically(() => apply(transaction))
      } finally {
        close(transaction)
      }
    },
    abort: (transactionId) => close(find(transactionId)),
    released(collection, ids) {
      if (locks.size === 0) return undefined
      const lock = ids.map((id) => locks.get(keyOf(collection, id))).find((held) => held !== undefined)
      return lock && new Promise((resolve) => void lock.waiting.push(resolve))
    },
    stop() {
      for (const transaction of [...open.values()]) close(transaction)
    },
  }
}

function conflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem cannot be solved, contact us.',
  )
}
