// An article taken out as Word, HTML and PDF: every word and every picture of it is there, for those who work for its unit.

import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import type { Block } from '../../../miniprogram/contract/body'
import type { ArticleExportOutput, ArticleForm } from '../../../miniprogram/reports/contract/exports'
import { wordsOf } from '../../support/words-of'
import { articleHead } from '../../support/documents'
import { fullBlocks } from '../../support/full-article'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { hirePeople, paragraph, putDraft } from '../../support/newsroom'
import { readPdf } from '../../support/printed'
import { richBlocks, richTitle } from '../../support/rich-article'

jest.setTimeout(60_000)

let house: FunctionsHouse
let blocks: Block[]
const orgId = 'o_shuitalu'
const id = 'a_0000000000000exp'
/** Pictures of the full article that are gone. */
const gone = 1

beforeAll(async () => {
  house = await openFunctionsHouse()
  hirePeople(house)
  blocks = await fullBlocks(house.cloud)
  const picture = blocks.flatMap((block) => (block.type === 'image' ? [block] : []))[0]
  const rich = richBlocks(picture ? [{ fileId: picture.fileId, width: 1200, height: 900 }] : []).map((block) => ({ ...block, id: `rich-${block.id}` }))
  blocks = [...blocks, ...rich]
  const signature = { steps: [{ name: '一审', by: '周见山' }], on: '2026-03-02' }
  house.cloud.console.insert('articles', [articleHead({ _id: id, orgId, title: richTitle, signature, correction: '时间改到下午', updatedAt: new Date('2026-03-05T01:00:00Z') })])
  house.cloud.console.insert('article_bodies', [{ _id: id, version: 1, blocks }])
})
afterAll(() => house.stop())

type Made = Extract<ArticleExportOutput, { kind: 'made' }>

