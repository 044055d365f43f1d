// article.search on the real SDK and the local CloudBase: what is found, in which order, what is marked, and what it costs.

import type { Piece } from '../../../miniprogram/more/contract/search'
import { articleHead, rootOrg } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

let house: FunctionsHouse
let last = 0

const body = (...texts: string[]) => ({
  version: 1 as const,
  blocks: texts.map((text, place) => ({ id: `b${place}`, type: 'paragraph' as const, runs: [{ text }] })),
})

async function publish(title: string, text: string, orgId = 'o_lamp', more: { publish?: boolean; articleId?: string } = {}): Promise<string> {
  const articleId = more.articleId ?? `a_found${String((last += 1)).padStart(11, '0')}`
  dataOf(await house.staff('article.create', { articleId, orgId, title, createdOn: '2026-01-01', body: body(text), publish: more.publish ?? true }))
  return articleId
}

const titles = async (query: string): Promise<string[]> =>
  dataOf(await house.reader('article.search', { query })).found.map(({ article }) => article.title)

const marked = (pieces: Piece[] = []): string => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

beforeAll(async () => {
  house = await openFunctionsHouse()
  house.cloud.console.insert('orgs', [rootOrg('o_lamp', '灯笼巷社区'), rootOrg('o_kiln', '砖窑路口')])
  house.cloud.console.insert('members', ['o_lamp', 'o_kiln'].map((orgId) => ({ _id: `m_${orgId}`, openid: 'admin-1', orgId, role: 'admin', createdAt: new Date(0) })))
  await publish('旧物交换会', '带一件用不着的东西来，灯笼巷口的凉棚下见。')
  await publish('灯笼巷的路灯修好了', '三盏不亮的都换了。')
  await publish('河埠头洗衣的台阶', '从灯笼巷走到河边，一共四十一级。', 'o_kiln')
  await publish('Wi-Fi 进了 3 号楼', 'ＷＩＦＩ密码写在楼道里，3号楼的人都能连。', 'o_kiln')
})
afterAll(() => house.stop())

test('titles come first, then orgs, then texts', async () => {
  expect(await titles('灯笼巷')).toEqual(['灯笼巷的路灯修好了', '旧物交换会', '河埠头洗衣的台阶'])
  expect(house.lastCall().databaseReads).toBe(5)
})

test('matches are marked in the title, in the name, and in the text around the first one', async () => {
  const { found } = dataOf(await house.reader('article.search', { query: '灯笼巷' }))
  expect(found.map(({ title, org, snippet }) => [title, org, snippet].map(marked))).toEqual([
    ['[灯笼巷]的路灯修好了', '[灯笼巷]社区', ''],
    ['旧物交换会', '[灯笼巷]社区', '带一件用不着的东西来，[灯笼巷]口的凉棚下见。'],
    ['河埠头洗衣的台阶', '砖窑路口', '从[灯笼巷]走到河边，一共四十一级。'],
  ])
})

test('every word has to be there, wherever it stands', async () => {
  expect(await titles('灯笼巷 台阶')).toEqual(['河埠头洗衣的台阶'])
  expect(await titles('砖窑 灯笼巷')).toEqual(['河埠头洗衣的台阶'])
  expect(await titles('灯笼巷 没有的')).toEqual([])
})

test('capitals, full-width letters and spaces inside a word make no difference', async () => {
  for (const query of ['wifi', 'WiFi', 'ｗｉｆｉ']) expect(await titles(query)).toEqual(['Wi-Fi 进了 3 号楼'])
  for (const query of ['3号楼', '3 号楼', '３号楼']) expect(await titles(query)).toContain('Wi-Fi 进了 3 号楼')
})

test('pairs that stand apart are no match: the whole word has to stand there', async () => {
  await publish('甲乙各半', '春分的分，秋千的千。')
  expect(await titles('春秋')).toEqual([])
  await publish('对联', '上联说门前，下联说前门，门前门后都有人。')
  expect(await titles('前门前')).toEqual([])
  expect(await titles('门前门')).toEqual(['对联'])
})

