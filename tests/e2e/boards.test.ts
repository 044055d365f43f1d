// J: a board is made on the phone, printed, and scanned from the paper; told to show something else, the same paper leads there.

import type { Cloud } from '../../devtools/cloud'
import { readCodeText } from '../../devtools/cloud/openapi/code-text'
import { enter, seesArticle } from '../support/entering'
import { boardPage, boardPaths, tapButton, write, type BoardPage } from '../support/pages/board-pages'
import { find, findAll, see, tap } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { codeIn, readPdf } from '../support/printed'
import { type Print, print } from '../support/prints'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('boards are made by the staff of the local cloud, and their posters read from its storage')

const orgId = 'o_qingqu'
const name = '东门公告栏'
let town: Town
let lamp: Print
let bench: Print
let phone: TestPhone
let board: BoardPage
/** What the code on the paper says. */
let printed = ''
const errors: unknown[] = []

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(async (cloud: Cloud) => {
    lamp = await print(cloud, { title: '路口的灯换好了', orgId })
    bench = await print(cloud, { title: '凉亭添了四把椅子', orgId, text: '凉亭里添了四把带靠背的椅子。雨天请把坐垫收进柜子，柜子不上锁。' })
  })
  phone = await town.open({ path: 'staff/desk/desk', as: 'admin-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
})
afterAll(() => town?.stop())

const confirm = async (): Promise<void> => {
  await phone.window.locator('.modal-confirm').waitFor()
  await phone.program.native().confirmModal()
}

test('the desk leads to the boards, of which there are none yet', async () => {
  const desk = await phone.waitForPage('staff/desk/desk')
  const cells = await until('the desk', async () => {
    const found = await findAll(desk, 'van-cell')
    return found.length > 1 ? found : undefined
  })
  await tap(cells[1] ?? desk, '.van-cell')
  const list = await phone.waitForPage(boardPaths.list)
  await see(list, 'empty-board')
  await phone.screenshot(pictureOf('boards-none'))
  await tap(list, 'empty-board', 'action-button', 'van-button', 'button')
})

test('a new board asks for its name, and is there with a code', async () => {
  const add = await phone.waitForPage(boardPaths.add)
  await tapButton(add, '添上这块栏')
  await until('what is wrong', async () => (String(await add.data('problem')) === '' ? undefined : true))
  const [nameField, placeField] = await findAll(add, 'text-entry')
  if (!nameField || !placeField) throw new Error('no fields')
  await write(nameField, 'input', name)
  await write(placeField, 'input', '大门左手边')
  await phone.screenshot(pictureOf('boards-add'))
  await tapButton(add, '添上这块栏')
  board = await boardPage(phone)
  expect(await board.name()).toBe(name)
  expect(await board.code()).toMatch(/^\w{4} \w{4}$/)
  await until('the picture of the code', () => find(board.page, '.code'))
  expect(await board.showing()).toBe('总是最新一篇')
})

test('it is told to show one article, after a question', async () => {
  await board.choose('固定一篇')
  await board.pick(lamp.title)
  await confirm()
  await board.waitForUndo()
  await until('what it shows', async () => ((await board.showing()).includes(lamp.title) ? true : undefined))
  await phone.screenshot(pictureOf('boards-board'))
})

test('its poster is made, looked at, and holds its code', async () => {
  await tapButton(board.page, '做海报')
  const poster = await phone.waitForPage(boardPaths.print)
  await tapButton(poster, '排好看看')
  const made = await until('the poster', async () => {
    const data = (await poster.data('made')) as { url: string; name: string }
    return data.url === '' ? undefined : data
  })
  expect(made.name).toContain(lamp.title)
  await see(poster, '.preview')
  await phone.screenshot(pictureOf('boards-print'))
  const bytes = new Uint8Array(await (await fetch(made.url)).arrayBuffer())
  const [page] = await readPdf(bytes, 150)
  if (!page) throw new Error('no page')
  printed = readCodeText(codeIn(page))?.scene ?? ''
  expect(printed).toBe(`c=${(await codeOfBoard())}`)
  await tapButton(poster, '打开，发送或打印')
  await until('the document', async () => ((await poster.data('opening')) === false && (await poster.data('halt')) === '' ? true : undefined))
})

