// The client of the cloud's files.

import { transportError } from './transport'

/** The https address of a public file, undefined where it has none. Rejects without a network. */
export async function addressOf(fileId: string): Promise<string | undefined> {
  const { fileList } = await wx.cloud.getTempFileURL({ fileList: [fileId] })
  const address = fileList[0]?.tempFileURL
  return address === undefined || address === '' ? undefined : address
}

export interface Fetching {
  /** Where it lies on the phone for now; undefined where it was cancelled. Rejects where it did not come. */
  path: Promise<string | undefined>
  cancel(): void
}

/** Fetches a file that anybody may read. `percent` is whole and told when it changes. */
export function fetchFile(fileId: string, progressed: (percent: number) => void): Fetching {
  let cancelled = false
  let task: WechatMiniprogram.DownloadTask | undefined
  let last = 0
  const path = new Promise<string | undefined>((resolve, reject) => {
    task = wx.cloud.downloadFile({
      fileID: fileId,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: ({ errMsg }) => (cancelled ? resolve(undefined) : reject(transportError({ errMsg }))),
    })
  })
  task?.onProgressUpdate(({ progress }) => {
    if (progress !== last) progressed((last = progress))
  })
  return {
    path,
    cancel() {
      cancelled = true
      task?.abort()
    },
  }
}
