// Notice boards: made once, repointed at once with a log, retired and brought back, many from a list; on the real SDK and the local CloudBase.

import type { ArticleOpenOutput } from '../../../miniprogram/contract/articles'
import type { BoardOpenOutput, BoardShows } from '../../../miniprogram/staff/contract/boards'
import { makeBoard, newBoardId, newest } from '../../support/boards'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { print, type Print } from '../../support/prints'
import { connectSdk } from '../../support/cloud-sdk'
import { tableOf } from '../../support/tables'

jest.setTimeout(60_000)

const orgId = 'o_wutongfang'
let house: FunctionsHouse
let first: Print
let second: Print

beforeAll(async () => {
  house = await openFunctionsHouse()
  first = await print(house.cloud, { title: '路口的灯' })
  second = await print(house.cloud, { title: '楼下的椅子' })
})
afterAll(() => house.stop())

const scan = async (codeId: string): Promise<ArticleOpenOutput> => dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }))
const open = async (boardId: string): Promise<BoardOpenOutput> => dataOf(await house.staff('board.open', { boardId }))
const pinned = ({ articleId }: Print): BoardShows => ({ mode: 'pinned', articleIds: [articleId] })
const repoint = async (boardId: string, shows: BoardShows): Promise<boolean> => dataOf(await house.staff('board.update', { boardId, shows })).changed

describe('a board', () => {
  test('is made once, however often the call is repeated, and its code leads to the newest', async () => {
    const input = { boardId: newBoardId(), orgId, name: '东门公告栏', place: '大门左手边', shows: newest }
    const made = dataOf(await house.staff('board.create', input))
    const before = house.counts()
    expect(dataOf(await house.staff('board.create', input))).toEqual(made)
    expect(house.counts()).toEqual(before)
    expect(await scan(made.codeId)).toMatchObject({ kind: 'article', article: { id: second.articleId } })
  })

  test('two calls at once make one board with one code', async () => {
    const input = { boardId: newBoardId(), orgId, name: '西门公告栏', place: '', shows: newest }
    await Promise.all([house.staff('board.create', input), house.staff('board.create', input)])
    const { boards } = dataOf(await house.staff('board.list', { orgId }))
    expect(boards.filter(({ id }) => id === input.boardId)).toHaveLength(1)
  })

  test('that is told to show something else does so at the next scan, and the log says what it showed when', async () => {
    const { boardId, codeId } = await makeBoard(house, { shows: pinned(first) })
    expect(await scan(codeId)).toMatchObject({ article: { id: first.articleId } })
    expect(await repoint(boardId, pinned(second))).toBe(true)
    expect(await scan(codeId)).toMatchObject({ article: { id: second.articleId } })
    const { board, history, articles } = await open(boardId)
    expect(board).toMatchObject({ codeId, showing: '楼下的椅子', retired: false })
    expect(articles).toEqual([{ id: second.articleId, title: '楼下的椅子', published: true }])
    expect(history.map(({ what }) => what)).toEqual(['改为固定一篇“楼下的椅子”', '固定一篇“路口的灯”'])
    const audits = dataOf(await house.staff('audit.list', { orgId })).entries
    expect(audits[0]).toMatchObject({ action: 'board.update', targetId: boardId, openid: 'admin-1' })
  })

  test('a change that is there already is none, so that a repeated call leaves no second entry', async () => {
    const { boardId } = await makeBoard(house, { shows: pinned(first) })
    expect(await repoint(boardId, newest)).toBe(true)
    expect(await repoint(boardId, newest)).toBe(false)
    expect((await open(boardId)).history).toHaveLength(2)
  })

  test('of two people who change it at once one is told, and nothing is lost', async () => {
    const { boardId } = await makeBoard(house)
    const answers = await Promise.all([1, 2, 3, 4].map((place) => house.staff('board.update', { boardId, place: `第 ${place} 处` })))
    const { board, history } = await open(boardId)
    const taken = answers.filter(({ ok }) => ok).length
    expect(answers.every((answer) => answer.ok || answer.error.code === 'conflict')).toBe(true)
    expect(history).toHaveLength(1 + taken)
    expect(history[0]?.what).toBe(`位置改为“${board.place}”`)
  })

  test('a board from before the log can be changed too', async () => {
    const { boardId } = await makeBoard(house)
    const admin = connectSdk(house.cloud).database()
    await admin.collection('boards').doc(boardId).update({ data: { changes: admin.command.remove(), history: admin.command.remove() } })
    expect(await repoint(boardId, pinned(first))).toBe(true)
    expect((await open(boardId)).history).toHaveLength(1)
  })

  test('follows a series where it is told to', async () => {
    const seriesId = 's_shangliang'
    const { boardId, codeId } = await makeBoard(house)
    await repoint(boardId, { ...newest, seriesId })
    const opened = await scan(codeId)
    expect(opened).toMatchObject({ kind: 'article', article: { series: { id: seriesId } } })
    expect((await open(boardId)).board).toMatchObject({ showing: '坐下来商量', shows: { mode: 'newest', seriesId } })
    await repoint(boardId, newest)
    expect(await scan(codeId)).toMatchObject({ article: { id: second.articleId } })
  })

  test('offers several to choose from', async () => {
    const { boardId, codeId } = await makeBoard(house)
    await repoint(boardId, { mode: 'choice', articleIds: [second.articleId, first.articleId] })
    expect(await scan(codeId)).toMatchObject({ kind: 'choice', articles: [{ id: second.articleId }, { id: first.articleId }] })
  })

  test('shows neither drafts nor what another community published; what the street did it may', async () => {
    const { boardId } = await makeBoard(house)
    const draft = { articleId: 'a_boarddraft00001x', orgId, title: '稿', createdOn: '2026-03-01', body: { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '字' }] }] }, publish: false }
    dataOf(await house.staff('article.create', draft))
    const elsewhere = await print(house.cloud, { title: '别处的', orgId: 'o_nanyao' })
    const street = await print(house.cloud, { title: '街道的', orgId: 'o_qingqu' })
    for (const articleId of [draft.articleId, elsewhere.articleId, 'a_nowhere000000000']) {
      expect(codeOf(await house.staff('board.update', { boardId, shows: { mode: 'pinned', articleIds: [articleId] } }))).toBe('bad_input')
    }
    expect(codeOf(await house.staff('board.update', { boardId, shows: { ...newest, seriesId: 's_none' } }))).toBe('bad_input')
    expect(await repoint(boardId, pinned(street))).toBe(true)
  })

  test('counts its readers for seven days, where the street’s article hangs too', async () => {
    const street = await print(house.cloud, { title: '街道又一篇', orgId: 'o_qingqu' })
    const { boardId, codeId } = await makeBoard(house, { shows: pinned(street) })
    await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }, { openid: 'resident-7' })
    await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }, { openid: 'resident-8' })
    expect((await open(boardId)).board.reads).toBe(2)
    expect(dataOf(await house.staff('board.list', { orgId })).boards.find(({ id }) => id === boardId)?.reads).toBe(2)
  })

  test('retired, its code says so and is never another’s; brought back, it leads on', async () => {
    const { boardId, codeId } = await makeBoard(house)
    expect(dataOf(await house.staff('board.retire', { boardId, retired: true })).changed).toBe(true)
    expect(dataOf(await house.staff('board.retire', { boardId, retired: true })).changed).toBe(false)
    expect(await scan(codeId)).toMatchObject({ kind: 'unknown', why: 'retired', board: { name: '东门公告栏' } })
    expect((await makeBoard(house)).codeId).not.toBe(codeId)
    await house.staff('board.retire', { boardId, retired: false })
    expect(await scan(codeId)).toMatchObject({ kind: 'article' })
    expect((await open(boardId)).history.map(({ what }) => what).slice(0, 2)).toEqual(['恢复这张码', '停用这张码'])
  })
})

