// Every key that this program keeps on the phone.

export const keys = {
  textSize: 'textSize',
  favouriteSeq: 'favouriteSeq',
  favouriteQueue: 'favouriteQueue',
  deviceKey: 'deviceKey',
  keptArticles: 'keptArticles',
  readingPlaces: 'readingPlaces',
} as const

/** An article as it was last read has a key of its own: WeChat holds 1 MB a key. */
export type Key = (typeof keys)[keyof typeof keys] | `article:${string}`