test('one Chinese character is looked for in titles and names, one letter is too little', async () => {
  expect(await titles('河')).toEqual(['河埠头洗衣的台阶'])
  expect(await titles('窑')).toEqual(expect.arrayContaining(['河埠头洗衣的台阶', 'Wi-Fi 进了 3 号楼']))
  for (const query of ['', ' ', 'w', '3', '。', '……', '.*', 'a+b']) expect(codeOf(await house.reader('article.search', { query }))).toBe('bad_input')
})

test('what a pattern would take as a sign of its own is only a character', async () => {
  await publish('括号', '价目：ab+cd(ef) 与 xy.*')
  expect(await titles('ab+cd(ef)')).toEqual(['括号'])
  expect(await titles('xy.*')).toEqual(['括号'])
  expect(await titles('[ab]{ef}')).toEqual(['括号'])
  expect(await titles('bd')).toEqual([])
})

test('drafts and withdrawn articles are not found', async () => {
  await publish('藏书楼的稿子', '藏书楼', 'o_lamp', { publish: false })
  expect(await titles('藏书楼')).toEqual([])
  house.cloud.console.insert('articles', [articleHead({ _id: 'a_withdrawn0000001', title: '藏书楼撤了', status: 'withdrawn' })])
  house.cloud.console.insert('search_texts', [
    { _id: 'a_withdrawn0000001', orgId: 'o_lamp', publishedAt: new Date(0), title: '藏书楼撤了', orgName: '灯笼巷社区', text: '', grams: ['^藏书', '^书楼'] },
  ])
  expect(await titles('藏书楼')).toEqual([])
})

test('a list, a table and a caption are searched as well', async () => {
  const blocks = [
    { id: 'b1', type: 'list' as const, ordered: false, items: [[{ text: '搪瓷脸盆' }], [{ text: '竹篾篮' }]] },
    { id: 'b2', type: 'table' as const, rows: [[[{ text: '铜茶炊' }], [{ text: '一把' }]]] },
    { id: 'b3', type: 'image' as const, fileId: 'cloud://env.bucket/articles/none.jpg', width: 4, height: 3, caption: '煤油灯两盏' },
    { id: 'b4', type: 'paragraph' as const, runs: [{ text: '樟木' }, { text: '箱子', bold: true as const }] },
  ]
  const article = { articleId: 'a_foundlist0000001', orgId: 'o_lamp', title: '清单', createdOn: '2026-01-01', body: { version: 1 as const, blocks }, publish: true }
  dataOf(await house.staff('article.create', article))
  for (const query of ['竹篾篮', '铜茶炊', '煤油灯', '樟木箱']) expect(await titles(query)).toEqual(['清单'])
})

test('pages of two meet every match once, across titles, names and texts', async () => {
  for (let number = 0; number < 5; number += 1) await publish(`渡船第${number}班`, '摆渡')
  for (let number = 0; number < 6; number += 1) await publish(`对岸${number}`, '坐渡船过来', 'o_kiln')
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = dataOf(await house.reader('article.search', { query: '渡船', limit: 2, ...(after ? { after } : {}) }))
    expect(page.found.length).toBeGreaterThan(0)
    ids.push(...page.found.map(({ article }) => article.title))
    after = page.next
  } while (after)
  const numbers = (count: number, title: (number: number) => string) => Array.from({ length: count }, (_, number) => title(count - 1 - number))
  expect(ids).toEqual([...numbers(5, (number) => `渡船第${number}班`), ...numbers(6, (number) => `对岸${number}`)])
})

test('of a long article the beginning is searched', async () => {
  await publish('长', `${'长句。'.repeat(7_000)}末尾的话`)
  expect(await titles('末尾的话')).toEqual([])
  expect(await titles('长句')).toEqual(['长'])
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
