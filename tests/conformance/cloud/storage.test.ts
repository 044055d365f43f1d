// Files through the real SDK and by their links: up, down, public, private, gone.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let sdk: ReturnType<typeof connectSdk>
let now = Date.parse('2026-03-01T00:00:00Z')

const png = Buffer.from('89504e470d0a1a0a00ff', 'hex')

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ rules: { storage: { publicRead: ['articles/'] } } }), now: () => now })
  sdk = connectSdk(house.cloud)
})
afterAll(() => house.stop())

async function linkOf(fileID: string, maxAge?: number): Promise<{ status: number; tempFileURL: string; errMsg: string }> {
  const { fileList } = await sdk.getTempFileURL({ fileList: [maxAge === undefined ? fileID : { fileID, maxAge }] })
  const [link] = fileList
  if (!link) throw new Error('no link came')
  return link
}

test('a file comes back byte by byte under its cloud id', async () => {
  const { fileID } = await sdk.uploadFile({ cloudPath: '投诉/图 1.png', fileContent: png })
  expect(fileID).toBe('cloud://yuelan-local.7975-yuelan-local-1250000000/投诉/图 1.png')
  expect((await sdk.downloadFile({ fileID })).fileContent).toEqual(png)
  expect(await house.cloud.storage.read(fileID)).toEqual({ bytes: png, contentType: 'image/png' })
})

test('a second upload replaces the first', async () => {
  await sdk.uploadFile({ cloudPath: 'twice.txt', fileContent: Buffer.from('one') })
  const { fileID } = await sdk.uploadFile({ cloudPath: 'twice.txt', fileContent: Buffer.from('two') })
  expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('two')
})

test('a public file has a link without an end', async () => {
  const { fileID } = await sdk.uploadFile({ cloudPath: 'articles/a.png', fileContent: png })
  const { status, tempFileURL } = await linkOf(fileID)
  expect([status, tempFileURL]).toEqual([0, `${house.publicUrl}/storage/articles/a.png`])
  const response = await fetch(tempFileURL)
  expect([response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')]).toEqual([
    200,
    'image/png',
    'nosniff',
  ])
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
  expect(house.cloud.storage.isPublic(fileID)).toBe(true)
})