async function taken(articleId: string, form: ArticleForm, openid = 'admin-1'): Promise<{ made: Made; bytes: Uint8Array }> {
  const made = dataOf(await house.staff('article.export', { articleId, form, replaced: true }, { openid }))
  if (made.kind !== 'made') throw new Error(`Characters are missing: ${made.characters.join('')}`)
  const reply = await fetch(made.url)
  expect(reply.status).toBe(200)
  return { made, bytes: new Uint8Array(await reply.arrayBuffer()) }
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

/** Whether all of it stands in the text, in this order. */
function missesIn(text: string, words: readonly string[]): string[] {
  const whole = squeezed(text)
  let at = 0
  return words.map(squeezed).filter((word) => {
    const found = whole.indexOf(word, at)
    if (found >= 0) at = found + word.length
    return found < 0
  })
}

/** Characters that stand less often in the text than in the words: cells of a row are read side by side from a PDF. */
function lackingIn(text: string, words: string): string[] {
  const left = new Map<string, number>()
  for (const sign of squeezed(text)) left.set(sign, (left.get(sign) ?? 0) + 1)
  return [...squeezed(words)].filter((sign) => {
    const count = left.get(sign) ?? 0
    left.set(sign, count - 1)
    return count <= 0
  })
}

test('as a Word file: every word in its order, every picture that there is, and lists that count', async () => {
  const { made, bytes } = await taken(id, 'docx')
  expect(made).toMatchObject({ leftOut: gone, name: expect.stringMatching(/^水塔路社区 .+\.docx$/) as string })
  const files = unzipSync(bytes)
  const xml = new TextDecoder().decode(files['word/document.xml'])
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window
  const text = [...document.getElementsByTagName('w:t')].map((node) => node.textContent).join('')
  expect(missesIn(text, [richTitle, '更正：时间改到下午', ...wordsOf(blocks), '一审 周见山'])).toEqual([])
  // One picture of storage stands in it several times, and is held once.
  expect(xml.match(/<pic:pic\b/g)).toHaveLength(7)
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(0)
  expect(xml).toContain('w:val="Heading1"')
  expect(new TextDecoder().decode(files['word/_rels/document.xml.rels'])).toContain('https://example.org/notice')
  expect(xml).toMatch(/w:color w:val="A63A26"/i)
})

test('brought in again, the Word file is the article with every word in its order, its headings, lists, tables, links and pictures', async () => {
  const { bytes } = await taken(id, 'docx')
  const articleId = 'a_00000000000again'
  const { fileId } = await house.cloud.storage.put(`imports/${articleId}.docx`, Buffer.from(bytes), { openid: 'admin-1' })
  const bring = () => house.staff('article.import', { articleId, fileId, fileName: '再来一次.docx', orgId, publish: false })
  let answer = dataOf(await bring())
  while (answer.state === 'working') answer = dataOf(await bring())
  const body = house.all<{ _id: string; blocks: Block[] }>('article_bodies').find(({ _id }) => _id === articleId)
  const again = body?.blocks ?? []
  expect(missesIn(wordsOf(again).join('\n'), wordsOf(blocks))).toEqual([])
  const kinds = (some: readonly Block[]): Record<string, number> => ({
    headings: some.filter(({ type }) => type === 'heading').length,
    rows: some.reduce((sum, block) => sum + (block.type === 'table' ? block.rows.length : 0), 0),
    items: some.reduce((sum, block) => sum + (block.type === 'list' ? block.items.length : 0), 0),
  })
  const links = (some: readonly Block[]): string[] => [...JSON.stringify(some).matchAll(/"link":"([^"]+)"/g)].map(([, link = '']) => link)
  expect(kinds(again)).toEqual(kinds(blocks))
  // Films, recordings and files of the article are links there as well.
  expect(links(again)).toEqual(expect.arrayContaining(links(blocks)))
  expect(again.filter(({ type }) => type === 'image')).toHaveLength(7)
})

test('as HTML: one file without script, whose pictures are in it', async () => {
  const { made, bytes } = await taken(id, 'html')
  expect(made).toMatchObject({ leftOut: gone, name: expect.stringMatching(/\.html$/) as string })
  const { document } = new JSDOM(new TextDecoder().decode(bytes)).window
  expect(missesIn(document.querySelector('article')?.textContent ?? '', [richTitle, ...wordsOf(blocks), '一审 周见山'])).toEqual([])
  const sources = [...document.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '')
  expect(sources).toHaveLength(7)
  expect(sources.every((source) => source.startsWith('data:image/jpeg;base64,'))).toBe(true)
  expect(document.querySelectorAll('script, link, iframe, [loading]')).toHaveLength(0)
})

test('as a PDF: every word in its order, numbered pages, and the addresses of its links', async () => {
  const { made, bytes } = await taken(id, 'pdf')
  expect(made).toMatchObject({ leftOut: gone })
  const pages = await readPdf(bytes, 20)
  const text = pages.map((page) => page.text).join('\n')
  expect(lackingIn(text, wordsOf(blocks).join(''))).toEqual([])
  const prose = blocks.flatMap((block) => (block.type === 'paragraph' || block.type === 'heading' ? [wordsOf([block]).join('')] : []))
  // A page's foot stands between two lines of a paragraph that goes on over it.
  expect(missesIn(text.replaceAll(/阅栏\s*第 \d+ 页，共 \d+ 页|^水塔路社区　.*$/gm, ''), prose)).toEqual([])
  expect(text.replaceAll(/\s/g, '')).toContain(`第${pages.length}页，共${pages.length}页`)
  expect(squeezed(text)).toContain('街道的网页：https://example.org/notice')
})

test('characters that no font has are told first, and printed as 〓 where that is wanted', async () => {
  const odd = 'a_0000000000000odd'
  house.cloud.console.insert('articles', [articleHead({ _id: odd, orgId, title: '灯😀' })])
  house.cloud.console.insert('article_bodies', [{ _id: odd, version: 1, blocks: [paragraph('p', '好\n坏')] }])
  expect(dataOf(await house.staff('article.export', { articleId: odd, form: 'pdf' }))).toEqual({ kind: 'missing', characters: ['😀'] })
  const { bytes } = await taken(odd, 'pdf')
  expect((await readPdf(bytes, 20)).map(({ text }) => text).join('')).toContain('灯〓')
})

test('what was never published comes out as the draft is, to its writer', async () => {
  const draft = 'a_0000000000000dra'
  putDraft(house, { articleId: draft, title: '还没发的事', texts: ['第一段', '第二段'] })
  const { bytes } = await taken(draft, 'html', 'writer')
  const text = new TextDecoder().decode(bytes)
  expect(missesIn(text, ['还没发的事', '草稿，还没有发布', '第一段', '第二段'])).toEqual([])
})

test('an article whose pictures would make too large a page comes as a .zip with them beside it', async () => {
  const large = 'a_0000000000000big'
  const cat = await pictureBytes()
  const files = await Promise.all([0, 1].map((at) => house.cloud.storage.put(`articles/big/${at}.jpg`, Buffer.concat([cat, Buffer.alloc(8_000_000)]), { openid: 'admin-1' })))
  house.cloud.console.insert('articles', [articleHead({ _id: large, orgId, title: '大图' })])
  house.cloud.console.insert('article_bodies', [{ _id: large, version: 1, blocks: files.map(({ fileId }, at) => ({ id: `i${at}`, type: 'image', fileId, width: 1200, height: 900 })) }])
  const { made, bytes } = await taken(large, 'html')
  expect(made.name).toMatch(/\.zip$/)
  const unzipped = unzipSync(bytes)
  expect(Object.keys(unzipped).sort()).toEqual(['index.html', 'pictures/001.jpg', 'pictures/002.jpg'])
  expect(new TextDecoder().decode(unzipped['index.html'])).toContain('src="pictures/001.jpg"')
})

async function pictureBytes(): Promise<Buffer> {
  const picture = blocks.find((block) => block.type === 'image')
  const read = picture?.type === 'image' ? await house.cloud.storage.read(picture.fileId) : undefined
  if (!read) throw new Error('The picture is gone')
  return read.bytes
}

test.each(['docx', 'html', 'pdf'] as const)('everything of a unit as %s is a file for each article, by unit, part after part', async (form) => {
  const names: string[] = []
  let next: string | undefined
  let done = 0
  let calls = 0
  do {
    const made = dataOf(await house.staff('article.exportAll', { orgId: 'o_qingqu', form, ...(next ? { next } : {}) }))
    const entries = unzipSync(new Uint8Array(await (await fetch(made.part.url)).arrayBuffer()))
    names.push(...Object.keys(entries))
    for (const [name, bytes] of Object.entries(entries)) expect([name, bytes.length > 300]).toEqual([name, true])
    expect(made.of).toBe(house.all('articles').length)
    calls += 1
    next = made.next
    done = made.done
  } while (next)
  expect(calls).toBeLessThan(5)
  expect(done).toBe(house.all('articles').length)
  expect(names).toHaveLength(house.all('articles').length)
  expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^水塔路社区\/【邻里一刻钟】.+\.(?:docx|html|pdf|zip)$/), expect.stringMatching(/^南窑社区\/还没发的事\./)]) as string[])
})

