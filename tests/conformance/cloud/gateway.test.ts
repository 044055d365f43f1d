// The gateway itself: what does not come from a signed SDK, or is not known, is refused as {requestId, code, message}.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'

let house: CloudHouse
let url: string

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ collections: ['things'] }) })
  url = (JSON.parse(house.cloud.sdkEnvironment['TCB_CONTEXT_CNFG'] ?? '{}') as { URL: string }).URL
})
afterAll(() => house.stop())

async function ask(body: unknown, init: RequestInit = {}): Promise<{ status: number; reply: Record<string, unknown> }> {
  const signed = { authorization: `Credential=${house.cloud.sdkEnvironment['TENCENTCLOUD_SECRETID'] ?? ''}` }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  })
  return { status: response.status, reply: (await response.json()) as Record<string, unknown> }
}

test('it listens on the loopback address only', () => {
  expect(new URL(url).hostname).toBe('127.0.0.1')
})

test('a request that is not signed is refused', async () => {
  expect(
    await ask({ action: 'database.getDocument', collectionName: 'things' }, { headers: { 'content-type': 'application/json' } }),
  ).toMatchObject({ status: 200, reply: { code: 'SIGN_PARAM_INVALID', requestId: expect.any(String) as string } })
})

test.each([
  ['an unknown action', { action: 'database.dropEverything' }, 'INVALID_ACTION'],
  ['no action', {}, 'INVALID_ACTION'],
  ['text that is not JSON', '{', 'INVALID_PARAM'],
  ['a list', [1], 'INVALID_PARAM'],
  ['no collection', { action: 'database.getDocument' }, 'INVALID_PARAM'],
  ['a query that is not JSON', { action: 'database.getDocument', collectionName: 'things', query: '{' }, 'INVALID_PARAM'],
  ['a query that is a list', { action: 'database.getDocument', collectionName: 'things', query: '[]' }, 'INVALID_PARAM'],
  ['a limit below nothing', { action: 'database.getDocument', collectionName: 'things', limit: -1 }, 'INVALID_PARAM'],
  ['documents that are not text', { action: 'database.insertDocument', collectionName: 'things', data: [{}] }, 'INVALID_PARAM'],
  ['no documents', { action: 'database.insertDocument', collectionName: 'things', data: [] }, 'INVALID_PARAM'],
  [
    'a type that is not here',
    { action: 'database.insertDocument', collectionName: 'things', data: ['{"a":{"$oid":"0123456789abcdef01234567"}}'] },
    'DATABASE_REQUEST_FAILED',
  ],
  [
    'a document with __proto__',
    { action: 'database.insertDocument', collectionName: 'things', data: ['{"a":{"__proto__":{"x":1}}}'] },
    'DATABASE_REQUEST_FAILED',
  ],
  [
    'a document nested too deep',
    { action: 'database.insertDocument', collectionName: 'things', data: ['{"a":'.repeat(200) + '1' + '}'.repeat(200)] },
    'DATABASE_REQUEST_FAILED',
  ],
  ['stages without a name', { action: 'database.aggregateDocuments', collectionName: 'things', stages: [{}] }, 'INVALID_PARAM'],
  ['a transaction that is not there', { action: 'database.commitTransaction', transactionId: 'none' }, 'DATABASE_TRANSACTION_FAIL'],
])('%s is refused', async (_title, body, code) => {
  const { status, reply } = await ask(body)
  expect(status).toBe(200)
  expect(reply).toEqual({ requestId: expect.any(String) as string, code, message: expect.any(String) as string })
  expect(house.cloud.console.collections()).toEqual([{ name: 'things', count: 0 }])
})

test('only POST /admin is answered', async () => {
  const response = await fetch(url.replace('/admin', '/other'))
  expect(await response.json()).toMatchObject({ code: 'INVALID_ACTION' })
})

test('stop closes every connection, and the data folder can be opened again', async () => {
  const other = await openCloudHouse({ schema: schemaOf({ collections: ['kept'] }) })
  other.cloud.console.insert('kept', [{ _id: 'a' }])
  await other.cloud.stop()
  const again = await openCloudHouse({ dataDir: other.dataDir })
  expect(again.cloud.console.documents('kept', { limit: 5, skip: 0 })).toEqual([{ _id: 'a' }])
  await again.stop()
  await other.stop().catch(() => undefined)
})