describe('a list of boards', () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => ({ boardId: newBoardId(), name: `${at + 1} 号楼`, place: '门厅' }))

  test('is there whole after a call that is repeated, each board with its own code', async () => {
    const boards = list(20)
    const made = dataOf(await house.staff('board.import', { orgId: 'o_nanyao', boards, shows: newest })).boards
    expect(dataOf(await house.staff('board.import', { orgId: 'o_nanyao', boards, shows: newest })).boards).toEqual(made)
    expect(new Set(made.map(({ codeId }) => codeId)).size).toBe(20)
    const there = dataOf(await house.staff('board.list', { orgId: 'o_nanyao' })).boards
    // As people count: 2 before 10.
    expect(there.map(({ name }) => name)).toEqual(boards.map(({ name }) => name))
  })

  test('goes on where it broke off, and whatever is listed has its code', async () => {
    const boards = list(6)
    const half = boards.slice(0, 3)
    await house.staff('board.import', { orgId: 'o_shuitalu', boards: half, shows: newest })
    // A call that broke off between the two writes of a board: its code is there, and it is not.
    house.cloud.console.insert('codes', [{ _id: 'XXXX4444', kind: 'board', targetId: boards[3]?.boardId ?? '', orgId: 'o_shuitalu', createdAt: new Date() }])
    expect(dataOf(await house.staff('board.list', { orgId: 'o_shuitalu' })).boards).toHaveLength(3)
    const made = dataOf(await house.staff('board.import', { orgId: 'o_shuitalu', boards, shows: newest })).boards
    expect(made[3]?.codeId).toBe('XXXX4444')
    expect(dataOf(await house.staff('board.list', { orgId: 'o_shuitalu' })).boards).toHaveLength(6)
  })

  test('the same id twice, or more than one call takes, is refused with nothing made', async () => {
    const [one = { boardId: '', name: '', place: '' }] = list(1)
    const before = house.counts()
    expect(codeOf(await house.staff('board.import', { orgId, boards: [one, one], shows: newest }))).toBe('bad_input')
    expect(codeOf(await house.staff('board.import', { orgId, boards: list(21), shows: newest }))).toBe('bad_input')
    expect(house.counts()).toEqual(before)
  })

  test('comes out of a table, whose file goes', async () => {
    const fileContent = await tableOf([['名称', '位置'], ['东门公告栏', '大门左手边'], ['', '没有名称'], ['5号楼 & <门厅>', ''], ['东门公告栏', '大门左手边']])
    const { fileID: fileId } = await connectSdk(house.cloud).uploadFile({ cloudPath: 'imports/boards.xlsx', fileContent })
    expect(dataOf(await house.staff('board.rows', { fileId }))).toEqual({ rows: [{ name: '东门公告栏', place: '大门左手边' }, { name: '5号楼 & <门厅>', place: '' }], dropped: 1 })
    expect(await house.hasFile(fileId)).toBe(false)
    expect(codeOf(await house.staff('board.rows', { fileId }))).toBe('bad_input')
  })

  test.each(['no zip at all', 'PK\u0003\u0004 and then nothing'])('a file that is no table is refused and goes: %s', async (text) => {
    const { fileID: fileId } = await connectSdk(house.cloud).uploadFile({ cloudPath: 'imports/none.xlsx', fileContent: Buffer.from(text) })
    expect(codeOf(await house.staff('board.rows', { fileId }))).toBe('bad_input')
    expect(await house.hasFile(fileId)).toBe(false)
  })
})

test('every query of all this was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
