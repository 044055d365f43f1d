// Every key that this program keeps on the phone.

export const keys = {
  textSize: 'textSize',
  favouriteSeq: 'favouriteSeq',
  deviceKey: 'deviceKey',
} as const

export type Key = (typeof keys)[keyof typeof keys]
