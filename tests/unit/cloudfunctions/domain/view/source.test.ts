// Where views come from, as a table.

import { sourceOf, type Entry } from '../../../../../cloudfunctions/domain/view/source'

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
  ['a scene that nobody knows', { scene: 4711, shared: false }, 'other'],
  ['a scene that nobody knows, with a share', { scene: 4711, shared: true }, 'other'],
]

test.each(rows)('%s', (_name, entry, source) => {
  expect(sourceOf(entry)).toBe(source)
})
