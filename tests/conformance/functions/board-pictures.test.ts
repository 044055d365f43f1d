// The pictures of boards and codes: a photo for the staff, and codes that are drawn once; on the real SDK and the local CloudBase.

import type { ArticleOpenOutput } from '../../../miniprogram/contract/articles'
import { boardLimits, type BoardOpenOutput, type BoardPhoto } from '../../../miniprogram/staff/contract/boards'
import { codeText } from '../../../devtools/cloud/openapi/code-text'
import { makeBoard } from '../../support/boards'
import { connectSdk } from '../../support/cloud-sdk'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { codeIn, readPng } from '../../support/printed'

jest.setTimeout(60_000)

const orgId = 'o_wutongfang'
const landing = 'pages/article/article'
let house: FunctionsHouse
let released: string[] = [landing]

beforeAll(async () => {
  house = await openFunctionsHouse({ pages: () => released })
})
afterAll(() => house.stop())

const scan = async (codeId: string): Promise<ArticleOpenOutput> => dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }))
const open = async (boardId: string): Promise<BoardOpenOutput> => dataOf(await house.staff('board.open', { boardId }))

describe('the photo of a board', () => {
  const jpeg = Buffer.from('ffd8ffe000104a46494600010101', 'hex')
  const upload = async (path: string, bytes: Buffer = jpeg, openid = 'writer-9'): Promise<string> => (await house.cloud.storage.put(path, bytes, { openid })).fileId
  const photoIn = async (folder: string, name: string): Promise<BoardPhoto> => ({ fileId: await upload(`boards/${folder}/${name}.jpg`), thumbId: await upload(`boards/${folder}/${name}_s.jpg`) })
  const set = async (boardId: string, photo: BoardPhoto | null): Promise<boolean> => dataOf(await house.staff('photo.set', { boardId, photo })).changed
  const areThere = ({ fileId, thumbId }: BoardPhoto): Promise<boolean[]> => Promise.all([fileId, thumbId].map((each) => house.hasFile(each)))

  test('is shown to its staff by links, large on its page and small in the list, and to nobody else', async () => {
    const { boardId } = await makeBoard(house)
    expect(await open(boardId)).not.toHaveProperty('photo')
    const photo = await photoIn(boardId, '1')
    expect(await set(boardId, photo)).toBe(true)
    expect(await set(boardId, photo)).toBe(false)
    const { photo: large = '', board, history } = await open(boardId)
    expect(Buffer.from(await (await fetch(large)).arrayBuffer())).toEqual(jpeg)
    expect(large).toContain('/1.jpg')
    expect(board.thumb).toContain('/1_s.jpg')
    expect(history[0]?.what).toBe('放上照片')
    const listed = dataOf(await house.staff('board.list', { orgId })).boards.find(({ id }) => id === boardId)
    expect((await fetch(listed?.thumb ?? '')).status).toBe(200)
    expect((await fetch(large.split('?')[0] ?? '')).status).toBe(403)
    expect(await house.cloud.storage.mayRead(photo.fileId, { openid: 'resident-1' })).toBe(false)
    const { boards } = dataOf(await house.reader('org.open', { orgId }))
    expect(Object.keys(boards[0] ?? {}).sort()).toEqual(['name', 'place'])
  })

  test('that is replaced or taken away goes from the cloud, whoever put it there', async () => {
    const { boardId } = await makeBoard(house)
    const [old, fresh] = [await photoIn(boardId, '1'), await photoIn(boardId, '2')]
    await set(boardId, old)
    await set(boardId, fresh)
    expect([await areThere(old), await areThere(fresh)]).toEqual([[false, false], [true, true]])
    expect(await set(boardId, null)).toBe(true)
    expect(await set(boardId, null)).toBe(false)
    expect(await areThere(fresh)).toEqual([false, false])
    const { history, ...opened } = await open(boardId)
    expect(opened).not.toHaveProperty('photo')
    expect(history.map(({ what }) => what).slice(0, 3)).toEqual(['去掉照片', '换了照片', '放上照片'])
    expect(dataOf(await house.staff('audit.list', { orgId })).entries[0]).toMatchObject({ action: 'photo.set', targetId: boardId })
  })

  test('of another board, of an article or a complaint, of another environment, gone, no picture or too large is refused, and what was there stays', async () => {
    const { boardId } = await makeBoard(house)
    const other = await makeBoard(house)
    const good = await photoIn(boardId, 'good')
    await set(boardId, good)
    const env = good.fileId.slice(0, good.fileId.indexOf('/boards/'))
    const bad = [
      (await photoIn(other.boardId, 'theirs')).fileId,
      await upload('articles/1.jpg'),
      await upload('complaints/c_0000000000000001/1.jpg'),
      `cloud://other-env.bucket/boards/${boardId}/good.jpg`,
      `${env}/boards/${boardId}/../../x.jpg`,
      `${env}/boards/${boardId}/gone.jpg`,
      await upload(`boards/${boardId}/page.jpg`, Buffer.from('<html>hello</html>')),
      await upload(`boards/${boardId}/large.jpg`, Buffer.concat([jpeg, Buffer.alloc(boardLimits.photoBytes)])),
    ]
    const thumbId = await upload(`boards/${boardId}/thumb.jpg`)
    for (const fileId of bad) {
      expect([fileId, codeOf(await house.staff('photo.set', { boardId, photo: { fileId, thumbId } }))]).toEqual([fileId, 'bad_input'])
      expect([fileId, codeOf(await house.staff('photo.set', { boardId, photo: { fileId: thumbId, thumbId: fileId } }))]).toEqual([fileId, 'bad_input'])
    }
    expect(codeOf(await house.staff('photo.set', { boardId, photo: { fileId: thumbId, thumbId } }))).toBe('bad_input')
    expect(await areThere(good)).toEqual([true, true])
    expect((await open(boardId)).photo).toContain('/good.jpg')
  })

  test('of two people who set one at once one is told, and the board shows a photo that is there', async () => {
    const { boardId } = await makeBoard(house)
    const photos = [await photoIn(boardId, '1'), await photoIn(boardId, '2'), await photoIn(boardId, '3')]
    const answers = await Promise.all(photos.map((photo) => house.staff('photo.set', { boardId, photo })))
    expect(answers.every((answer) => answer.ok || answer.error.code === 'conflict')).toBe(true)
    expect((await fetch((await open(boardId)).photo ?? '')).status).toBe(200)
  })
})

