// The SDK as it behaves with promises: its own declarations mix in the old callbacks and lack newer members.

export type Fields = Record<string, unknown>

export interface DocumentHandle {
  get(): Promise<{ data: Fields | null }>
  set(options: { data: object }): Promise<{ _id: unknown; stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  field(fields: Record<string, boolean>): DocumentHandle
}

export interface QueryHandle {
  where(filter: object): QueryHandle
  orderBy(path: string, direction: 'asc' | 'desc'): QueryHandle
  limit(count: number): QueryHandle
  skip(count: number): QueryHandle
  field(fields: Record<string, boolean>): QueryHandle
  get(): Promise<{ data: Fields[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export interface CollectionHandle extends QueryHandle {
  doc(id: string | number): DocumentHandle
  add(options: { data: object }): Promise<{ _id: unknown }>
  aggregate(): Pipeline
}

type Stage =
  | 'addFields'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

export type Pipeline = { [Name in Stage]: (value: unknown) => Pipeline } & { end(): Promise<{ list: Fields[] }> }

type Operator =
  | (
      | 'eq'
      | 'neq'
      | 'gt'
      | 'gte'
      | 'lt'
      | 'lte'
      | 'in'
      | 'nin'
      | 'and'
      | 'or'
      | 'not'
      | 'nor'
      | 'exists'
      | 'mod'
      | 'all'
      | 'size'
      | 'elemMatch'
      | 'geoNear'
      | 'expr'
    )
  | ('set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet')

type Expression = 'sum' | 'max' | 'size' | 'eq' | 'arrayElemAt'

export interface InnerPipeline {
  match(value: unknown): InnerPipeline
  project(value: unknown): InnerPipeline
  done(): unknown
}

export type Command = { [Name in Operator]: (...values: unknown[]) => Command } & {
  aggregate: { [Name in Expression]: (value: unknown) => unknown } & { pipeline(): InnerPipeline }
}

export interface Transaction {
  collection(name: string): CollectionHandle
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export interface Database {
  command: Command
  Geo: { Point: new (longitude: number, latitude: number) => unknown }
  collection(name: string): CollectionHandle
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options: string }): unknown
  startTransaction(): Promise<Transaction>
  runTransaction(act: (transaction: Transaction) => Promise<unknown>, times?: number): Promise<unknown>
}

export interface Sdk {
  DYNAMIC_CURRENT_ENV: unknown
  init(options: { env: unknown }): void
  database(): Database
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
  getTempFileURL(options: {
    fileList: (string | { fileID: string; maxAge: number })[]
  }): Promise<{ fileList: { status: number; tempFileURL: string; errMsg: string }[] }>
  openapi: { wxacode: { getUnlimited(options: object): Promise<unknown> } }
}
