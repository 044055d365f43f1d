// The order of Chinese names as a dictionary has it, by pinyin.

const chinese = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** For each name its place in that order, from 0; equal names stand in the order given. */
export function nameOrder(names: readonly string[]): number[] {
  const sorted = names.map((_name, at) => at).sort((one, other) => chinese.compare(names[one] ?? '', names[other] ?? '') || one - other)
  const places = new Array<number>(names.length).fill(0)
  for (const [place, at] of sorted.entries()) places[at] = place
  return places
}
