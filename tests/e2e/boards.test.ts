// J: a board is made on the phone, printed, and scanned from the paper; told to show something else, the same paper leads there.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../../devtools/cloud'
import { chosen, onePicture, pngOf } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { enter, seesArticle } from '../support/entering'
import { figurePage } from '../support/pages/figure-pages'
import { boardPage, boardPaths, listField, tapButton, write, type BoardPage } from '../support/pages/board-pages'
import { sceneOnPaper } from '../support/pages/poster-page'
import { findAll, see, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { root } from '../support/server'
import { tableOf } from '../support/tables'
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
  await tap(desk, '.boards')
  const list = await phone.waitForPage(boardPaths.list)
  await see(list, 'empty-board')
  await phone.screenshot(pictureOf('boards-none'))
  await tapButton(await see(list, 'empty-board'), '添一块阅报栏')
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
  await see(board.page, 'code-card', 'image')
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
  await board.poster()
  const poster = await phone.waitForPage(boardPaths.print)
  printed = await sceneOnPaper(phone, lamp.title)
  await phone.screenshot(pictureOf('boards-print'))
  expect(printed).toBe(`c=${await codeOfBoard()}`)
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

test('the read stands under that board in the figures of the article and of the unit', async () => {
  const toFigures = (page: string, id: string): Promise<void> => enter(phone, 'cold', { path: `reports/stats/${page}/${page}`, query: `id=${id}`, scene: 1001, as: 'admin-1' })
  const figures = figurePage(phone)
  await toFigures('org', orgId)
  await figures.see('figure-table/row', name)
  expect(await figures.rows('figure-table/row')).toMatchObject({ [name]: [1] })
  await toFigures('article', lamp.articleId)
  await figures.waitForFigure('累计阅读', 1)
  await figures.see('figure-table/row', name)
  expect(await figures.rows('figure-table/row')).toMatchObject({ [name]: [1], 合计: [1] })
})

test('from the figures of an article its own poster is two taps away', async () => {
  await tapButton(await phone.waitForPage('reports/stats/article/article'), '做海报')
  const scene = await sceneOnPaper(phone, lamp.title)
  expect(scene).toBe(`c=${lamp.codeId}`)
})

test('the unit has a code of its own, and a poster with it', async () => {
  await enter(phone, 'cold', { path: boardPaths.list, query: `id=${orgId}`, scene: 1001, as: 'admin-1' })
  await tap(await phone.waitForPage(boardPaths.list), '.code')
  const page = await phone.waitForPage(boardPaths.code)
  const code = await textOf(page, 'code-card', '.characters')
  await see(page, 'code-card', 'image')
  await tapButton(await see(page, 'code-card'), '做海报')
  expect(await sceneOnPaper(phone, '的文章，都在这里')).toBe(`c=${code.replace(' ', '')}`)
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

const boardPhoto = async (): Promise<{ fileId: string; thumbId: string } | undefined> => (await town.documents('boards'))[0]?.['photo'] as { fileId: string; thumbId: string } | undefined
const isGone = (fileId: string): Promise<true> => until(`${fileId} to be gone`, async () => ((await fetch(`${town.server.url}/wx/files?fileId=${encodeURIComponent(fileId)}`, { headers: { 'x-wx-openid': 'admin-1' } })).status === 404 ? true : undefined))

test('its photo is shown here and small in the list, replaced, and taken away with its files', async () => {
  await agreeToPrivacy(phone)
  await board.choosePhoto({ name: 'street.jpg', mimeType: 'image/jpeg', buffer: readFileSync(join(root, 'devtools/seed/pictures/cat.jpg')) })
  expect(await board.waitForPhoto(true)).toContain('/boards/')
  const first = await boardPhoto()
  if (!first) throw new Error('no photo')
  const loaded = (width: number): Promise<true> => until('the photo', () => phone.frame().evaluate(`[...document.querySelectorAll('img')].some(({ src, complete, naturalWidth }) => src.includes('/boards/') && complete && naturalWidth === ${width}) || undefined`))
  await loaded(1080)
  await phone.screenshot(pictureOf('boards-photo'))
  await phone.program.callWxMethod('navigateTo', { url: `/${boardPaths.list}?id=${orgId}` })
  await loaded(160)
  await phone.screenshot(pictureOf('boards-list-photo'))
  await phone.program.callWxMethod('navigateBack', {})
  board = await boardPage(phone)
  await board.choosePhoto(pngOf(60, 40), true)
  await until('another photo', async () => ((await boardPhoto())?.fileId === first.fileId ? undefined : true))
  const second = await boardPhoto()
  for (const fileId of Object.values(first)) await isGone(fileId)
  await until('the buttons', async () => (((await board.page.data('photo')) as { state: string }).state === 'idle' ? true : undefined))
  await tapButton(await see(board.page, 'board-photo'), '去掉照片')
  await confirm()
  await board.waitForPhoto(false)
  for (const fileId of Object.values(second ?? {})) await isGone(fileId)
  expect((await board.history()).slice(0, 3)).toEqual(['去掉照片', '换了照片', '放上照片'])
})

test('a photo that does not get through says so and is sent again', async () => {
  await phone.window.route('**/wx/files?path=*', (route) => route.abort())
  await board.choosePhoto(onePicture)
  await until('that it failed', async () => (((await board.page.data('photo')) as { state: string }).state === 'failed' ? true : undefined))
  await phone.screenshot(pictureOf('boards-photo-failed'))
  await phone.window.unroute('**/wx/files?path=*')
  await tapButton(await see(board.page, 'board-photo'), '再传一次')
  await board.waitForPhoto(true)
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

test('a table from a chat is read for the person to look at, and its file goes', async () => {
  await enter(phone, 'cold', { path: boardPaths.add, query: `org=${orgId}`, scene: 1001, as: 'admin-1' })
  const add = await phone.waitForPage(boardPaths.add)
  await listField(add)
  const buffer = await tableOf([['名称', '位置'], ['幼儿园门口', '大门左手边'], ['菜场报栏', '']])
  const uploaded = phone.window.waitForRequest((request) => request.url().includes('/wx/files?path=imports'))
  const dialog = chosen(phone.window, [{ name: '栏.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }])
  // A browser opens its dialog for a touch of its own alone.
  await phone.frame().getByText('从聊天里选一个表格').tap()
  await dialog
  await until('the rows', async () => (JSON.stringify(await add.data('rows')) === JSON.stringify([{ name: '幼儿园门口', place: '大门左手边' }, { name: '菜场报栏', place: '' }]) ? true : undefined))
  const path = new URL((await uploaded).url()).searchParams.get('path') ?? ''
  const [{ photo } = { photo: { fileId: '' } }] = (await town.documents('boards')) as unknown as { photo: { fileId: string } }[]
  await isGone(`${photo.fileId.slice(0, photo.fileId.indexOf('/boards/'))}/${path}`)
  expect(await town.documents('boards')).toHaveLength(1)
})

test('a pasted list becomes boards, each whole', async () => {
  await enter(phone, 'cold', { path: boardPaths.add, query: `org=${orgId}`, scene: 1001, as: 'admin-1' })
  const add = await phone.waitForPage(boardPaths.add)
  const entry = await listField(add)
  await write(entry, 'textarea', Array.from({ length: 45 }, (_, at) => `${at + 1}号楼门厅，进门右手边`).join('\n'))
  await phone.screenshot(pictureOf('boards-many'))
  await tapButton(add, '添上这 45 块')
  await until('all of them', async () => ((await add.data('stage')) === 'done' ? true : undefined))
  const [boards, codes] = [await town.documents('boards'), await town.documents('codes')]
  expect(boards).toHaveLength(46)
  expect(boards.every(({ _id }) => codes.some(({ targetId }) => targetId === _id))).toBe(true)
  await enter(phone, 'cold', { path: boardPaths.list, query: `id=${orgId}`, scene: 1001, as: 'admin-1' })
  const list = await phone.waitForPage(boardPaths.list)
  await until('the rows', async () => ((await findAll(list, 'crest')).length === 46 ? true : undefined))
  await phone.screenshot(pictureOf('boards-list'))
  expect(errors).toEqual([])
})
