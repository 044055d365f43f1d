// wx.cloud's files: up with PUT, down as temporary files, links and removal for whoever may.

import type { Host } from '../host/types'
import { cloudFailure } from './cloud-errors'
import { personaHeaders } from './cloud-call'
import type { Download } from './download'
import { optionsOf, parameterError, requireString, text, WxFailure, type Options } from './result'
import { addTemporaryFile, phoneFile } from './phone-files'

const LINKS_AT_ONCE = 50
const addressOf = (fileId: string) => `/wx/files?fileId=${encodeURIComponent(fileId)}`

export interface UploadProgress {
  /** 0–100. */
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}

/** What the caller does to an upload that is under way, and hears of it. */
export interface UploadWatch {
  signal: AbortSignal
  progressed: (progress: UploadProgress) => void
}

const put = (host: Host, path: string, file: Blob, { signal, progressed }: UploadWatch): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    // Not fetch: that one does not tell how far an upload is.
    const request = new XMLHttpRequest()
    request.open('PUT', `/wx/files?path=${encodeURIComponent(path)}`)
    for (const [name, value] of Object.entries(personaHeaders(host))) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progressed({ progress: total === 0 ? 0 : Math.floor((loaded / total) * 100), totalBytesSent: loaded, totalBytesExpectedToSend: total }))
    request.addEventListener('load', () => resolve({ status: request.status, body: request.responseText }))
    request.addEventListener('error', () => reject(cloudFailure(-1, 'uploadFile:fail request:fail')))
    // The words of wx.uploadFile's own abort; those of the cloud's are in no source that we know.
    request.addEventListener('abort', () => reject(cloudFailure(-1, 'uploadFile:fail abort')))
    signal.addEventListener('abort', () => request.abort())
    if (signal.aborted) reject(cloudFailure(-1, 'uploadFile:fail abort'))
    else request.send(file)
  })

export const uploadFile = async (host: Host, options: Options, watch: UploadWatch): Promise<{ fileID: string; statusCode: number }> => {
  const path = requireString(options, 'cloudPath')
  const file = phoneFile(requireString(options, 'filePath'))
  if (!file) throw cloudFailure(-1, 'createUploadTask:fail file not found')
  const { status, body } = await put(host, path, file, watch)
  if (status !== 200) throw cloudFailure(status === 403 ? -503002 : -403001, body)
  const { fileID } = JSON.parse(body) as { fileID: string }
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

const filesOf = ({ fileList }: Options): unknown[] => {
  if (!Array.isArray(fileList)) throw parameterError('fileList', 'Array', fileList)
  if (fileList.length > LINKS_AT_ONCE) throw cloudFailure(-401002, `fileList exceed max ${LINKS_AT_ONCE}`)
  return fileList
}

/** The list that wx.cloud.getTempFileURL gives: one entry a file, each with its own status. A link is the file's own, which ends where the file is not public. */
export const getTempFileURL = async (host: Host, options: Options): Promise<{ fileList: unknown[] }> => {
  const one = async (each: unknown) => {
    const fileID = typeof each === 'string' ? each : text(optionsOf(each).fileID)
    const response = await fetch(addressOf(fileID), { headers: personaHeaders(host) })
    const link = response.headers.get('x-file-link') ?? ''
    // Only whether it may be read is asked.
    await response.body?.cancel()
    if (response.ok) return { fileID, tempFileURL: link, maxAge: 86400, status: 0, errMsg: 'ok' }
    const errMsg = response.status === 403 ? 'STORAGE_EXCEED_AUTHORITY' : 'STORAGE_FILE_NONEXIST'
    return { fileID, tempFileURL: '', maxAge: 86400, status: 1, errMsg }
  }
  return { fileList: await Promise.all(filesOf(options).map(one)) }
}

/** One entry a file, each with its own status; only what this person put there can be taken away. */
export const deleteFile = async (host: Host, options: Options): Promise<{ fileList: unknown[] }> => {
  const one = async (each: unknown) => {
    const fileID = text(each)
    const { ok, status } = await fetch(addressOf(fileID), { method: 'DELETE', headers: personaHeaders(host) })
    if (ok) return { fileID, status: 0, errMsg: 'ok' }
    return status === 403 ? { fileID, status: -503002, errMsg: 'storage permission denied' } : { fileID, status: -503003, errMsg: 'storage file not exists' }
  }
  return { fileList: await Promise.all(filesOf(options).map(one)) }
}
