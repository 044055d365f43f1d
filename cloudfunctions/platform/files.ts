// Files in cloud storage: bytes, public addresses, removal.

import { cloud } from './sdk'

/** The SDK's own limit for one call of getTempFileURL. */
const addressesPerCall = 50

/** Rejects with the SDK's error when the file is not there. */
export async function downloadFile(fileId: string): Promise<Uint8Array> {
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return fileContent
}

/** Rejects when the file could not be removed; a file that is gone already is fine. */
export async function removeFile(fileId: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileId] })
}

/** Addresses for a browser, by fileId. A file that has none is left out: the page then shows the picture's place and words. */
export async function addressesOf(fileIds: readonly string[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  const wanted = [...new Set(fileIds)]
  for (let start = 0; start < wanted.length; start += addressesPerCall) {
    const reply = await cloud.getTempFileURL({ fileList: wanted.slice(start, start + addressesPerCall) })
    for (const { fileID, tempFileURL } of reply?.fileList ?? []) if (tempFileURL) addresses.set(fileID, tempFileURL)
  }
  return addresses
}

/** Takes the place of a file that is there already. */
export async function putFile(path: string, bytes: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
  return fileID
}

/** An address of a private file that ends after so many seconds. */
export async function privateAddress(fileId: string, seconds: number): Promise<string> {
  const reply = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  const address = reply?.fileList[0]?.tempFileURL
  if (!address) throw new Error('The file has no address')
  return address
}
