// Works through a list several at a time, for as long as there is time.

/** What became of the first ones, in their order; of the first batch always. */
export async function inBatches<Item, Made>(items: readonly Item[], atOnce: number, isLate: () => boolean, work: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (let start = 0; start < items.length; start += atOnce) {
    if (start > 0 && isLate()) break
    made.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))))
  }
  return made
}
