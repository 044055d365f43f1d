// Every scene number of ours, cold and hot, by code, card and plain link: each shows the very article, and the view says where it came from.

import type { ViewSource } from '../../miniprogram/contract/views'
import { type Start, enter, seesArticle } from '../support/entering'
import { articlePath } from '../support/pages/article-page'
import type { TestPhone } from '../support/phone'
import { type Print, print } from '../support/prints'
import { type Town, openTown } from './house'

/** `null`: shown and not counted. */
type Source = ViewSource | null
type Form = 'code' | 'card' | 'plain'
type Row = [scene: number, name: string, code: Source, card: Source, plain: Source]

const code = (scene: number, name: string): Row => [scene, name, 'article_code', 'in_app', 'in_app']
const list = code
const card = (scene: number, name: string, source: Source): Row => [scene, name, source, source, 'in_app']
const same = (scene: number, name: string, source: Source): Row => [scene, name, source, source, source]
const other = (scene: number, name: string): Row => [scene, name, 'article_code', 'other', 'other']

/**
 * What a view’s source is when this scene opens an article by its code, by a card (with a share), by a plain link (without).
 * Cold and hot are the same. A scene of codes without a code, and one of cards without a share, is a move inside the program.
 */
const table: Row[] = [
  code(1011, 'ordinary code, scanned'),
  code(1012, 'ordinary code, long-pressed'),
  code(1013, 'ordinary code, from the album'),
  code(1047, 'mini-program code, scanned'),
  code(1048, 'mini-program code, long-pressed'),
  code(1049, 'mini-program code, from the album'),
  code(1124, 'one-item-one-code, scanned'),
  code(1125, 'one-item-one-code, long-pressed'),
  code(1126, 'one-item-one-code, from the album'),
  card(1007, 'card in a private chat', 'private_card'),
  card(1008, 'card in a group', 'group_card'),
  card(1044, 'card with a share ticket', 'group_card'),
  card(1158, 'group tool', 'group_card'),
  card(1160, 'group to-do', 'group_card'),
  card(1185, 'group notice', 'group_card'),
  same(1154, 'Moments, the single page', 'moments'),
  card(1155, 'from the single page', 'moments'),
  same(1014, 'subscribed message', 'reminder'),
  same(1107, 'subscribed message, other clients', 'reminder'),
  same(1005, 'search at the top', 'search'),
  same(1006, 'search of mini-programs', 'search'),
  same(1042, 'search for friends', 'search'),
  same(1053, 'search results', 'search'),
  same(1010, 'favourites', 'favourites'),
  same(1186, 'a note in favourites', 'favourites'),
  same(1058, 'article of an official account', 'official_account'),
  same(1082, 'link in an official account’s chat', 'official_account'),
  same(1157, 'service account’s chat', 'official_account'),
  same(1065, 'URL scheme', 'web'),
  same(1286, 'plain URL scheme', 'web'),
  same(1167, 'open tag', 'web'),
  same(1194, 'URL link', 'web'),
  list(1001, 'recent, on the main page'),
  list(1023, 'icon on the desktop'),
  list(1027, 'used, in search'),
  list(1089, 'recent, pulled down'),
  list(1090, 'long press on the capsule'),
  list(1103, 'my mini-programs'),
  list(1104, 'my mini-programs, pulled down'),
  list(1131, 'floating window'),
  list(1187, 'floating window or star'),
  list(1257, 'my mini-programs on a PC'),
  other(1178, 'PC'),
  other(1181, 'PC, panel'),
  other(1183, 'PC, search'),
  other(1256, 'PC, recent'),
  other(1258, 'PC, desktop'),
  other(1259, 'PC'),
  other(1260, 'PC'),
  other(1179, 'copied link'),
  other(1265, 'picture of a program, its page'),
  other(1266, 'picture of a program, long-pressed'),
  other(1267, 'picture of a program, in a chat'),
  other(4711, 'a scene to come'),
  same(1129, 'crawler', null),
  same(1030, 'automation', null),
  same(1203, 'load test', null),
]

const forms: Form[] = ['code', 'card', 'plain']
/** Cold starts take their time, so each scene has one, in the form that belongs to it; hot ones have all three. */
const ownForm = ([scene, , ofCode, ofCard]: Row): Form => (ofCard === 'in_app' && ofCode === 'article_code' && scene < 1130 && scene !== 1001 ? 'code' : 'card')

let town: Town
let phone: TestPhone
const articles: Print[] = []
const expected = new Map<string, Source>()

/** Each opening has an article of its own, so that each is a view of its own. */
const take = (): Print => {
  const next = articles.pop()
  if (!next) throw new Error('too few articles were printed')
  return next
}

function queryOf(form: Form, scene: number, { articleId, codeId }: Print): string {
  if (form === 'plain') return `id=${articleId}`
  if (form === 'card') return `id=${articleId}&s=k${scene}&d=1`
  return scene < 1014 ? `q=${encodeURIComponent(`https://board.example/q/${codeId}`)}` : `scene=c%3D${codeId}`
}

async function open(how: Start, row: Row, form: Form): Promise<void> {
  const [scene] = row
  const article = take()
  expected.set(article.articleId, row[2 + forms.indexOf(form)] as Source)
  await enter(phone, how, { path: articlePath, query: queryOf(form, scene, article), scene })
  await seesArticle(phone, article.title)
}

jest.setTimeout(180_000)
beforeAll(async () => {
  town = await openTown(async (cloud) => {
    for (let at = 0; at < table.length * (forms.length + 1); at += 1) articles.push(await print(cloud, { title: `第 ${at} 条路` }))
  })
  phone = await town.open({ as: 'resident-1' })
})
afterAll(() => town.stop())

test.each(table)('%i, %s: opens hot by code, card and plain link', async (...row) => {
  for (const form of forms) await open('hot', row, form)
})

test.each(table)('%i, %s: opens cold', async (...row) => {
  await open('cold', row, ownForm(row))
})

test('each of these views has its source, and what is no view has none', async () => {
  const views: Record<string, unknown>[] = []
  for (let skip = 0; ; skip += 100) {
    const page = (await (await fetch(`${town.server.url}/wx/console/views?limit=100&skip=${skip}`)).json()) as Record<string, unknown>[]
    views.push(...page)
    if (page.length < 100) break
  }
  const found = new Map(views.map(({ articleId, source }) => [String(articleId), source]))
  const wrong = [...expected].filter(([id, source]) => (found.get(id) ?? null) !== source).map(([id, source]) => `${id}: ${String(found.get(id))}, not ${String(source)}`)
  expect(wrong).toEqual([])
  expect(expected.size).toBe(table.length * (forms.length + 1))
})
