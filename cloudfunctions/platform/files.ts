// Files in cloud storage: bytes, addresses, removal.

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

/** The SDK's own limit for one call of deleteFile. */
const removalsPerCall = 50

/** As removeFile, for any number of them. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let start = 0; start < fileIds.length; start += removalsPerCall) await cloud.deleteFile({ fileList: fileIds.slice(start, start + removalsPerCall) })
}

/**
 * Addresses for a browser, by fileId. A file that has none is left out: the page then shows the picture's place and words.
 * `seconds` is how long the address of a private file is good for; without it, as long as the platform likes.
 */
export async function addressesOf(fileIds: readonly string[], seconds?: number): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  const wanted = [...new Set(fileIds)]
  for (let start = 0; start < wanted.length; start += addressesPerCall) {
    const some = wanted.slice(start, start + addressesPerCall)
    const reply = await cloud.getTempFileURL({ fileList: seconds === undefined ? some : some.map((fileID) => ({ fileID, maxAge: seconds })) })
    for (const { fileID, tempFileURL } of reply?.fileList ?? []) if (tempFileURL) addresses.set(fileID, tempFileURL)
  }
  return addresses
}

/** s: as long as somebody looks at a page. */
const passingSeconds = 600

/** Addresses of private files that end, in the order of `fileIds`; one that is gone is left out. */
export async function passingLinks(fileIds: readonly string[]): Promise<string[]> {
  const addresses = await addressesOf(fileIds, passingSeconds)
  return fileIds.flatMap((fileId) => addresses.get(fileId) ?? [])
}

export interface Beginning {
  bytes: Uint8Array
  /** Of the whole file, in bytes. */
  size: number
}

/** s: long enough to fetch a few bytes. */
const lookSeconds = 60
const lookMs = 4_000

/**
 * The first bytes of files and how large they are, by fileId; a file that is not in this environment is left out. The bytes are asked
 * for by range at a link: the SDK's download brings whole files, which people make as large as they like, into the function's memory.
 */
export async function beginningsOf(fileIds: readonly string[], bytes: number): Promise<Map<string, Beginning>> {
  const own = `cloud://${cloud.getWXContext().ENV ?? ''}.`
  const addresses = await addressesOf(fileIds.filter((fileId) => fileId.startsWith(own)), lookSeconds)
  const found = await Promise.all([...addresses].map(async ([fileId, address]) => [fileId, await beginningAt(address, bytes)] as const))
  return new Map(found)
}

async function beginningAt(address: string, bytes: number): Promise<Beginning> {
  const response = await fetch(address, { headers: { range: `bytes=0-${bytes - 1}` }, signal: AbortSignal.timeout(lookMs) })
  try {
    const range = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '')
    // A file without a byte has no range, and a server may send all where a part was asked for.
    if (response.status === 416) return { bytes: new Uint8Array(), size: 0 }
    const size = Number(range?.[1] ?? response.headers.get('content-length') ?? Number.NaN)
    // The address is left out: it opens the picture.
    if (!response.ok || Number.isNaN(size)) throw new Error(`A file's beginning could not be read: ${response.status}`)
    return { bytes: await firstOf(response, bytes), size }
  } finally {
    await response.body?.cancel().catch(() => undefined)
  }
}

async function firstOf({ body }: Response, bytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part)
    length += part.length
    // Leaving the loop ends the answer, however long it would be.
    if (length >= bytes) break
  }
  return Buffer.concat(parts).subarray(0, bytes)
}

/** Takes the place of a file that is there already. */
export async function putFile(path: string, bytes: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
  return fileID
}

/** The address of a public file. */
export async function publicAddress(fileId: string): Promise<string> {
  const [address = ''] = await publicAddresses([fileId])
  return address
}

/** In the order of the files; up to fifty in one request. */
export async function publicAddresses(fileIds: readonly string[]): Promise<string[]> {
  const addresses = await addressesOf(fileIds)
  return fileIds.map((fileId) => {
    const address = addresses.get(fileId)
    if (!address) throw new Error('The file has no address')
    return address
  })
}

/** An address of a private file that ends after so many seconds. */
export async function privateAddress(fileId: string, seconds: number): Promise<string> {
  const reply = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  const address = reply?.fileList[0]?.tempFileURL
  if (!address) throw new Error('The file has no address')
  return address
}

/** What ids of this environment's files begin with, and the path behind it; undefined for a file of another one. */
export function ownFile(fileId: string): { prefix: string; path: string } | undefined {
  const [, prefix, path] = /^(cloud:\/\/[^/]+\/)(.+)$/.exec(fileId) ?? []
  return prefix?.startsWith(`cloud://${cloud.getWXContext().ENV ?? ''}.`) && path ? { prefix, path } : undefined
}
