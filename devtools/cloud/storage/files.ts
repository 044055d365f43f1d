// The files on disk: what was acknowledged is there whole, under its path's hash.

import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CloudError } from '../wire/cloud-error'
import { isRecord } from '../wire/params'
import { storageLimits } from './limits'
import { createSigner, type Signer } from './links'
import { checkPath, diskPath, fileIdOf, pathOf } from './paths'
import type { StorageRules } from './rules'

export interface StorageOptions {
  dataDir: string
  envId: string
  bucket: string
  /** Where the front door is reached: download links start with it. */
  publicUrl: string
  now: () => number
}

export interface Files {
  readonly signer: Signer
  readonly options: StorageOptions
  fileId(path: string): string
  path(fileId: string): string | undefined
  isPublic(path: string): boolean
  /** `owner` is the openid of the client that puts it there; a function or the console owns nothing, and leaves an owner as it is. */
  write(path: string, bytes: Buffer, owner?: string): Promise<void>
  read(path: string): Promise<Buffer | undefined>
  size(path: string): Promise<number | undefined>
  /** The openid of the client that put it there; undefined where there is no such file, or no client did. */
  owner(path: string): Promise<string | undefined>
  /** False where there is no such file. */
  remove(path: string): Promise<boolean>
}

export function openFiles(options: StorageOptions, rules: () => StorageRules): Files {
  const folder = join(options.dataDir, 'files')
  mkdirSync(folder, { recursive: true })
  return {
    signer: createSigner(options.dataDir),
    options,
    fileId: (path) => fileIdOf(path, options.envId, options.bucket),
    path: (fileId) => pathOf(fileId, options.envId, options.bucket),
    isPublic: (path) => rules().isPublic(path),
    async write(path, bytes, owner) {
      if (bytes.length > storageLimits.fileBytesMax)
        throw new CloudError('STORAGE_REQUEST_FAIL', `[EntityTooLarge]: a file may have ${storageLimits.fileBytesMax} bytes`)
      const place = diskPath(folder, checkPath(path))
      await mkdir(dirname(place), { recursive: true })
      // A rename is all or nothing, so that a kill in the middle leaves the old file or none.
      const draft = `${place}.${randomUUID()}.part`
      await writeFile(draft, bytes)
      // Before the bytes: a kill in between leaves an owner of nothing, whom the next upload replaces.
      if (owner !== undefined) await writeFile(ownerOf(place), owner)
      await rename(draft, place)
    },
    read: (path) => readFile(diskPath(folder, path)).catch(absent),
    size: (path) =>
      stat(diskPath(folder, path))
        .then(({ size }) => size)
        .catch(absent),
    async owner(path) {
      const place = diskPath(folder, path)
      if ((await stat(place).catch(absent)) === undefined) return undefined
      return readFile(ownerOf(place), 'utf8').catch(absent)
    },
    remove: async (path) => {
      await rm(ownerOf(diskPath(folder, path))).catch(absent)
      return rm(diskPath(folder, path)).then(
        () => true,
        (error: unknown) => absent(error) ?? false,
      )
    },
  }
}

function ownerOf(place: string): string {
  return `${place}.owner`
}

function absent(error: unknown): undefined {
  if (isRecord(error) && error['code'] === 'ENOENT') return undefined
  throw error
}
