// What deployment creates in the database: collections and indexes, brought to exactly what is declared. Data is never dropped.

import type { Catalogue, Index } from './catalogue'

export interface DatabaseSchema {
  collections: readonly string[]
  indexes: Readonly<Record<string, readonly { name: string; unique?: boolean; keys: readonly (readonly [string, number])[] }[]>>
}

/** Idempotent. Throws where a unique index meets duplicates. */
export function applyDatabaseSchema(catalogue: Catalogue, schema: DatabaseSchema): void {
  const known = new Set(catalogue.names())
  for (const name of schema.collections) {
    if (!known.has(name)) catalogue.create(name)
    const indexes = (schema.indexes[name] ?? []).map(({ name: indexName, unique, keys }): Index => ({
      name: indexName,
      unique: unique === true,
      keys: keys.map(([path, direction]) => [path, direction < 0 ? -1 : 1]),
    }))
    catalogue.setIndexes(name, indexes)
  }
}
