// The words around a place of a Chinese text, by the dictionary that the engine brings (ICU).

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters to either side: more than the longest word, and little enough that a long text costs nothing. */
const around = 12

/** `words` by each place that a word covers, from `start` to `end`. */
export function chineseWords(text: string, at: number): { start: number; end: number; words: Map<number, string> } {
  const start = Math.max(0, at - around)
  const end = Math.min(text.length, at + around)
  const words = new Map<number, string>()
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    for (let place = 0; place < segment.length; place += 1) words.set(start + index + place, segment)
  }
  return { start, end, words }
}
