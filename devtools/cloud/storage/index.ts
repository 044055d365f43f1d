// File storage: the routes for the SDK, the door for clients and the console, and the bytes for whoever may read them.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../wire/cloud-error'
import type { Route } from '../wire/gateway'
import { contentTypeOf } from './content-types'
import { handleDownload } from './download'
import { openFiles, type StorageOptions } from './files'
import { storageLimits } from './limits'
import { checkPath } from './paths'
import { addressOf, storageRoutes } from './routes'
import { readStorageRules } from './rules'
import { handleUpload } from './upload'

/** Who asks, as the platform knows them. */
export interface StorageClient {
  openid?: string
}

export interface FileStorage {
  routes: (uploadUrl: () => string) => ReadonlyMap<string, Route>
  /** From a client: without an openid, and over a file of somebody else, refused with STORAGE_EXCEED_AUTHORITY. */
  put: (path: string, bytes: Buffer, caller: StorageClient) => Promise<{ fileId: string }>
  /** As the console does: no rule asks who. */
  putAsConsole: (path: string, bytes: Buffer) => Promise<{ fileId: string }>
  read: (fileId: string) => Promise<{ bytes: Buffer; contentType: string } | undefined>
  delete: (fileId: string) => Promise<boolean>
  /** From a client, as `put`: its own files only. */
  deleteAs: (fileId: string, caller: StorageClient) => Promise<boolean>
  isPublic: (fileId: string) => boolean
  /** Whether a client may read it without a link: everybody a public one, otherwise whoever put it there. */
  mayRead: (fileId: string, caller: StorageClient) => Promise<boolean>
  /** A link to a file that is there, for as long as links last. */
  linkTo: (fileId: string) => string | undefined
  /** GET and HEAD /storage/<path>, with `sign` and `t` where the file is private. */
  handleDownload: (request: IncomingMessage, response: ServerResponse) => void
  handleUpload: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>
  setRules: (rules: unknown) => void
}

export function openStorage(options: StorageOptions): FileStorage {
  let rules = readStorageRules(undefined)
  const files = openFiles(options, () => rules)

  async function putAsConsole(path: string, bytes: Buffer): Promise<{ fileId: string }> {
    await files.write(path, bytes)
    return { fileId: files.fileId(path) }
  }

  async function isOwn(path: string, { openid }: StorageClient): Promise<boolean> {
    return openid !== undefined && (await files.owner(path)) === openid
  }

  return {
    routes: (uploadUrl) => storageRoutes(files, uploadUrl),
    async put(path, bytes, caller) {
      if (!caller.openid) throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'Unauthenticated access is denied')
      const isThere = (await files.size(checkPath(path))) !== undefined
      if (isThere && !(await isOwn(path, caller))) throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'Permission denied')
      await files.write(path, bytes, caller.openid)
      return { fileId: files.fileId(path) }
    },
    putAsConsole,
    async read(fileId) {
      const path = files.path(fileId)
      const bytes = path === undefined ? undefined : await files.read(path)
      return path === undefined || bytes === undefined ? undefined : { bytes, contentType: contentTypeOf(path) }
    },
    async delete(fileId) {
      const path = files.path(fileId)
      return path !== undefined && files.remove(path)
    },
    async deleteAs(fileId, caller) {
      const path = files.path(fileId)
      if (path === undefined || (await files.size(path)) === undefined) return false
      if (!(await isOwn(path, caller))) throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'Permission denied')
      return files.remove(path)
    },
    isPublic(fileId) {
      const path = files.path(fileId)
      return path !== undefined && files.isPublic(path)
    },
    async mayRead(fileId, caller) {
      const path = files.path(fileId)
      return path !== undefined && (files.isPublic(path) || (await isOwn(path, caller)))
    },
    linkTo(fileId) {
      const path = files.path(fileId)
      return path === undefined ? undefined : addressOf(files, path, storageLimits.linkSecondsDefault)
    },
    handleDownload: (request, response) => handleDownload(files, request, response),
    handleUpload: (request, response, url) => handleUpload(files, request, response, url),
    setRules(given) {
      rules = readStorageRules(given)
    },
  }
}
