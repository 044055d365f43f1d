// The client of the files that a reader puts into the cloud.

import { transportError } from './transport'

export interface Upload {
  /** The file's id. Rejects with ApiError, also where it was stopped. */
  done: Promise<string>
  stop: () => void
}

/** `path` is a file of the phone; `progressed` hears whole percents. */
export function uploadFile(path: string, cloudPath: string, progressed: (percent: number) => void): Upload {
  let task: WechatMiniprogram.UploadTask | undefined
  const done = new Promise<string>((resolve, reject) => {
    task = wx.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: (error) => reject(transportError(error)),
    })
    task.onProgressUpdate(({ progress }) => progressed(progress))
  })
  return { done, stop: () => task?.abort() }
}

/** Of a file that this reader put there. It may stay there without a network: then a later job takes it away. */
export async function removeFile(fileId: string): Promise<void> {
  await wx.cloud.deleteFile({ fileList: [fileId] }).catch((error: unknown) => console.warn('a file stays in the cloud', error))
}
