// The closed sets that say where a view came from and why an open was not one.

export const viewSources = [
  'board',
  'article_code',
  'group_card',
  'private_card',
  'moments',
  'search',
  'favourites',
  'reminder',
  'in_app',
  'official_account',
  'web',
  'other',
] as const

export type ViewSource = (typeof viewSources)[number]

/** Why an open did not become a view. `already_counted`: the same reader, article and day. `program_too_old`: the phone could not show it. */
export const skipReasons = [
  'already_counted',
  'own_staff',
  'preview',
  'crawler',
  'unpublished',
  'program_too_old',
  'over_anonymous_limit',
  'no_reader',
  'count_failed',
] as const

export type SkipReason = (typeof skipReasons)[number]

/** Share depth: 0 first hand, 1 opened from a reader's card, 2 from a card of a card, 3 any deeper. */
export type ShareDepth = 0 | 1 | 2 | 3

/**
 * How far an article was read, sent once when its page is left: `furthest` of its `blocks` (counted from 1), seconds in the foreground,
 * and whether the end was reached. It joins the view that the reader has today, and is never one itself.
 */
export interface ViewReadInput {
  articleId: string
  furthest: number
  blocks: number
  seconds: number
  ended: boolean
  deviceKey?: string
}

/** `joined` false: there was no view of this reader to join, so nothing was kept. */
export interface ViewReadOutput {
  joined: boolean
}

/** More seconds than this in the foreground are a phone that was put down. */
export const longestStay = 1_800
