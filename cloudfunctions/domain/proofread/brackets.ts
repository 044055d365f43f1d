// Brackets and quotation marks stand in pairs, each pair in one width; a spoken text may go on over several paragraphs.

import type { PlacedSlip, Spot } from './spot'

const closers = new Map(Object.entries({ '“': '”', '‘': '’', '（': '）', '(': ')', '《': '》', '〈': '〉', '【': '】', '[': ']', '〔': '〕', '「': '」', '『': '』' }))
const shut = new Set(closers.values())
/** Half-width to full-width, and back. */
const twins: Record<string, string> = { '(': '（', ')': '）', '（': '(', '）': ')' }
/** 1）, 一）, a): the number of a point, with nothing to open. */
const isPoint = (head: string): boolean => /(?:^|[；;。，,：、\s])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$/.test(head)
/** Paragraphs over which a quotation may reach. */
const reach = 6

interface Mark {
  spot: Spot
  order: number
  place: number
  mark: string
}

export function brackets(spots: readonly Spot[]): PlacedSlip[] {
  const found = spots.map((spot, order) => pairsOf(spot, order))
  const single = joinSpeech(found.flatMap((each) => each.single))
  return [...found.flatMap((each) => each.narrow), ...single.map(lonely)]
}

/** The marks that have no partner in their text, and the half-width ones around Chinese. */
function pairsOf(spot: Spot, order: number): { single: Mark[]; narrow: PlacedSlip[] } {
  const { text } = spot
  const open: Mark[] = []
  const single: Mark[] = []
  const narrow: PlacedSlip[] = []
  for (const match of text.matchAll(/[“”‘’（）()《》〈〉【】[\]〔〕「」『』]/g)) {
    const at: Mark = { spot, order, place: match.index, mark: match[0] }
    if (closers.has(at.mark)) open.push(at)
    else if (!(at.mark === '’' && /[a-zA-Z]/.test(text.charAt(at.place - 1)))) {
      const partner = open.map(({ mark }) => fits(mark, at.mark)).lastIndexOf(true)
      const [first, ...between] = partner < 0 ? [] : open.splice(partner)
      single.push(...between)
      if (first) narrow.push(...halfWidth(first, at))
      else if (!('）)'.includes(at.mark) && isPoint(text.slice(Math.max(0, at.place - 5), at.place)))) single.push(at)
    }
  }
  return { single: [...single, ...open], narrow }
}

function fits(opener: string, closer: string): boolean {
  const wanted = closers.get(opener) ?? ''
  return wanted === closer || twins[wanted] === closer
}

function halfWidth(opener: Mark, closer: Mark): PlacedSlip[] {
  const { spot } = opener
  const isChinese = /[\u4e00-\u9fff]/.test(spot.text.slice(opener.place, closer.place))
  const isMixed = closers.get(opener.mark) !== closer.mark
  const half = [opener, closer].filter(({ mark }) => '()'.includes(mark))
  if (!isChinese && !isMixed) return []
  return half.map(({ place, mark }) => ({ spot, kind: 'width', start: place, end: place + 1, fix: twins[mark] ?? mark, say: isMixed ? '括号一边全角一边半角' : '中文用全角括号' }))
}

/** “ with its ” some paragraphs further on, or with “ at the head of the next one, is how a long speech is set. */
function joinSpeech(single: readonly Mark[]): Mark[] {
  const taken = new Set<Mark>()
  for (const mark of single.filter((each) => each.mark === '“')) {
    const end = single.find((each) => each.mark === '”' && !taken.has(each) && each.order > mark.order && each.order - mark.order <= reach)
    if (end) [mark, end].forEach((each) => taken.add(each))
  }
  return single.filter((mark) => !taken.has(mark))
}

function lonely({ spot, place, mark }: Mark): PlacedSlip {
  const isTwice = closers.has(mark) ? spot.text[place + 1] === mark : spot.text[place - 1] === mark
  const start = isTwice && closers.has(mark) ? place + 1 : place
  if (isTwice) return { spot, kind: 'unmatched', start, end: start + 1, fix: '', say: `“${mark}”多了一个` }
  return { spot, kind: 'unmatched', start, end: start + 1, say: shut.has(mark) ? `“${mark}”前面少了另一半` : `“${mark}”后面少了另一半` }
}
