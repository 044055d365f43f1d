// Which of some texts can stay when they are to be in ascending order: the most that already are.

/** Indexes, ascending. An absent text stays nowhere. */
export function longestOrder(texts: readonly (string | undefined)[]): number[] {
  /** Where the lowest last text of an ascending row of that length is, shortest row first. */
  const lasts: number[] = []
  const before = new Map<number, number | undefined>()
  texts.forEach((text, at) => {
    if (text === undefined) return
    const length = firstNotBelow(lasts, text, texts)
    before.set(at, lasts[length - 1])
    lasts[length] = at
  })
  const found: number[] = []
  for (let at = lasts.at(-1); at !== undefined; at = before.get(at)) found.push(at)
  return found.reverse()
}

function firstNotBelow(lasts: readonly number[], text: string, texts: readonly (string | undefined)[]): number {
  let [low, high] = [0, lasts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[lasts[middle] ?? 0] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