async function codeOfBoard(): Promise<string> {
  const [document] = await town.documents('boards')
  const codes = await town.documents('codes')
  return String(codes.find(({ targetId }) => targetId === document?.['_id'])?.['_id'])
}

const scan = (as: string): Promise<void> => enter(phone, 'cold', { path: 'pages/article/article', query: `scene=${encodeURIComponent(printed)}`, scene: 1047, as })

test('whoever scans the paper reads the article, and the view is the board’s', async () => {
  await scan('resident-1')
  await seesArticle(phone, lamp.title)
  const [document] = await town.documents('boards')
  const views = await town.documents('views')
  expect(views).toEqual([expect.objectContaining({ articleId: lamp.articleId, source: 'board', boardId: document?.['_id'] })])
})

test('told to show the newest, the same paper leads to another article at once, and back after 撤销', async () => {
  const [document] = await town.documents('boards')
  const toBoard = (): Promise<void> => enter(phone, 'cold', { path: boardPaths.board, query: `id=${String(document?.['_id'])}`, scene: 1001, as: 'admin-1' })
  await toBoard()
  board = await boardPage(phone)
  await board.choose('总是最新一篇')
  await confirm()
  await board.waitForUndo()
  await scan('resident-2')
  await seesArticle(phone, bench.title)
  await toBoard()
  board = await boardPage(phone)
  expect(await board.history()).toEqual(['改为总是最新一篇', `改为固定一篇“${lamp.title}”`, '总是最新一篇'])
  await board.choose('固定一篇')
  await board.pick(bench.title)
  await confirm()
  await board.waitForUndo()
  await board.undo()
  await until('the way back', async () => ((await board.showing()) === '总是最新一篇' ? true : undefined))
})

test('retired, it says so to whoever scans it', async () => {
  await tapButton(board.page, '停用这张码')
  await confirm()
  await until('the code to be retired', async () => ((await board.page.data('opened')) as { board: { retired: boolean } }).board.retired || undefined)
  await scan('resident-3')
  const page = await phone.waitForPage('pages/article/article')
  await until('why', async () => ((await page.data('screen')) === 'missing' ? true : undefined))
  await phone.screenshot(pictureOf('boards-retired'))
})

test('a pasted list becomes boards, each whole', async () => {
  await enter(phone, 'cold', { path: boardPaths.add, query: `org=${orgId}`, scene: 1001, as: 'admin-1' })
  const add = await phone.waitForPage(boardPaths.add)
  const [, many] = await until('the ways', async () => {
    const found = await findAll(add, 'segments', '.segment')
    return found.length === 2 ? found : undefined
  })
  await many?.tap()
  const [entry] = await until('the field', async () => {
    const found = await findAll(add, 'text-entry')
    return found.length === 1 ? found : undefined
  })
  if (!entry) throw new Error('no field')
  await write(entry, 'textarea', Array.from({ length: 45 }, (_, at) => `${at + 1}号楼门厅，进门右手边`).join('\n'))
  await phone.screenshot(pictureOf('boards-many'))
  await tapButton(add, '添上这 45 块')
  await until('all of them', async () => ((await add.data('stage')) === 'done' ? true : undefined))
  const [boards, codes] = [await town.documents('boards'), await town.documents('codes')]
  expect(boards).toHaveLength(46)
  expect(boards.every(({ _id }) => codes.some(({ targetId }) => targetId === _id))).toBe(true)
  await enter(phone, 'cold', { path: boardPaths.list, query: `id=${orgId}`, scene: 1001, as: 'admin-1' })
  const list = await phone.waitForPage(boardPaths.list)
  await until('the rows', async () => ((await findAll(list, '.row')).length === 46 ? true : undefined))
  await phone.screenshot(pictureOf('boards-list'))
  expect(errors).toEqual([])
})
