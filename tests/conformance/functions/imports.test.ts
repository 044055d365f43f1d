// Word documents and saved pages through article.import on the real SDK: pictures call by call, nothing seen before the end, nothing left after a failure.

import { zipSync } from 'fflate'
import type { ArticleImportInput } from '../../../miniprogram/staff/contract/imports'
import { docxFile, paragraph, pictureRun, run, styled } from '../../support/docx-file'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { jpegFile, placeInExif } from '../../support/jpeg-file'
import { longDocument } from '../../support/long-document'

jest.setTimeout(60_000)

const orgId = 'o_wutongfang'
const writer = { openid: 'writer-1' }
let time = Date.now()
let house: FunctionsHouse
/** The function dies at this many requests from now. */
let crashIn = 0

beforeAll(async () => {
  house = await openFunctionsHouse({
    now: () => time,
    faults: ({ functionName }) => {
      if (functionName !== 'staff' || crashIn === 0) return undefined
      crashIn -= 1
      return crashIn > 0 ? undefined : 'after'
    },
  })
})
afterAll(() => house.stop())

let made = 0
async function upload(content: Uint8Array, ending = 'docx'): Promise<ArticleImportInput> {
  made += 1
  const articleId = `a_${String(made).padStart(16, 'd')}`
  const { fileId } = await house.cloud.storage.put(`imports/${articleId}.${ending}`, Buffer.from(content), { openid: 'writer-1' })
  return { articleId, fileId, fileName: `通知.${ending}`, orgId, publish: false }
}

/** Every answer until the last one. */
async function bring(input: ArticleImportInput) {
  const answers = []
  for (;;) {
    const answer = dataOf(await house.staff('article.import', input, writer))
    answers.push(answer)
    if (answer.state === 'done') return { answers, last: answer }
  }
}

const imagesOf = (articleId: string): { fileId: string; width: number; height: number; alt?: string }[] =>
  house.documents<{ _id: string; blocks: { type: string }[] }>('article_bodies').find(({ _id }) => _id === articleId)?.blocks.filter(({ type }) => type === 'image') as never

test('45 pictures take three calls, and the article is there whole after the last, with its pictures in their order', async () => {
  const input = await upload(longDocument({ pages: 10, pictures: 45, pictureBytes: 500 }))
  const first = dataOf(await house.staff('article.import', input, writer))
  expect(first).toEqual({ state: 'working', done: 20, of: 45 })
  expect(house.documents<{ _id: string }>('articles').some(({ _id }) => _id === input.articleId)).toBe(false)
  // Another instance has read nothing yet.
  await house.cloud.reload()
  const { answers, last } = await bring(input)
  expect(answers).toEqual([{ state: 'working', done: 40, of: 45 }, last])
  expect(last.report.taken).toEqual(expect.arrayContaining(['标题：这半年做了什么', '10 个小标题', '80 段文字', '45 张图片']))
  const images = imagesOf(input.articleId)
  expect(images.map(({ alt }) => alt)).toEqual(Array.from({ length: 45 }, (_, at) => `第${at + 1}张照片`))
  expect(images[0]).toMatchObject({ width: 1440, height: 1080, fileId: expect.stringMatching(/\/articles\/a_d+1\/[0-9a-f]{32}\.jpg$/) as string })
  for (const { fileId } of images) expect(await house.hasFile(fileId)).toBe(true)
  expect(await house.hasFile(input.fileId)).toBe(false)
  expect(house.documents('imports')).toEqual([])
  expect(house.documents<{ _id: string; status: string }>('articles').find(({ _id }) => _id === input.articleId)?.status).toBe('draft')
  expect(dataOf(await house.staff('article.import', input, writer))).toEqual({ ...last, report: { taken: [], dropped: [] } })
})

test('the same import twice at once, and once more, is one article that has all its pictures', async () => {
  const input = await upload(longDocument({ pages: 2, pictures: 15, pictureBytes: 500 }))
  const replies = await Promise.all([1, 2].map(() => house.staff('article.import', input, writer)))
  const answers = replies.map((reply) => dataOf(reply)).filter(({ state }) => state === 'done')
  expect(answers).toHaveLength(2)
  expect(house.documents<{ _id: string }>('articles').filter(({ _id }) => _id === input.articleId)).toHaveLength(1)
  for (const { fileId } of imagesOf(input.articleId)) expect(await house.hasFile(fileId)).toBe(true)
  expect(house.documents('imports')).toEqual([])
})

test('killed after any of its requests, the same import goes on and is whole', async () => {
  const document = longDocument({ pages: 1, pictures: 2, pictureBytes: 200 })
  let step = 0
  for (let crashed = true; crashed; ) {
    step += 1
    const input = await upload(document)
    crashIn = step
    const reply = await house.send('staff', { action: 'article.import', input }, writer)
    crashed = 'errCode' in reply
    crashIn = 0
    // Killed after its file was gone there is nothing more to do, and the answer is the same.
    const { last } = await bring(input)
    expect(last.articleId).toBe(input.articleId)
    const images = imagesOf(input.articleId)
    expect(images).toHaveLength(2)
    for (const { fileId } of images) expect(await house.hasFile(fileId)).toBe(true)
    expect(house.documents('imports')).toEqual([])
    expect(await house.hasFile(input.fileId)).toBe(false)
  }
  expect(step).toBeGreaterThan(10)
})