test('a private file is read by a signed link until it ends, and not otherwise', async () => {
  const { fileID } = await sdk.uploadFile({ cloudPath: 'complaints/a.png', fileContent: png })
  const { tempFileURL } = await linkOf(fileID, 60)
  expect((await fetch(tempFileURL)).status).toBe(200)
  expect((await fetch(`${house.publicUrl}/storage/complaints/a.png`)).status).toBe(403)
  expect((await fetch(tempFileURL.replace(/sign=./, 'sign=z'))).status).toBe(403)
  expect((await fetch(tempFileURL.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
  now += 61_000
  expect((await fetch(tempFileURL)).status).toBe(403)
  expect(house.cloud.storage.isPublic(fileID)).toBe(false)
})

test('a file that is not there is told by its status', async () => {
  const gone = 'cloud://yuelan-local.7975-yuelan-local-1250000000/none.png'
  expect(await linkOf(gone)).toMatchObject({ status: -503003, tempFileURL: '', errMsg: 'storage file not exists' })
  expect((await sdk.deleteFile({ fileList: [gone] })).fileList).toMatchObject([{ fileID: gone, status: -503003 }])
  await expect(sdk.downloadFile({ fileID: gone })).rejects.toMatchObject({ errMsg: expect.stringContaining('downloadFile:fail') as string })
  expect(await linkOf('cloud://other.bucket/a.png')).toMatchObject({ status: -503003 })
  expect((await fetch(`${house.publicUrl}/storage/articles/none.png`)).status).toBe(404)
})

test('a deleted file is gone', async () => {
  const { fileID } = await sdk.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') })
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
  expect(await house.cloud.storage.read(fileID)).toBeUndefined()
})

test.each([
  '../outside.txt',
  '/rooted.txt',
  'a/../../b.txt',
  'a//b.txt',
  'a\\b.txt',
  '.',
  'a?b.txt',
  `${'x'.repeat(900)}.txt`,
  'nul\u0000.txt',
])('the path %p is refused', async (cloudPath) => {
  await failureOf(sdk.uploadFile({ cloudPath, fileContent: Buffer.from('x') }))
  await expect(house.cloud.storage.put(cloudPath, Buffer.from('x'), { openid: 'resident-1' })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  })
})

test.each(['/storage/../database.sqlite', '/storage/%2e%2e/database.sqlite', '/storage/..%2fdatabase.sqlite', '/storage/%', '/storage/'])(
  'the link %s leads nowhere',
  async (path) => {
    expect((await fetch(`${house.publicUrl}${path}`)).status).toBe(404)
  },
)

test('only GET and HEAD are answered', async () => {
  await house.cloud.storage.put('articles/head.txt', Buffer.from('text'), { openid: 'resident-1' })
  const head = await fetch(`${house.publicUrl}/storage/articles/head.txt`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '4'])
  expect((await fetch(`${house.publicUrl}/storage/articles/head.txt`, { method: 'DELETE' })).status).toBe(405)
})

test('a client without an openid writes nothing', async () => {
  await expect(house.cloud.storage.put('articles/nobody.png', png, {})).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
})

test('what a client put there is its own: nobody else reads it without a link, writes over it or deletes it', async () => {
  const { storage } = house.cloud
  const { fileId } = await storage.put('complaints/own.png', png, { openid: 'resident-1' })
  const others = [{ openid: 'resident-2' }, {}]
  for (const other of others) {
    expect(await storage.mayRead(fileId, other)).toBe(false)
    await expect(storage.put('complaints/own.png', Buffer.from('x'), other)).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    await expect(storage.deleteAs(fileId, other)).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  }
  expect((await storage.read(fileId))?.bytes).toEqual(png)
  expect(await storage.mayRead(fileId, { openid: 'resident-1' })).toBe(true)
  await storage.put('complaints/own.png', Buffer.from('y'), { openid: 'resident-1' })
  expect(await storage.deleteAs(fileId, { openid: 'resident-1' })).toBe(true)
  expect(await storage.deleteAs(fileId, { openid: 'resident-1' })).toBe(false)
  // Gone is gone, and whose it was as well.
  expect(await storage.mayRead(fileId, { openid: 'resident-1' })).toBe(false)
  await storage.put('complaints/own.png', png, { openid: 'resident-2' })
})

test('what a function wrote is no client’s', async () => {
  const { fileID } = await sdk.uploadFile({ cloudPath: 'complaints/ours.png', fileContent: png })
  expect(await house.cloud.storage.mayRead(fileID, { openid: 'resident-1' })).toBe(false)
  await expect(house.cloud.storage.put('complaints/ours.png', png, { openid: 'resident-1' })).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
})

test.each([
  ['bytes=0-2', 206, '123', 'bytes 0-2/5'],
  ['bytes=3-', 206, '45', 'bytes 3-4/5'],
  ['bytes=-2', 206, '45', 'bytes 3-4/5'],
  ['bytes=0-99', 206, '12345', 'bytes 0-4/5'],
  ['bytes=5-', 416, '', 'bytes */5'],
  ['bytes=0-1,3-4', 200, '12345', null],
  ['lines=1-2', 200, '12345', null],
])('the range %s of a file is answered with %i', async (range, status, body, contentRange) => {
  const { fileID } = await sdk.uploadFile({ cloudPath: 'articles/ranges.txt', fileContent: Buffer.from('12345') })
  const response = await fetch((await linkOf(fileID)).tempFileURL, { headers: { range } })
  expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([status, body, contentRange])
})

test('more than fifty files at once are refused', async () => {
  const fileList = Array.from({ length: 51 }, (_, at) => `cloud://yuelan-local.7975-yuelan-local-1250000000/${at}.png`)
  expect((await failureOf(sdk.getTempFileURL({ fileList }))).errMsg).toContain('may hold 50 files')
})

test('an upload that is not signed is refused and leaves no file', async () => {
  const gateway = JSON.parse(house.cloud.sdkEnvironment['TCB_CONTEXT_CNFG'] ?? '{}') as { URL: string }
  const response = await fetch(`${gateway.URL.replace('/admin', '')}/upload/articles%2Fforged.png`, {
    method: 'PUT',
    body: 'x',
    headers: { authorization: '9999999999:00' },
  })
  expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
  expect((await fetch(`${house.publicUrl}/storage/articles/forged.png`)).status).toBe(404)
})

test('no draft of an upload is left in the folder', () => {
  const folder = join(house.dataDir, 'files')
  expect(existsSync(folder)).toBe(true)
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([])
})
