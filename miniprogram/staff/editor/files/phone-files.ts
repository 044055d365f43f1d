// The phone's own file system, as far as the editor needs it.

type Files = WechatMiniprogram.FileSystemManager

/** So that a killed program still has it. Rejects where the phone has no room. */
export function saveFile(tempFilePath: string): Promise<string> {
  return new Promise((done, fail) => wx.getFileSystemManager().saveFile({ tempFilePath, success: ({ savedFilePath }) => done(savedFilePath), fail: (error) => fail(new Error(error.errMsg)) }))
}

/** It is in the cloud: the phone needs its room. */
export function dropFile(filePath: string): void {
  wx.getFileSystemManager().removeSavedFile({ filePath, fail: (error) => console.warn(error.errMsg) })
}

export function bytesIn(filePath: string): Promise<Uint8Array> {
  return new Promise((done, fail) => wx.getFileSystemManager().readFile({ filePath, success: ({ data }) => done(new Uint8Array(data as ArrayBuffer)), fail: (error) => fail(new Error(error.errMsg)) }))
}

export function writeBytes(name: string, bytes: Uint8Array): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as Parameters<Files['writeFileSync']>[1]
  return new Promise((done, fail) => wx.getFileSystemManager().writeFile({ filePath, data, success: () => done(filePath), fail: (error) => fail(new Error(error.errMsg)) }))
}

export function unlink(filePath: string): void {
  wx.getFileSystemManager().unlink({ filePath, fail: (error) => console.warn(error.errMsg) })
}
