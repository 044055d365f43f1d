// What the codes of boards lead to, and what retired and empty ones say: article.open on the real SDK and the local CloudBase.

import type { ArticleOpenInput, ArticleOpenOutput } from '../../../miniprogram/contract/articles'
import { connectSdk } from '../../support/cloud-sdk'
import { articleHead, boardOf, codeOf, emptyBody, rootOrg } from '../../support/documents'
import { dataOf, openFunctionsHouse, type FunctionsHouse, type Who } from '../../support/functions-house'

jest.setTimeout(60_000)

const org = 'o_hexin'
const other = 'o_wutongfang'
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
  house.cloud.console.insert('orgs', [rootOrg(org, '河心社区'), rootOrg('o_leer', '空社区')])
})
afterAll(() => house.stop())

let made = 0
function published(more: Record<string, unknown> = {}, body: object = {}): string {
  const _id = `a_lead${String((made += 1)).padStart(12, '0')}`
  house.cloud.console.insert('articles', [articleHead({ _id, orgId: org, title: `第 ${made} 篇`, publishedAt: new Date(made), ...more })])
  house.cloud.console.insert('article_bodies', [{ ...emptyBody(_id), ...body }])
  return _id
}

/** Codes are of the alphabet; the last two characters count. */
function printed(more: Record<string, unknown>): string {
  const digits = '34679ACDEFGHJKMNPRTWXY'
  made += 1
  const _id = `NNNNNN${digits.charAt(Math.floor(made / digits.length))}${digits.charAt(made % digits.length)}`
  house.cloud.console.insert('codes', [codeOf({ _id, ...more })])
  return _id
}

function boardCode(board: Record<string, unknown>): string {
  const _id = `b_${(made += 1)}`
  house.cloud.console.insert('boards', [boardOf({ _id, orgId: org, ...board })])
  return printed({ kind: 'board', targetId: _id, orgId: typeof board['orgId'] === 'string' ? board['orgId'] : org })
}

async function open(codeId: string, who: Partial<Who> = {}, more: Partial<ArticleOpenInput> = {}): Promise<ArticleOpenOutput> {
  return dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047, ...more }, who))
}
interface View {
  articleId: string
  source: string
  boardId?: string
}
const viewsOf = (articleId: string): View[] => house.documents<View>('views').filter((view) => view.articleId === articleId)

describe('a board', () => {
  test('that pins an article shows it, and the view is the board’s', async () => {
    const id = published()
    const code = boardCode({ mode: 'pinned', articleIds: [id] })
    expect(await open(code)).toMatchObject({ kind: 'article', article: { id }, reads: 1, view: { counted: true } })
    expect(viewsOf(id)).toMatchObject([{ source: 'board', boardId: expect.stringMatching(/^b_/) as unknown }])
  })

  test('repointed shows the other article at once', async () => {
    const [first, second] = [published(), published()]
    house.cloud.console.insert('boards', [boardOf({ _id: 'b_moves', orgId: org, articleIds: [first] })])
    const code = printed({ kind: 'board', targetId: 'b_moves', orgId: org })
    expect(await open(code)).toMatchObject({ article: { id: first } })
    await connectSdk(house.cloud).database().collection('boards').doc('b_moves').update({ data: { articleIds: [second] } })
    expect(await open(code)).toMatchObject({ article: { id: second } })
  })

  test('of the newest shows what its org published last', async () => {
    const code = boardCode({ mode: 'newest' })
    published()
    const newest = published()
    published({ status: 'draft', publishedAt: null })
    expect(await open(code)).toMatchObject({ kind: 'article', article: { id: newest } })
  })

  test('of a choice offers what is published of its list, in its order, and counts nothing', async () => {
    const [first, second, hidden] = [published(), published(), published({ status: 'draft', publishedAt: null })]
    const code = boardCode({ mode: 'choice', articleIds: [second, hidden, first], name: '东门公告栏', place: '东门进来左手边' })
    const opened = await open(code)
    expect(opened).toMatchObject({ kind: 'choice', org: { id: org, name: '河心社区' }, board: { name: '东门公告栏', place: '东门进来左手边' } })
    expect(opened.kind === 'choice' && opened.articles.map(({ id }) => id)).toEqual([second, first])
    expect(house.lastCall()).toMatchObject({ databaseReads: 3, databaseWrites: 0 })
    const chosen = await open(code, {}, { target: { kind: 'code', codeId: code, articleId: first } })
    expect(chosen).toMatchObject({ kind: 'article', article: { id: first } })
    expect(viewsOf(first)).toMatchObject([{ source: 'board' }])
  })

  test('offers its list again to one who chose what is not on it any more, and never opens it', async () => {
    const [listed, elsewhere] = [published(), published()]
    const code = boardCode({ mode: 'choice', articleIds: [listed] })
    expect((await open(code, {}, { target: { kind: 'code', codeId: code, articleId: elsewhere } })).kind).toBe('choice')
    const pinned = boardCode({ mode: 'pinned', articleIds: [listed] })
    expect(await open(pinned, {}, { target: { kind: 'code', codeId: pinned, articleId: elsewhere } })).toMatchObject({ article: { id: listed } })
  })

  test('whose article was withdrawn says why, and which board it is', async () => {
    const withdrawn = { reason: '改期', at: new Date('2026-06-12T02:00:00Z') }
    const code = boardCode({ mode: 'pinned', articleIds: [published({ status: 'withdrawn', withdrawn })], name: '西门报栏' })
    expect(await open(code)).toMatchObject({ kind: 'withdrawn', reason: '改期', withdrawnOn: '2026-06-12', board: { name: '西门报栏' } })
    expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
  })

  test.each([
    ['pins nothing', { mode: 'pinned', articleIds: [] }],
    ['pins an article that is gone', { mode: 'pinned', articleIds: ['a_0000000000000000'] }],
    ['has a list of nothing', { mode: 'choice', articleIds: [] }],
    ['shows the newest of an org without any', { mode: 'newest', orgId: 'o_leer' }],
  ])('that %s is empty, and leads on within 4 reads', async (_what, board) => {
    const opened = await open(boardCode(board))
    expect(opened).toMatchObject({ kind: 'unknown', why: 'empty', board: { name: '一块阅报栏' } })
    expect(opened.kind === 'unknown' && opened.newest.length).toBeGreaterThan(0)
    expect(house.lastCall()).toMatchObject({ databaseWrites: 0 })
    expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
  })

  test('with a draft on it is empty to residents, and a preview to its staff', async () => {
    const articleId = published({ status: 'draft', publishedAt: null, orgId: other })
    const code = boardCode({ mode: 'pinned', articleIds: [articleId], orgId: other })
    expect(await open(code)).toMatchObject({ kind: 'unknown', why: 'empty', org: { id: other } })
    expect(await open(code, { openid: 'writer-1' })).toMatchObject({ kind: 'article', view: { counted: false, reason: 'unpublished' } })
  })

  test.each(['pinned', 'newest'])('%s costs at most 4 reads and 1 write, on a cold instance too', async (mode) => {
    const id = published({ publishedAt: new Date() })
    const code = boardCode({ mode, articleIds: [id] })
    const favourite = dataOf(await house.reader('favourite.set', { targetId: org, on: true, seq: 5 }, { openid: 'cold' }))
    await house.cloud.reload('reader')
    expect(await open(code, { openid: 'cold' })).toMatchObject({ article: { id }, mine: { favourite } })
    expect(house.lastCall()).toMatchObject({ coldStart: true, databaseWrites: 1 })
    expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
  })

  test('may show an article of another org, whose favourite it is then', async () => {
    const id = published({ orgId: other })
    dataOf(await house.reader('favourite.set', { targetId: other, on: true, seq: 7 }, { openid: 'resident-2' }))
    const opened = await open(boardCode({ mode: 'pinned', articleIds: [id] }), { openid: 'resident-2' })
    expect(opened).toMatchObject({ article: { org: { id: other } }, mine: { favourite: { on: true, seq: 7 } } })
  })
})

