// Who is behind a request that the SDK sends: the running invocation of a cloud function, with what it has used so far.

/** A query that no declared index serves. `query` is JSON text for people, `reason` says what is missing. */
export interface UnindexedQuery {
  collection: string
  query: string
  reason: 'filter' | 'sort' | 'lookup'
  functionName?: string
}

/** `reads` and `writes` count database requests, as CloudBase bills them. */
export interface Caller {
  readonly requestId: string
  readonly functionName: string
  readonly source: string
  readonly openapiPermissions: readonly string[]
  reads: number
  writes: number
  unindexed: UnindexedQuery[]
  /** False once the invocation has timed out or crashed: the real instance is frozen then, so its late requests do nothing. */
  alive: boolean
  crashed: boolean
  /** Ends the invocation where it stands: no answer, and no further request of it is heard. */
  crash: () => void
}

/**
 * Where tests let a function's instance crash: before a request of it is carried out, or after that and before the answer.
 * `lost`: the request is carried out and its answer is lost on the way; the function lives on and does not know.
 */
export type Fault = 'before' | 'after' | 'lost'

/** Asked at every request that an invocation sends; `action` such as `database.insertDocument`, `api` of openapi such as `subscribeMessage.send`. */
export type Faults = (request: { functionName: string; action: string; api?: string }) => Fault | undefined
