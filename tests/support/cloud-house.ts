// A local CloudBase in a temporary folder for one test file, with functions written on the spot and the real SDK pointed at it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  startCloud,
  type CallOutcome,
  type CallRecord,
  type Cloud,
  type Faults,
  type LogLine,
  type Refuse,
  type Schema,
  type UnindexedQuery,
} from '../../devtools/cloud'

export interface CloudHouse {
  cloud: Cloud
  dataDir: string
  functionsDir: string
  publicUrl: string
  log: LogLine[]
  calls: CallRecord[]
  unindexed: UnindexedQuery[]
  /** Writes a function; `code` is the body of index.js. */
  writeFunction(name: string, code: string, config?: object): void
  /** As a client. `openid` null is nobody. */
  call(name: string, data?: object, openid?: string | null): Promise<CallOutcome>
  stop(): Promise<void>
}

export const schemaOf = (schema: Partial<Schema>): Schema => ({ collections: [], indexes: {}, ...schema })

export interface HouseOptions {
  schema?: Schema
  now?: () => number
  pages?: () => readonly string[]
  dataDir?: string
  faults?: Faults
  refuse?: Refuse
  timers?: boolean
}

export async function openCloudHouse(options: HouseOptions = {}): Promise<CloudHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-house-'))
  const dataDir = options.dataDir ?? join(folder, 'data')
  const functionsDir = join(folder, 'functions')
  mkdirSync(functionsDir)
  if (options.schema) writeFileSync(join(functionsDir, 'schema.json'), JSON.stringify(options.schema))
  const log: LogLine[] = []
  const calls: CallRecord[] = []
  const unindexed: UnindexedQuery[] = []
  // Stands where the server's front door stands: it passes /storage/ on.
  const door = createServer((request, response) => cloud.storage.handleDownload(request, response))
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const publicUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
  const { now, pages, faults, refuse, timers } = options
  const cloud: Cloud = await startCloud({
    dataDir,
    functionsDir,
    publicUrl,
    log: (line) => log.push(line),
    ...(now ? { now } : {}),
    ...(pages ? { pages } : {}),
    ...(faults ? { faults } : {}),
    ...(refuse ? { refuse } : {}),
    ...(timers === undefined ? {} : { timers }),
  })
  cloud.on('call', (call) => calls.push(call))
  cloud.on('unindexed', (query) => unindexed.push(query))

  return {
    cloud,
    dataDir,
    functionsDir,
    publicUrl,
    log,
    calls,
    unindexed,
    writeFunction(name, code, config = {}) {
      mkdirSync(join(functionsDir, name), { recursive: true })
      writeFileSync(join(functionsDir, name, 'index.js'), code)
      writeFileSync(join(functionsDir, name, 'config.json'), JSON.stringify(config))
    },
    call: (name, data = {}, openid = 'resident-1') =>
      cloud.callFunction(name, JSON.stringify(data), {
        ...(openid === null ? {} : { openid }),
        source: 'wx_client',
        clientIp: '127.0.0.1',
      }),
    async stop() {
      await cloud.stop()
      door.closeAllConnections()
      await new Promise((resolve) => door.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
