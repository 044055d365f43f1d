// Where a view came from, by how the reader entered this time and what the entry carried.

import type { ShareDepth, ViewSource } from '../../../miniprogram/contract/views'

export interface Entry {
  /** The number of the current entry; a share parameter may be older than it. */
  scene: number
  /** The kind of the code that led here, absent where none did. */
  codeKind?: 'article' | 'org' | 'board'
  /** Whether the entry carried the parameter of a shared card. */
  shared: boolean
  /** Whether the page was opened from inside the program: the scene is then of an entry that led elsewhere. */
  inApp?: boolean
}

const codeScenes = [1011, 1012, 1013, 1047, 1048, 1049, 1124, 1125, 1126]

/** By https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html. A move inside the app keeps the scene of the entry. */
const sourceOfScene = new Map<number, ViewSource>([
  ...scenes('private_card', 1007),
  ...scenes('group_card', 1008, 1044, 1158, 1160, 1185),
  ...scenes('moments', 1154, 1155),
  ...scenes('search', 1005, 1006, 1042, 1053),
  ...scenes('favourites', 1010, 1186),
  ...scenes('reminder', 1014, 1107),
  ...scenes('official_account', 1058, 1082, 1157),
  ...scenes('web', 1194, 1167, 1065, 1286),
  ...scenes('in_app', 1001, 1023, 1027, 1089, 1090, 1103, 1104, 1131, 1187, 1257),
])

function scenes(source: ViewSource, ...numbers: number[]): [number, ViewSource][] {
  return numbers.map((number) => [number, source])
}

/** Scenes that open a shared card: without the card's own parameter the reader has moved on inside the app since. */
const cardSources: readonly ViewSource[] = ['private_card', 'group_card', 'moments']
const momentsSinglePage = 1154

/** Never fails: what is not known is `other`. */
export function sourceOf({ scene, codeKind, shared, inApp = false }: Entry): ViewSource {
  if (codeKind) return codeSourceOf(inApp ? undefined : scene, codeKind)
  if (inApp) return 'in_app'
  if (codeScenes.includes(scene)) return 'in_app'
  const known = sourceOfScene.get(scene) ?? 'other'
  return cardSources.includes(known) && !shared && scene !== momentsSinglePage ? 'in_app' : known
}

/** A code met again from the list of used mini-programs, typed in, or scanned inside the program is still the code; a card of it is a card. */
function codeSourceOf(scene: number | undefined, kind: NonNullable<Entry['codeKind']>): ViewSource {
  const known = scene === undefined || codeScenes.includes(scene) ? undefined : sourceOfScene.get(scene)
  if (known && known !== 'in_app') return known
  return kind === 'board' ? 'board' : 'article_code'
}

/** Where a share parameter says nothing: the entry that holds now did not come from a card. */
const withoutHands: readonly ViewSource[] = ['board', 'article_code', 'search', 'reminder', 'in_app', 'official_account']

/** The current entry wins over a parameter that is older than it. */
export function depthOf(source: ViewSource, said: ShareDepth): ShareDepth {
  return withoutHands.includes(source) ? 0 : said
}
