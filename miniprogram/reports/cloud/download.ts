// Fetches a private file by the address that a function gave for it. WeChat fetches only from domains that the operator has registered.

import { transportError } from '../../cloud/transport'

/** Where it lies on the phone, under its own name, which a chat shows too. `percent` is whole. Rejects with ApiError. */
export function download(url: string, name: string, progressed: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.downloadFile({
      url,
      filePath: `${wx.env.USER_DATA_PATH}/${name}`,
      success: ({ statusCode, filePath }) => (statusCode === 200 ? resolve(filePath) : reject(transportError({ errMsg: `the address answered ${statusCode}` }))),
      fail: (error) => reject(transportError(error)),
    })
    task.onProgressUpdate(({ progress }) => progressed(progress))
  })
}
