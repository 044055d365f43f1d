// The client of the cloud's files.

/** The https address of a public file, undefined where it has none. Rejects without a network. */
export async function addressOf(fileId: string): Promise<string | undefined> {
  const { fileList } = await wx.cloud.getTempFileURL({ fileList: [fileId] })
  const address = fileList[0]?.tempFileURL
  return address === undefined || address === '' ? undefined : address
}