describe('the picture of a code', () => {
  const picture = async (fileId: string): Promise<string> => codeIn(readPng((await house.cloud.storage.read(fileId))?.bytes ?? Buffer.alloc(0)))

  test('is WeChat’s own for the landing page, drawn once and kept', async () => {
    const { codeId } = await makeBoard(house)
    const image = dataOf(await house.staff('code.image', { codeId, kind: 'mini' }))
    expect(await picture(image.fileId)).toBe(codeText({ page: landing, scene: `c=${codeId}` }))
    const again = dataOf(await house.staff('code.image', { codeId, kind: 'mini' }))
    expect(again).toMatchObject({ fileId: image.fileId, pending: false, linked: false })
    expect(house.lastCall().databaseWrites).toBe(0)
  })

  test('is drawn ahead of the release, says so, and stops saying so when the page is out', async () => {
    const { codeId } = await makeBoard(house)
    released = ['pages/home/home']
    const early = dataOf(await house.staff('code.image', { codeId, kind: 'mini' }))
    expect(early.pending).toBe(true)
    expect(await picture(early.fileId)).toBe(codeText({ page: landing, scene: `c=${codeId}` }))
    released = [landing]
    expect(dataOf(await house.staff('code.image', { codeId, kind: 'mini' }))).toMatchObject({ fileId: early.fileId, pending: false })
  })

  test('of the plain link needs a domain, and has the one that is set', async () => {
    const { codeId } = await makeBoard(house)
    expect(codeOf(await house.staff('code.image', { codeId, kind: 'link' }))).toBe('bad_input')
    for (const domain of ['board.example.cn', 'b2.example.cn']) {
      await connectSdk(house.cloud).database().collection('settings').doc('web').set({ data: { domain } })
      const { fileId } = dataOf(await house.staff('code.image', { codeId, kind: 'link' }))
      expect(await picture(fileId)).toBe(`https://${domain}/q/${codeId}`)
      expect(dataOf(await house.staff('code.image', { codeId, kind: 'mini' })).linked).toBe(true)
    }
    await connectSdk(house.cloud).database().collection('settings').doc('web').set({ data: { domain: 'evil.cn/x?' } })
    expect(codeOf(await house.staff('code.image', { codeId, kind: 'link' }))).toBe('bad_input')
  })

  test('of nobody’s code is not found', async () => {
    expect(codeOf(await house.staff('code.image', { codeId: 'YYYYYYYY', kind: 'mini' }))).toBe('not_found')
  })
})

describe('the code of an org', () => {
  test('is made when it is first asked for, and is one for ever, which leads to its page', async () => {
    const { codeId, org } = dataOf(await house.staff('code.open', { orgId }))
    const before = house.counts()
    expect(dataOf(await house.staff('code.open', { orgId }))).toEqual({ codeId, org })
    expect(house.counts()).toEqual(before)
    expect(await scan(codeId)).toMatchObject({ kind: 'org', org: { id: orgId } })
    expect(dataOf(await house.staff('code.image', { codeId, kind: 'mini' })).fileId).toContain(codeId)
  })

  test('of no org is not found', async () => {
    expect(codeOf(await house.staff('code.open', { orgId: 'o_none' }))).toBe('not_found')
  })
})

test('every query of all this was served by an index', () => {
  expect(house.unindexed).toEqual([])
})
