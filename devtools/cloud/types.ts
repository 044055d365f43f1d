// What the local CloudBase offers to the server, the workbench, the seed and the tests.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CallRecord } from './functions/call-record'
import type { HttpRequest, HttpResponse } from './functions/http-access'
import type { Refuse } from './openapi'
import type { WechatAccount } from './wechat'
import type { Faults, UnindexedQuery } from './wire/caller'

export type { CallRecord, Faults, HttpRequest, HttpResponse, Refuse, UnindexedQuery }

/** A line that a function wrote, or why its call failed. `time` is ms since 1970; `requestId` is empty while code loads. */
export interface LogLine {
  time: number
  level: 'debug' | 'info' | 'warn' | 'error'
  functionName: string
  requestId: string
  text: string
}

/** `dist/cloudfunctions/schema.json`. `keys` are `[field, 1 | -1]`. */
export interface Schema {
  collections: readonly string[]
  indexes: Readonly<Record<string, readonly { name: string; unique?: boolean; keys: readonly (readonly [string, number])[] }[]>>
  /**
   * `functions`: name → true, false or 'auth != null'. `storage`: {publicRead: prefixes}.
   * `collections` is for clients, whose own database access is not served here.
   */
  rules?: { functions?: unknown; collections?: unknown; storage?: unknown }
}

export interface CloudOptions {
  /** Everything is kept here: database.sqlite, wechat.sqlite, files/, storage.key. Only one process may have it open. */
  dataDir: string
  /** Where the built functions are, and schema.json beside them. */
  functionsDir: string
  /** Where the front door is reached, without a slash at the end: download links start with it. */
  publicUrl: string
  /** ms since 1970; the functions' clock too. */
  now?: () => number
  /** Whether timer triggers fire by that clock. Off, they fire by hand only. */
  timers?: boolean
  /** For tests alone: where an instance is to crash. */
  faults?: Faults
  /** For tests alone: what WeChat refuses an openapi call with, in place of what it would answer. */
  refuse?: Refuse
  log?: (line: LogLine) => void
  /** The app's pages, for wxacode.getUnlimited's check. */
  pages?: () => readonly string[]
}

export interface CallOutcome {
  requestId: string
  /** JSON text. */
  result?: string
  /** `errMsg` whole, as the phone shows it: `cloud.callFunction:fail Error: errCode: … | errMsg: …`. */
  error?: { errCode: number; errMsg: string }
  ms: number
}

export interface CloudEvents {
  call: CallRecord
  unindexed: UnindexedQuery
}

export interface Cloud {
  envId: string
  /** For tests that use the SDK without a function: the environment variables that point it here. */
  sdkEnvironment: Record<string, string>
  /** What a mini-program client does. `data` is the JSON text. Never rejects for what the function does. */
  callFunction(name: string, data: string, caller: { openid?: string; source: string; clientIp: string }): Promise<CallOutcome>
  /** What CloudBase's HTTP access service does. */
  callHttp(name: string, request: HttpRequest): Promise<HttpResponse>
  /** Loads a function before its first call. */
  warm(name: string): void
  /** Calls a function as its timer does; false where it has none of that name. */
  fireTimer(functionName: string, triggerName?: string): Promise<boolean>
  /** What WeChat itself keeps and does, apart from the app's data. */
  wechat: Omit<WechatAccount, 'close'>
  storage: {
    /** As a client: rejects with STORAGE_EXCEED_AUTHORITY without an openid and over somebody else's file, INVALID_PARAM for a bad path. */
    put(path: string, bytes: Buffer, caller: { openid?: string }): Promise<{ fileId: string }>
    read(fileId: string): Promise<{ bytes: Buffer; contentType: string } | undefined>
    /** False where there was no such file. */
    delete(fileId: string): Promise<boolean>
    /** As a client: rejects with STORAGE_EXCEED_AUTHORITY for what is not its own. */
    deleteAs(fileId: string, caller: { openid?: string }): Promise<boolean>
    isPublic(fileId: string): boolean
    /** Whether a client may read it without a signed link. */
    mayRead(fileId: string, caller: { openid?: string }): Promise<boolean>
    /** A link that anybody may follow, until it ends where the file is not public. */
    linkTo(fileId: string): string | undefined
    handleDownload(request: IncomingMessage, response: ServerResponse): void
  }
  console: {
    collections(): { name: string; count: number }[]
    /** Newest first; dates are Date objects. */
    documents(collection: string, page: { limit: number; skip: number }): unknown[]
    insert(collection: string, documents: readonly object[]): void
    /** Asks no rule who writes. */
    putFile(path: string, bytes: Buffer): Promise<{ fileId: string }>
    isEmpty(): boolean
    applySchema(schema: Schema): void
  }
  /** Returns the way to stop listening. */
  on<Name extends keyof CloudEvents>(event: Name, listener: (value: CloudEvents[Name]) => void): () => void
  /** Functions were rebuilt: the next call runs the new code; schema.json is applied again. */
  reload(functionName?: string): Promise<void>
  stop(): Promise<void>
}
