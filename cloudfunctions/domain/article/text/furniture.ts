// The lines that a published page has around its text: dates, numbers, buttons, footers.

import { isDay } from '../../view/day'

export type Furniture =
  | { kind: 'created'; day: string | undefined; text: string }
  | { kind: 'reads'; count: number; text: string }
  | { kind: 'button' | 'footer'; text: string }

interface Form {
  pattern: RegExp
  make: (match: RegExpExecArray) => Furniture
}

const forms: readonly Form[] = [
  {
    pattern: /^创建于\s?(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?/,
    make: ([text, year = '', month = '', date = '']) => {
      const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
      return { kind: 'created', day: isDay(day) ? day : undefined, text }
    },
  },
  {
    pattern: /^阅读(?:量|数)?\s?[:：]?\s?(\d{1,9})(?![\d.]|万|\p{L})/u,
    make: ([text, count = '']) => ({ kind: 'reads', count: Number(count), text }),
  },
  { pattern: /^(?:已?收藏TA|需扫码在手机上打开|文章后点击更新提醒|更新提醒|分享|点赞)(?!\p{L})/u, make: ([text]) => ({ kind: 'button', text }) },
  { pattern: /^文章由.{1,40}编辑制作$/, make: ([text]) => ({ kind: 'footer', text }) },
  { pattern: /^(?:投诉|举报)$/, make: ([text]) => ({ kind: 'footer', text }) },
]

/** The pieces of furniture that a line consists of, or undefined when there is anything else on it. */
export function furnitureOf(line: string): Furniture[] | undefined {
  const pieces: Furniture[] = []
  let rest = line.trim()
  while (rest !== '') {
    const piece = firstPiece(rest)
    if (!piece) return undefined
    pieces.push(piece)
    rest = rest.slice(piece.text.length).trim()
  }
  return pieces.length > 0 ? pieces : undefined
}

function firstPiece(text: string): Furniture | undefined {
  for (const { pattern, make } of forms) {
    const match = pattern.exec(text)
    if (match) return make(match)
  }
  return undefined
}
