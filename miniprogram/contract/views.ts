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
