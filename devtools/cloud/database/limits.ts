// The document database's limits. Where the documentation and experiments differ, the smaller number stands.

export const databaseLimits = {
  /** A get without limit answers this many (server side). */
  queryLimitDefault: 100,
  queryLimitMax: 1000,
  /** An aggregation without a $limit stage answers this many. */
  aggregateLimitDefault: 20,
  /** Found by experiment on the real service: what one write request from a function may carry. */
  writeBytesMax: 5 * 1024 * 1024,
  /** MongoDB's limit on a document. */
  documentBytesMax: 16 * 1024 * 1024,
  replyBytesMax: 16 * 1024 * 1024,
  /** Not documented; a transaction left open longer is given up. */
  transactionMsMax: 30_000,
  collectionNameCharactersMax: 64,
  indexKeysMax: 32,
} as const
