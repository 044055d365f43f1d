// Posters as PDF: the paper leads to the article, each paper has its size, rare characters are told before anything is printed.

import type { PosterPrintInput, PosterPrintOutput } from '../../../miniprogram/staff/contract/posters'
import { readCodeText } from '../../../devtools/cloud/openapi/code-text'
import { connectSdk } from '../../support/cloud-sdk'
import { makeBoard, type MadeBoard } from '../../support/boards'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { codeIn, cut, inkIn, readPdf } from '../../support/printed'
import { print, type Print } from '../../support/prints'

jest.setTimeout(120_000)

const orgId = 'o_wutongfang'
let house: FunctionsHouse
let article: Print
let boards: MadeBoard[]

beforeAll(async () => {
  house = await openFunctionsHouse()
  article = await print(house.cloud, { title: '锅炉房换阀门，周三上午停暖气', text: '周三上午八点到十一点停暖气。先放水，再换阀门，十一点前送上。' })
  boards = []
  for (let at = 0; at < 10; at += 1) boards.push(await makeBoard(house, { name: `${at + 1} 号楼门厅` }))
})
afterAll(() => house.stop())

type Made = Extract<PosterPrintOutput, { kind: 'made' }>

async function make(more: Partial<PosterPrintInput> = {}): Promise<Made> {
  const answer = dataOf(await house.staff('poster.print', { orgId, subjects: [{ articleId: article.articleId }], design: 'notice', paper: 'a4', ...more }))
  if (answer.kind !== 'made') throw new Error(`nothing was made: ${JSON.stringify(answer)}`)
  return answer
}

async function bytesOf({ fileId }: Pick<Made, 'fileId'>): Promise<Uint8Array> {
  return (await house.cloud.storage.read(fileId))?.bytes ?? Buffer.alloc(0)
}

describe('a poster', () => {
  test.each([
    ['notice', 'a4', 210, 297],
    ['notice', 'a5', 148, 210],
    ['masthead', 'a4', 210, 297],
    ['masthead', 'a3', 297, 420],
  ] as const)('of the design %s on %s has the size of the paper, and its code leads to the article', async (design, paper, width, height) => {
    const pages = await readPdf(await bytesOf(await make({ design, paper })))
    expect(pages).toHaveLength(1)
    const [page] = pages
    if (!page) return
    expect(Math.abs(page.width - (width / 25.4) * 150)).toBeLessThan(3)
    expect(Math.abs(page.height - (height / 25.4) * 150)).toBeLessThan(3)
    expect(readCodeText(codeIn(page))).toEqual({ page: 'pages/article/article', scene: `c=${article.codeId}` })
    const text = page.text.replaceAll(/\s/g, '')
    for (const words of ['梧桐坊社区', '锅炉房换阀门', '周三上午停暖气', '微信扫一扫', '打开阅读', article.codeId]) expect(text).toContain(words)
  })
})

test('a sheet has eight labels, each with the code of its own board', async () => {
  const pages = await readPdf(await bytesOf(await make({ subjects: boards.map(({ boardId }) => ({ boardId })), paper: 'label' })))
  expect(pages).toHaveLength(2)
  const mm = 150 / 25.4
  const labels = pages.flatMap((page) =>
    Array.from({ length: 8 }, (_, at) => {
      const [x, y] = [4.65 + (at % 2) * 101.6, 13.1 + Math.floor(at / 2) * 67.7]
      return cut(page, Math.round(x * mm), Math.round(y * mm), Math.round(55 * mm), Math.round(67 * mm))
    }),
  )
  expect(labels.slice(0, 10).map((label) => readCodeText(codeIn(label))?.scene)).toEqual(boards.map(({ codeId }) => `c=${codeId}`))
  // Not by scanning: looking for a code where nothing is takes the reader ten seconds.
  expect(labels.slice(10).map((label) => inkIn(label, { x: 0, y: 0, wide: label.width, high: label.height })).filter((ink) => ink > 1)).toEqual([])
})

test('of one article a sheet has eight labels alike, and its picture once', async () => {
  const bytes = await bytesOf(await make({ paper: 'label' }))
  const [page] = await readPdf(bytes)
  const mm = 150 / 25.4
  const last = page && cut(page, Math.round(106.25 * mm), Math.round(216.2 * mm), Math.round(55 * mm), Math.round(67 * mm))
  expect(last && readCodeText(codeIn(last))?.scene).toBe(`c=${article.codeId}`)
  expect(Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1).toBe(1)
})

