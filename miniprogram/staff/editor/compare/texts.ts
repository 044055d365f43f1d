// What differs between two texts, by words: a Chinese character is one, letters and digits that stand together are one.

import diff from 'fast-diff'

/** `at` is its place among its neighbours. */
export interface Piece {
  at: number
  text: string
  /** `gone` only in the first, `new` only in the second. */
  what: 'same' | 'gone' | 'new'
}

const word = /[A-Za-z0-9]+|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g
/** Each word is one code unit for the library, from here on; below the surrogates there is room for more words than two blocks have. */
const first = 0x100
const most = 0xd7ff - first

export function compareTexts(before: string, after: string): Piece[] {
  const words: string[] = []
  const signs = new Map<string, string>()
  const signed = (text: string): string => (text.match(word) ?? []).map((each) => {
    const known = signs.get(each)
    if (known !== undefined) return known
    const sign = String.fromCharCode(first + Math.min(words.push(each) - 1, most))
    signs.set(each, sign)
    return sign
  }).join('')
  const spoken = (text: string): string => [...text].map((sign) => words[sign.charCodeAt(0) - first] ?? '').join('')
  const what = { [diff.EQUAL]: 'same', [diff.DELETE]: 'gone', [diff.INSERT]: 'new' } as const
  return diff(signed(before), signed(after)).map(([kind, text], at) => ({ at, text: spoken(text), what: what[kind] }))
}