test('it goes on where a part ended, names what has the same title apart, and leaves out what was thrown away', async () => {
  for (const [articleId, title, more] of [['a_0000000000000tw1', '同名', {}], ['a_0000000000000tw2', '同名', {}], ['a_0000000000000tw3', '不要了', { state: 'discarded' }]] as const) putDraft(house, { articleId, title, more })
  const behind = dataOf(await house.staff('article.exportAll', { orgId: 'o_nanyao', form: 'html', next: '2.1.o_nanyao.a_0000000000000tw1.0' }))
  const names = Object.keys(unzipSync(new Uint8Array(await (await fetch(behind.part.url)).arrayBuffer())))
  expect(behind.part.name).toMatch(/第2部分\.zip$/)
  expect(names.filter((name) => /同名|不要了/.test(name))).toEqual(['南窑社区/同名.html', '南窑社区/同名 (2).html'])
  expect(codeOf(await house.staff('article.exportAll', { orgId: 'o_nanyao', form: 'html', next: '2.1.o_shuitalu.-.0' }))).toBe('bad_input')
  expect(codeOf(await house.staff('article.exportAll', { orgId: 'o_nanyao', form: 'html' }, { openid: 'writer' }))).toBe('not_allowed')
})

test('the file is private, and nobody but staff of the unit gets one', async () => {
  const { made } = await taken(id, 'html')
  expect(house.cloud.storage.isPublic(made.fileId)).toBe(false)
  expect(house.all<{ action: string }>('audits').some(({ action }) => action === 'article.export')).toBe(true)
  for (const openid of ['resident-1', 'writer']) expect(codeOf(await house.staff('article.export', { articleId: id, form: 'html' }, { openid }))).toBe('not_allowed')
  expect(codeOf(await house.staff('article.export', { articleId: 'a_0000000000000non', form: 'html' }))).toBe('not_found')
})

test('every query of it was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
