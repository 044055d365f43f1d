// wx.cloud's files: up with PUT, down as temporary files, links for those that are public.

import type { Host } from '../host/types'
import { cloudFailure } from './cloud-errors'
import { personaHeaders } from './cloud-call'
import type { Download } from './download'
import { optionsOf, parameterError, requireString, text, WxFailure, type Options } from './result'
import { addTemporaryFile, temporaryFile } from './temporary-files'

const LINKS_AT_ONCE = 50
const addressOf = (fileId: string) => `/wx/files?fileId=${encodeURIComponent(fileId)}`

export const uploadFile = async (host: Host, options: Options): Promise<{ fileID: string; statusCode: number }> => {
  const path = requireString(options, 'cloudPath')
  const file = temporaryFile(requireString(options, 'filePath'))
  if (!file) throw cloudFailure(-1, `createUploadTask:fail file not found`)
  const response = await fetch(`/wx/files?path=${encodeURIComponent(path)}`, { method: 'PUT', body: file, headers: personaHeaders(host) })
  if (!response.ok) throw cloudFailure(response.status === 403 ? -503002 : -403001, await response.text())
  const { fileID } = await response.json() as { fileID: string }
  return { fileID, statusCode: 200 }
}

/** `download` is watched by the task that wx.cloud.downloadFile gives where it has callbacks. */
export const downloadFile = async (host: Host, options: Options, download: Download): Promise<{ tempFilePath: string; statusCode: number }> => {
  const fileId = requireString(options, 'fileID')
  const { blob, statusCode } = await download.fetch(addressOf(fileId), personaHeaders(host)).catch((error: unknown) => {
    throw cloudFailure(-1, `downloadFile:fail ${error instanceof WxFailure ? error.detail : String(error)}`)
  })
  if (statusCode === 403) throw cloudFailure(-503002, 'storage file permission denied')
  if (statusCode !== 200) throw cloudFailure(-503003, 'storage file not exists')
  return { tempFilePath: addTemporaryFile(blob, fileId.split('.').pop() ?? ''), statusCode }
}

/** The list that wx.cloud.getTempFileURL gives: one entry a file, each with its own status. Links of public files do not end. */
export const getTempFileURL = async (host: Host, options: Options): Promise<{ fileList: unknown[] }> => {
  const { fileList } = options
  if (!Array.isArray(fileList)) throw parameterError('fileList', 'Array', fileList)
  if (fileList.length > LINKS_AT_ONCE) throw cloudFailure(-401002, `fileList exceed max ${LINKS_AT_ONCE}`)
  const one = async (each: unknown) => {
    const fileID = typeof each === 'string' ? each : text(optionsOf(each).fileID)
    const response = await fetch(addressOf(fileID), { headers: personaHeaders(host) })
    // Only whether it may be read is asked.
    await response.body?.cancel()
    if (response.ok) return { fileID, tempFileURL: new URL(addressOf(fileID), location.href).href, maxAge: 86400, status: 0, errMsg: 'ok' }
    const errMsg = response.status === 403 ? 'STORAGE_EXCEED_AUTHORITY' : 'STORAGE_FILE_NONEXIST'
    return { fileID, tempFileURL: '', maxAge: 86400, status: 1, errMsg }
  }
  return { fileList: await Promise.all(fileList.map(one)) }
}
