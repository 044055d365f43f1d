// What a picture of an article is drawn from: whom it is given to, what is refused, and that WeChat draws its code once.

import type { PicturePrepareOutput } from '../../../miniprogram/more/contract/pictures'
import { codeText } from '../../../devtools/cloud/openapi/code-text'
import { connectSdk } from '../../support/cloud-sdk'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'
import { codeIn, readPng } from '../../support/printed'
import { print } from '../../support/prints'

jest.setTimeout(60_000)

const landing = 'pages/article/article'
let house: FunctionsHouse
/** WeChat looks at the released pages each time that it draws. */
let drawings = 0
let released = [landing]
/** Whether WeChat's interface fails. */
let away = false

beforeAll(async () => {
  house = await openFunctionsHouse({
    pages: () => {
      if (away) throw new Error('system error')
      drawings += 1
      return released
    },
  })
})
beforeEach(() => {
  drawings = 0
  released = [landing]
})
afterAll(() => house.stop())

const prepare = async (articleId: string, who?: Partial<Who>): Promise<PicturePrepareOutput> => dataOf(await house.reader('picture.prepare', { articleId }, who))
const refusal = async (articleId: string): Promise<string> => codeOf(await house.reader('picture.prepare', { articleId }))
const change = (collection: string, id: string, data: object): Promise<unknown> => connectSdk(house.cloud).database().collection(collection).doc(id).update({ data })

test('of a published article comes with all that it says, and its own code', async () => {
  const { articleId, codeId } = await print(house.cloud, { title: '路口的灯', text: '灯修好了。' })
  const prepared = await prepare(articleId)
  expect(prepared).toEqual({
    title: '路口的灯', orgName: '梧桐坊社区', kicker: '', date: '2026年3月1日', paragraphs: ['灯修好了。'], codeId, codeFileId: expect.stringContaining(codeId) as string,
  })
  const { bytes = Buffer.alloc(0) } = (await house.cloud.storage.read(prepared.codeFileId)) ?? {}
  expect(codeIn(readPng(bytes))).toBe(codeText({ page: landing, scene: `c=${codeId}` }))
})

test('has its code drawn by WeChat once, whoever asks how often, and by whatever way', async () => {
  const { articleId, codeId } = await print(house.cloud, { title: '楼下的椅子' })
  const first = await prepare(articleId, { openid: null })
  expect(drawings).toBe(1)
  expect(await prepare(articleId)).toEqual(first)
  expect(house.lastCall().databaseWrites).toBe(0)
  expect(dataOf(await house.staff('code.image', { codeId, kind: 'mini' })).fileId).toBe(first.codeFileId)
  expect(drawings).toBe(1)
})

test('is not drawn again by readers while the page is not released, since a flood of them would use up what WeChat allows', async () => {
  const { articleId } = await print(house.cloud, { title: '西门的路' })
  released = []
  const first = await prepare(articleId)
  const drawn = drawings
  expect(await prepare(articleId)).toEqual(first)
  expect(drawings).toBe(drawn)
})

test('has the cover and the series of the article', async () => {
  const [head] = house.documents<{ _id: string; cover?: object; series?: { name: string } }>('articles').filter(({ cover, series }) => cover && series)
  expect(await prepare(head?._id ?? '')).toMatchObject({ cover: head?.cover, kicker: head?.series?.name })
})

test('is refused for what is not published, and for a code that is out of use', async () => {
  const { articleId, codeId } = await print(house.cloud, { title: '撤下的' })
  await change('codes', codeId, { retired: true })
  expect(await refusal(articleId)).toBe('conflict')
  await change('articles', articleId, { status: 'withdrawn' })
  expect(await refusal(articleId)).toBe('not_found')
  await change('articles', articleId, { status: 'draft' })
  expect(await refusal(articleId)).toBe('not_found')
  expect(await refusal('a_nowhere000000000')).toBe('not_found')
  expect(drawings).toBe(0)
})

test('is told to be unavailable while WeChat draws no code, and is there afterwards', async () => {
  const { articleId } = await print(house.cloud, { title: '等一会儿的' })
  away = true
  expect(await refusal(articleId)).toBe('unavailable')
  away = false
  expect(await refusal(articleId)).toBe('ok')
})

test('every query of all this was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
