// The local rule of content safety: a short list of words written for this purpose, and a mark in the bytes of a picture. WeChat's own rules are secret.

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
  const suggest = (['risky', 'review'] as const).find((one) => bytes.includes(`${pictureMark}${one}`)) ?? 'pass'
  return { suggest, label: labels[suggest], words: [] }
}
