// The script's own book of what was opened, kept without a look at the database or a line of the functions' code.

export interface Entry {
  articleId: string
  /** A name of the script's own. */
  reader: string
  /** `YYYY-MM-DDTHH` of Asia/Shanghai. */
  hour: string
  source: string
  board?: string
  depth: number
  anonymous: boolean
}

export interface Sums {
  total: number
  people: number
  anonymous: number
  hours: Record<string, number>
  sources: Record<string, number>
  boards: Record<string, number>
  depths: number[]
}

export class Ledger {
  private readonly entries = new Map<string, Entry>()

  /** Only the first of a reader, an article and a day is one. */
  open(entry: Entry): void {
    const key = `${entry.articleId} ${entry.reader} ${entry.hour.slice(0, 10)}`
    if (!this.entries.has(key)) this.entries.set(key, entry)
  }

  get size(): number {
    return this.entries.size
  }

  sumsOf(articleId: string): Sums {
    const sums: Sums = { total: 0, people: 0, anonymous: 0, hours: {}, sources: {}, boards: {}, depths: [0, 0, 0, 0] }
    const people = new Set<string>()
    for (const entry of this.entries.values()) {
      if (entry.articleId !== articleId) continue
      sums.total += 1
      if (entry.anonymous) sums.anonymous += 1
      add(sums.hours, entry.hour)
      add(sums.sources, entry.source)
      if (entry.board) add(sums.boards, entry.board)
      sums.depths[entry.depth] = (sums.depths[entry.depth] ?? 0) + 1
      people.add(entry.reader)
    }
    return { ...sums, people: people.size }
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