describe('a code that was retired', () => {
  test('explains itself and leads on to its org', async () => {
    const opened = await open(printed({ targetId: published(), orgId: org, retired: true }))
    expect(opened).toMatchObject({ kind: 'unknown', why: 'retired', org: { name: '河心社区' } })
    expect(opened.kind === 'unknown' && opened.newest.every((card) => card.org.id === org)).toBe(true)
    expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
  })

  test('of an org without articles leads on to everybody’s', async () => {
    const opened = await open(printed({ kind: 'org', targetId: 'o_leer', orgId: 'o_leer', retired: true }))
    expect(opened.kind === 'unknown' && opened.newest).toHaveLength(5)
    expect(house.lastCall().databaseReads).toBeLessThanOrEqual(4)
  })
})

describe('an article of a newer form', () => {
  const ask = (articleId: string, more: Partial<ArticleOpenInput> = {}) =>
    house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1011, ...more }).then(dataOf)

  test('is no 阅读 where the program cannot show it', async () => {
    const id = published({}, { version: 2 })
    expect(await ask(id)).toMatchObject({ kind: 'article', article: { body: { version: 2 } }, reads: 0, view: { reason: 'program_too_old' } })
    expect(await ask(id, { bodyVersion: 1 })).toMatchObject({ reads: 0 })
    expect(await ask(id, { bodyVersion: 2 })).toMatchObject({ reads: 1, view: { counted: true } })
  })
})

test('the pages on the web follow the same codes', async () => {
  const [first, second] = [published(), published({ publishedAt: new Date() })]
  const page = async (code: string): Promise<{ status: number; text: string }> => {
    const reply = await house.cloud.callHttp('web', { method: 'GET', path: `/q/${code}`, query: {}, headers: {}, body: Buffer.alloc(0), clientIp: '10.0.0.1' })
    return { status: reply.status, text: reply.body.toString() }
  }
  expect((await page(boardCode({ mode: 'pinned', articleIds: [first] }))).text).toContain(`/a/${first}`)
  expect((await page(boardCode({ mode: 'newest' }))).text).toContain(`/a/${second}`)
  const choice = await page(boardCode({ mode: 'choice', articleIds: [first, second], name: '南门<b>报栏' }))
  expect(choice.text).toContain('南门&lt;b&gt;报栏')
  expect(choice.text).toContain(`/a/${first}`)
  expect(await page(printed({ targetId: first, orgId: org, retired: true }))).toMatchObject({ status: 410, text: expect.stringContaining('停用') as unknown })
  expect((await page(boardCode({ mode: 'pinned', articleIds: [] }))).status).toBe(404)
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
