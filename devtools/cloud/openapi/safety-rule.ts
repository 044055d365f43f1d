// The local rule of content safety: a short list of words written for this purpose, and a mark in the bytes of a picture or its size. WeChat's own rules are secret.

import { pictureSize } from './picture-size'

export type Suggest = 'pass' | 'review' | 'risky'

export interface Verdict {
  suggest: Suggest
  label: number
  /** What was found, for texts. */
  words: string[]
}

/** Harmless themselves. The labels are WeChat's for 违法犯罪 and 广告. */
export const sensitiveWords = { risky: ['本地违规词', '出售违禁品'], review: ['本地存疑词', '加微信领红包'] } as const
const labels = { pass: 100, review: 10_001, risky: 20_006 } as const

/** As a comment, as EXIF, or put behind the last byte: `printf yuelan-safety:risky >> picture.jpg`. */
const pictureMark = 'yuelan-safety:'
/** px, wide and high: what a phone that makes pictures smaller leaves as it is. */
const pictureSizes = { risky: 444, review: 333 } as const

export function wordsIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word))
}

export function textVerdict(text: string): Verdict {
  for (const suggest of ['risky', 'review'] as const) {
    const words = wordsIn(text, sensitiveWords[suggest])
    if (words.length > 0) return { suggest, label: labels[suggest], words }
  }
  return { suggest: 'pass', label: labels.pass, words: [] }
}

export function pictureVerdict(bytes: Buffer): Verdict {
  const { width, height } = pictureSize(bytes) ?? {}
  const isOf = (side: number): boolean => width === side && height === side
  const suggest = (['risky', 'review'] as const).find((one) => bytes.includes(`${pictureMark}${one}`) || isOf(pictureSizes[one])) ?? 'pass'
  return { suggest, label: labels[suggest], words: [] }
}