test('the same picture twice is one file, a photo keeps which way up it is, and where it was taken is nowhere', async () => {
  const photo = jpegFile({ width: 400, height: 300, orientation: 6 })
  const body = paragraph(run('题'), styled('T')) + paragraph(pictureRun(0)) + paragraph(run('字')) + paragraph(pictureRun(1))
  const input = await upload(docxFile({ body, media: [{ name: 'a.jpg', bytes: photo }, { name: 'b.jpg', bytes: photo }] }))
  await bring(input)
  const [one, other] = imagesOf(input.articleId)
  expect(one).toMatchObject({ width: 300, height: 400 })
  expect(other?.fileId).toBe(one?.fileId)
  const stored = (await house.cloud.storage.read(one?.fileId ?? '')) as unknown as { bytes?: Buffer } & Buffer
  const bytes = Buffer.from(stored.bytes ?? stored)
  expect(photo.includes(placeInExif)).toBe(true)
  expect(bytes.includes(placeInExif)).toBe(false)
  expect(bytes.includes('Exif')).toBe(true)
})

test('an import that was given up is no article, and the night takes its pictures, its file and the note away', async () => {
  const input = await upload(longDocument({ pages: 2, pictures: 25, pictureBytes: 500 }))
  expect(dataOf(await house.staff('article.import', input, writer)).state).toBe('working')
  const [begun] = house.documents<{ pictures: string[] }>('imports')
  expect(await house.hasFile(begun?.pictures[0] ?? '')).toBe(true)
  time += 26 * 3_600_000
  await house.cloud.fireTimer('jobs')
  expect(house.documents('imports')).toEqual([])
  for (const fileId of [input.fileId, ...(begun?.pictures ?? [])]) expect(await house.hasFile(fileId)).toBe(false)
})

const container = (word: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(word, 'utf16le')])
const whole = docxFile({ body: paragraph(run('题'), styled('T')) + paragraph(run('字')) })
const bomb = (): Uint8Array => zipSync({ '[Content_Types].xml': new Uint8Array(1), 'word/document.xml': new Uint8Array(30_000_000) })
/** Flag 1 of the general purpose bits, in every entry of the list at the end. */
function locked(): Uint8Array {
  const bytes = Buffer.from(whole)
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes[at + 8] = 1
  return bytes
}

test.each<[string, () => Uint8Array, string, RegExp]>([
  ['an empty file', () => Buffer.alloc(0), 'bad_input', /空的/],
  ['a document cut off in the middle', () => whole.subarray(0, 900), 'bad_input', /坏了/],
  ['a document with a hole in it', () => Buffer.from(whole).fill(0x55, 60, 400), 'bad_input', /坏了/],
  ['a zip bomb', bomb, 'too_large', /太大/],
  ['an encrypted zip', locked, 'bad_input', /密码/],
  ['a document behind a password', () => container('EncryptedPackage'), 'bad_input', /密码/],
  ['an old .doc', () => container('WordDocument'), 'bad_input', /另存为 \.docx/],
  ['a zip that is no document', () => zipSync({ 'a.txt': Buffer.from('字') }), 'bad_input', /不是 Word/],
  ['XML that is none', () => docxFile({ body: '<w:p><w:r>' }), 'bad_input', /[一-鿿]/],
  ['301 pictures', () => longDocument({ pages: 1, pictures: 301, pictureBytes: 10 }), 'too_large', /301 张/],
  ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'bad_input', /PDF/],
])('%s is refused in words that lead on, and leaves nothing', async (_name, content, code, words) => {
  const before = house.counts()
  const input = await upload(content())
  const reply = await house.staff('article.import', input, writer)
  expect(codeOf(reply)).toBe(code)
  expect(!reply.ok && reply.error.message).toMatch(words)
  expect(house.counts()).toEqual(before)
  expect(await house.hasFile(input.fileId)).toBe(false)
})

test('into another unit nobody brings anything, and the file is not even read', async () => {
  const input = { ...(await upload(whole)), orgId: 'o_nanyao' }
  expect(codeOf(await house.staff('article.import', input, writer))).toBe('not_allowed')
  expect(await house.hasFile(input.fileId)).toBe(false)
})

test('pasted text becomes blocks, without a trace of it in the database', async () => {
  const before = house.counts()
  const { blocks, report } = dataOf(await house.staff('paste.read', { html: '<p>甲<b>乙</b></p><p><img src="https://example.com/1.jpg"></p>' }, writer))
  expect(blocks).toEqual([{ id: 'p1', type: 'paragraph', runs: [{ text: '甲' }, { text: '乙', bold: true }] }])
  expect(report.dropped).toEqual(['一张图片在网上，没有取来：https://example.com/1.jpg'])
  expect(codeOf(await house.staff('paste.read', { html: '字'.repeat(30_001) }, writer))).toBe('bad_input')
  expect(house.counts()).toEqual(before)
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
