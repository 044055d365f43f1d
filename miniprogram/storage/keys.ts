// Every key that this program keeps on the phone.

export const keys = {
  textSize: 'textSize',
  favouriteSeq: 'favouriteSeq',
  favouriteQueue: 'favouriteQueue',
  reminderSeq: 'reminderSeq',
  reminderQueue: 'reminderQueue',
  deviceKey: 'deviceKey',
  keptArticles: 'keptArticles',
  complaintDrafts: 'complaintDrafts',
  complaintAnswers: 'complaintAnswers',
  keptFindings: 'keptFindings',
  favouriteList: 'favouriteList',
  favouriteChanges: 'favouriteChanges',
  favouriteOrder: 'favouriteOrder',
  visits: 'visits',
  history: 'history',
  stoppedMusic: 'stoppedMusic',
  recentSearches: 'recentSearches',
  readingPlaces: 'readingPlaces',
} as const

/** An article as it was last read has a key of its own: WeChat holds 1 MB a key. So has a draft, and each part of it that changed. */
export type Key = (typeof keys)[keyof typeof keys] | `article:${string}` | `draft:${string}`
