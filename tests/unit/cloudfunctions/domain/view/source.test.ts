// Where views come from, as a table.

import { depthOf, sourceOf, type Entry } from '../../../../../cloudfunctions/domain/view/source'

const rows: [string, Entry, string][] = [
  ['an ordinary QR code, scanned', { scene: 1011, codeKind: 'article', shared: false }, 'article_code'],
  ['a mini-program code from the album', { scene: 1049, codeKind: 'article', shared: false }, 'article_code'],
  ['the code of a board', { scene: 1047, codeKind: 'board', shared: false }, 'board'],
  ['a code met again from the list of used ones', { scene: 1089, codeKind: 'board', shared: false }, 'board'],
  ['a code by a scene that nobody knows', { scene: 4711, codeKind: 'article', shared: false }, 'article_code'],
  ['a card of a page that a code had opened', { scene: 1007, codeKind: 'article', shared: true }, 'private_card'],
  ['a card in a private chat', { scene: 1007, shared: true }, 'private_card'],
  ['a card in a group', { scene: 1008, shared: true }, 'group_card'],
  ['a card with a share ticket', { scene: 1044, shared: true }, 'group_card'],
  ['Moments, in the single page', { scene: 1154, shared: false }, 'moments'],
  ['Moments, gone on to the whole app', { scene: 1155, shared: true }, 'moments'],
  ['search', { scene: 1053, shared: false }, 'search'],
  ['WeChat’s own favourites', { scene: 1010, shared: false }, 'favourites'],
  ['a reminder', { scene: 1014, shared: false }, 'reminder'],
  ['an official account’s article', { scene: 1058, shared: false }, 'official_account'],
  ['a link from outside WeChat', { scene: 1194, shared: false }, 'web'],
  ['the list of used mini-programs', { scene: 1001, shared: false }, 'in_app'],
  ['a stale share parameter under a new entry', { scene: 1001, shared: true }, 'in_app'],
  ['another article, tapped after a scan', { scene: 1047, shared: false }, 'in_app'],
  ['another article, tapped after a card', { scene: 1008, shared: false }, 'in_app'],
  ['a tap inside, after a search', { scene: 1053, shared: false, inApp: true }, 'in_app'],
  ['a tap inside, whatever card it says it is', { scene: 1008, shared: true, inApp: true }, 'in_app'],
  ['a code scanned inside, after a card', { scene: 1008, codeKind: 'article', shared: false, inApp: true }, 'article_code'],
  ['one of a board’s list', { scene: 1047, codeKind: 'board', shared: false, inApp: true }, 'board'],
  ['a scene that nobody knows', { scene: 4711, shared: false }, 'other'],
  ['a scene that nobody knows, with a share', { scene: 4711, shared: true }, 'other'],
]

test.each(rows)('%s', (_name, entry, source) => {
  expect(sourceOf(entry)).toBe(source)
})

test.each([
  ['group_card', 2],
  ['private_card', 2],
  ['moments', 2],
  ['favourites', 2],
  ['web', 2],
  ['other', 2],
  ['board', 0],
  ['article_code', 0],
  ['search', 0],
  ['reminder', 0],
  ['in_app', 0],
  ['official_account', 0],
] as const)('a share that says 2 hands is %s with %s', (source, depth) => {
  expect(depthOf(source, 2)).toBe(depth)
})
