// J1: an article is imported, its printed code decoded, and the code opens it on the phone, as either kind of code.

import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { articlePage, articlePath } from '../support/pages/article-page'
import type { Arrival } from '../support/phone'
import { describeHere } from '../support/target'
import { type Imported, type Town, openTown, pictureOf } from './house'
import { hasSeed, readSeed, seedFile } from './seed-article'

let town: Town
let imported: Imported

jest.setTimeout(90_000)
const here = describeHere('J1 imports an article into the local cloud and reads its printed code')
const journey = hasSeed ? here : describe.skip
if (!hasSeed) process.stdout.write('J1 is skipped: ../shared/seed/article.txt is not there\n')

journey('a page of the kind, scanned from a notice board', () => {
  beforeAll(async () => {
    town = await openTown()
    imported = await town.importFile(seedFile, '--publish')
  })
  afterAll(() => town?.stop())

  async function printedCode(): Promise<string> {
    const reply = await fetch(`${town.server.url}/q/${imported.codeId}.png`)
    expect(reply.headers.get('content-type')).toBe('image/png')
    const { data, width, height } = PNG.sync.read(Buffer.from(await reply.arrayBuffer()))
    return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
  }

  async function expectTheArticle(arrival: Arrival, picture: string): Promise<void> {
    const seed = readSeed()
    const phone = await town.open({ ...arrival, path: articlePath })
    const page = await articlePage(phone)
    expect(await page.title()).toBe(seed.title)
    expect([...seed.title]).toHaveLength(50)
    expect(await page.org()).toBe(seed.org)
    expect(await page.createdOn()).toBe(`创建于 ${seed.createdOn}`)
    const paragraphs = await page.paragraphs()
    expect(paragraphs).toHaveLength(10)
    expect(paragraphs).toEqual(seed.paragraphs)
    const { top, bottom } = await page.reads()
    expect(top).toBe(bottom)
    expect(top).toBeGreaterThan(seed.earlierReads)
    await phone.screenshot(pictureOf(picture))
    await phone.close()
  }

  test('its date is the one on the page', () => {
    expect(readSeed().createdOn).toBe('2023-08-07')
  })

  test('the import tells where it lies and what it took and left out', () => {
    expect(imported).toMatchObject({ scene: `c=${imported.codeId}`, url: expect.stringMatching(`/q/${imported.codeId}$`) })
    expect(imported.report).toContain('取用')
    expect(imported.report).toContain('略去')
  })

  test('the printed code holds the link of the article', async () => {
    expect(new URL(await printedCode()).pathname).toBe(`/q/${imported.codeId}`)
  })

  test('as an ordinary QR code it opens the article', async () => {
    await expectTheArticle({ query: { q: await printedCode() }, scene: 1011 }, 'j1-ordinary-code')
  })

  test('as a mini-program code it opens the article', async () => {
    await expectTheArticle({ query: { scene: imported.scene }, scene: 1047, as: 'resident-2' }, 'j1-mini-program-code')
  })

  test('the plain page of the link shows the same and counts nothing', async () => {
    const { title, paragraphs } = readSeed()
    const read = async (): Promise<string> => (await fetch(`${town.server.url}/q/${imported.codeId}`)).text()
    const before = await read()
    expect(before).toContain(title)
    for (const paragraph of paragraphs) expect(before).toContain(paragraph)
    expect(await read()).toBe(before)
  })
})
