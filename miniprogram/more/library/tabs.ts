// The parts of the library, in the order of their tabs; each has its place in library.wxml under its id.

export const tabs = [
  { id: 'favourites', name: '收藏' },
  { id: 'history', name: '看过' },
] as const

export type Tab = (typeof tabs)[number]['id']
