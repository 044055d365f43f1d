// How a command reaches the data: through the server that runs on the folder, or by opening the folder itself when none does.

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

async function doorOfOwn(dataDir: string): Promise<CloudDoor> {
  const baseUrl = 'http://127.0.0.1:8080'
  const cloud = await openCloud({ root: projectRoot, dataDir, publicUrl: baseUrl })
  return {
    baseUrl,
    async upload(path, bytes) {
      return (await cloud.storage.put(path, bytes, { openid: operator })).fileId
    },
    async call(name, event) {
      const outcome = await cloud.callFunction(name, JSON.stringify(event), { openid: operator, source: 'wx_client', clientIp: '127.0.0.1' })
      if (outcome.error || outcome.result === undefined) throw new CommandError(`The ${name} function failed: ${outcome.error?.errMsg ?? 'no result'}`)
      return JSON.parse(outcome.result) as unknown
    },
    close: () => cloud.stop(),
  }
}
