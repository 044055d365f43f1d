// The ways in which readers may see an article: light, dark and the card it is forwarded as, in four sizes of letters.

import { textSizeNames, textSizes } from '../../contract/text-size'

export type View = 'light' | 'dark' | 'card'

export const views: { id: View; name: string }[] = [
  { id: 'light', name: '白天' },
  { id: 'dark', name: '深色' },
  { id: 'card', name: '卡片' },
]

export const sizes = textSizes.map((id) => ({ id, name: textSizeNames[id] }))

/** 'M月D日' by China's calendar. */
export function dayOf(at: number): string {
  const local = new Date(at + 8 * 3_600_000)
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`
}