test('of the org itself leads to its page, once it has a code, and only to its own', async () => {
  const printFor = (id: string) => house.staff('poster.print', { orgId, subjects: [{ orgId: id }], design: 'notice', paper: 'a4' })
  expect(codeOf(await printFor(orgId))).toBe('not_found')
  const { codeId } = dataOf(await house.staff('code.open', { orgId }))
  dataOf(await house.staff('code.open', { orgId: 'o_nanyao' }))
  expect(codeOf(await printFor('o_nanyao'))).toBe('not_found')
  const [page] = await readPdf(await bytesOf(await make({ subjects: [{ orgId }] })))
  expect(page && readCodeText(codeIn(page))?.scene).toBe(`c=${codeId}`)
  expect(page?.text.replaceAll(/\s/g, '')).toContain('梧桐坊社区的文章，都在这里')
})

test('with a domain the code is the plain link, drawn as lines', async () => {
  const settings = connectSdk(house.cloud).database().collection('settings').doc('web')
  await settings.set({ data: { domain: 'board.example.cn' } })
  const bytes = await bytesOf(await make({ paper: 'a5' }))
  await settings.remove()
  expect(codeIn((await readPdf(bytes))[0] ?? { width: 1, height: 1, data: new Uint8Array(4) })).toBe(`https://board.example.cn/q/${article.codeId}`)
  expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(false)
})

test('rare characters of names are printed; what no font has is told first, and printed as 〓 where that is wanted', async () => {
  const rare = await print(house.cloud, { title: '龚䶮、张堃、李喆三位邻居', text: '还有𠮷先生，和一张笑脸😀。' })
  const subjects = [{ articleId: rare.articleId }]
  const before = house.counts()
  expect(dataOf(await house.staff('poster.print', { orgId, subjects, design: 'notice', paper: 'a4' }))).toEqual({ kind: 'missing', characters: ['𠮷', '😀'] })
  expect(house.counts()).toEqual(before)
  const text = (await readPdf(await bytesOf(await make({ subjects, replaced: true }))))[0]?.text.replaceAll(/\s/g, '') ?? ''
  expect(text).toContain('龚䶮、张堃、李喆')
  expect(text).toContain('还有〓先生，和一张笑脸〓')
})

test('the same print is the same file, with one more line in the log', async () => {
  const [one, other] = [await make(), await make()]
  expect(other.fileId).toBe(one.fileId)
  const { entries } = dataOf(await house.staff('audit.list', { orgId }))
  expect(entries).toContainEqual(expect.objectContaining({ action: 'poster.print', what: '印海报“锅炉房换阀门，周三上午停暖气”' }))
})

test('what is not published, or whose code is retired, is not printed', async () => {
  const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '字' }] }] }
  const draft = { articleId: 'a_posterdraft0001', orgId, title: '稿', createdOn: '2026-03-01', body, publish: false }
  dataOf(await house.staff('article.create', { ...draft, articleId: 'a_posterdraft00001' }))
  const { boardId } = await makeBoard(house)
  await house.staff('board.retire', { boardId, retired: true })
  for (const subject of [{ articleId: 'a_posterdraft00001' }, { boardId }]) {
    expect(codeOf(await house.staff('poster.print', { orgId, subjects: [subject], design: 'notice', paper: 'a4' }))).toBe('bad_input')
  }
  const other = await print(house.cloud, { title: '别处的', orgId: 'o_nanyao' })
  expect(codeOf(await house.staff('poster.print', { orgId, subjects: [{ articleId: other.articleId }], design: 'notice', paper: 'a4' }))).toBe('not_found')
})

test('the figures of an article say whether a poster can be made of it', async () => {
  const draft = dataOf(await house.staff('stats.article', { articleId: 'a_posterdraft00001' }))
  const printed = dataOf(await house.staff('stats.article', { articleId: article.articleId }, { openid: 'writer-1' }))
  expect([draft.mayPrint, printed.mayPrint]).toEqual([false, true])
})

test('every query of all this was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
