// How a command reaches the data: through the server that runs on the folder, or by opening the folder itself when none does.

import { type RequestListener, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openCloud } from '../server/open-cloud'
import { CommandError } from './command-error'
import { projectRoot, runningServer } from './data-folder'

/** Acts as `admin-1`, who administers the seeded street. */
export interface CloudDoor {
  baseUrl: string
  upload(path: string, bytes: Buffer): Promise<string>
  /** The function's result, parsed; rejects with a CommandError where the call itself failed. */
  call(name: string, event: object): Promise<unknown>
  close(): Promise<void>
}

const operator = 'admin-1'
/** Where `npm start` will be found. */
const usualUrl = 'http://127.0.0.1:8080'

export async function openCloudDoor(dataDir: string): Promise<CloudDoor> {
  const running = await runningServer(dataDir)
  return running ? doorThroughServer(`http://127.0.0.1:${running.port}`) : doorOfOwn(dataDir)
}

function doorThroughServer(baseUrl: string): CloudDoor {
  return {
    baseUrl,
    async upload(path, bytes) {
      const reply = await fetch(`${baseUrl}/wx/files?path=${encodeURIComponent(path)}`, { method: 'PUT', headers: { 'x-wx-openid': operator }, body: new Uint8Array(bytes) })
      const { fileID } = (await reply.json()) as { fileID?: string }
      if (!fileID) throw new CommandError(`The server at ${baseUrl} did not take the file (${reply.status}).`)
      return fileID
    },
    async call(name, event) {
      const reply = await fetch(`${baseUrl}/wx/functions/${name}`, { method: 'POST', headers: { 'x-wx-openid': operator }, body: JSON.stringify(event) })
      const { result, errMsg } = (await reply.json()) as { result?: unknown; errMsg?: string }
      if (result === undefined) throw new CommandError(`The ${name} function failed: ${errMsg ?? reply.status}`)
      return result
    },
    close: () => Promise.resolve(),
  }
}

/** A door that only one who opens the folder itself has. */
export interface OwnDoor extends CloudDoor {
  /** As in the console, where no rule asks. */
  insert(collection: string, documents: readonly object[]): void
  documents(collection: string): unknown[]
}

/** `samples: false`: a fresh folder stays empty. */
export async function doorOfOwn(dataDir: string, { samples = true } = {}): Promise<OwnDoor> {
  // A function fetches an uploaded file by its link, so there must be somebody who answers links.
  let answer: RequestListener = (_request, response) => response.writeHead(503).end()
  const links = createServer((request, response) => answer(request, response))
  const port = await new Promise<number>((resolve, reject) => {
    links.once('error', reject)
    links.listen(0, '127.0.0.1', () => resolve((links.address() as AddressInfo).port))
  })
  const cloud = await openCloud({ root: projectRoot, dataDir, samples, publicUrl: `http://127.0.0.1:${port}` })
  answer = (request, response) => cloud.storage.handleDownload(request, response)
  return {
    baseUrl: usualUrl,
    insert: (collection, documents) => cloud.console.insert(collection, documents),
    documents: (collection) => cloud.console.documents(collection, { limit: 1_000, skip: 0 }),
    async upload(path, bytes) {
      return (await cloud.storage.put(path, bytes, { openid: operator })).fileId
    },
    async call(name, event) {
      const outcome = await cloud.callFunction(name, JSON.stringify(event), { openid: operator, source: 'wx_client', clientIp: '127.0.0.1' })
      if (outcome.error || outcome.result === undefined) throw new CommandError(`The ${name} function failed: ${outcome.error?.errMsg ?? 'no result'}`)
      return JSON.parse(outcome.result) as unknown
    },
    async close() {
      await cloud.stop()
      links.close()
      links.closeAllConnections()
    },
  }
}
