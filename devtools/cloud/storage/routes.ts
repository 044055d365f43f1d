// One entry for each storage action of the gateway.

import { CloudError } from '../wire/cloud-error'
import type { Route } from '../wire/gateway'
import { isRecord, listParam, textParam, type Params } from '../wire/params'
import type { Files } from './files'
import { storageLimits } from './limits'
import { checkPath } from './paths'

/** Where the file is read: for ever where it is public, for so many seconds where it is not. */
export function addressOf({ options, signer, isPublic }: Files, path: string, seconds: number): string {
  // The path stays as it is: the SDK encodes the whole link itself.
  const link = `${options.publicUrl}/storage/${path}`
  if (isPublic(path)) return link
  const until = Math.floor(options.now() / 1000) + seconds
  return `${link}?sign=${signer.sign('read', path, until)}&t=${until}`
}

export function storageRoutes(files: Files, uploadUrl: () => string): ReadonlyMap<string, Route> {
  const nowSeconds = (): number => Math.floor(files.options.now() / 1000)

  async function linkTo(entry: unknown): Promise<Record<string, unknown>> {
    const { fileid, max_age: age } = isRecord(entry) ? entry : {}
    const fileID = typeof fileid === 'string' ? fileid : ''
    const path = files.path(fileID)
    if (path === undefined || (await files.size(path)) === undefined) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    const maxAge = Math.min(
      typeof age === 'number' && age > 0 ? Math.floor(age) : storageLimits.linkSecondsDefault,
      storageLimits.linkSecondsMax,
    )
    return { code: 'SUCCESS', fileID, tempFileURL: addressOf(files, path, maxAge), maxAge }
  }

  return new Map<string, Route>([
    [
      'storage.getUploadMetadata',
      {
        handle(params) {
          const path = checkPath(textParam(params, 'path'))
          const until = nowSeconds() + storageLimits.uploadSecondsMax
          const authorization = `${until}:${files.signer.sign('upload', path, until)}`
          const fileId = files.fileId(path)
          return {
            data: {
              url: `${uploadUrl()}/upload/${encodeURIComponent(path)}`,
              token: 'local',
              authorization,
              fileId,
              cosFileId: Buffer.from(fileId).toString('base64'),
            },
          }
        },
      },
    ],
    [
      'storage.batchGetDownloadUrl',
      { handle: async (params) => ({ data: { download_list: await Promise.all(filesOf(params, 'file_list').map(linkTo)) } }) },
    ],
    [
      'storage.batchDeleteFile',
      {
        async handle(params) {
          const removals = filesOf(params, 'fileid_list').map(async (fileID) => {
            const path = typeof fileID === 'string' ? files.path(fileID) : undefined
            const removed = path !== undefined && (await files.remove(path))
            return { code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
          })
          return { data: { delete_list: await Promise.all(removals) } }
        },
      },
    ],
  ])
}

function filesOf(params: Params, name: string): unknown[] {
  const list = listParam(params, name)
  if (list.length > storageLimits.filesPerRequestMax)
    throw new CloudError('INVALID_PARAM', `${name} may hold ${storageLimits.filesPerRequestMax} files`)
  return list
}
