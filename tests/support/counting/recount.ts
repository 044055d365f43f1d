// Compares all that the database says of the town's articles with the script's own book.

import type { Played } from './script'

interface Tally {
  articleId: string
  total: number
  people: number
  anonymous: number
  hour: string
  day: string
  hours: Record<string, number>
  sources: Record<string, number>
  boards: Record<string, number>
  depths: number[]
}

/** Every difference in words; none when all is well. `closed`: whether all hours are. */
export function differences({ town, ledger }: Played, closed: boolean): string[] {
  const { house } = town
  const hours = house.all<Tally>('view_hours')
  const days = house.all<Tally>('view_days')
  const readers = house.all<{ articleId: string }>('readers')
  const heads = new Map(house.all<{ _id: string; closedTotal: number; closedPeople?: number }>('articles').map((head) => [head._id, head]))
  const found: string[] = []
  const same = (what: string, is: unknown, shouldBe: unknown): void => {
    if (JSON.stringify(sorted(is)) !== JSON.stringify(sorted(shouldBe))) found.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(shouldBe)}`)
  }
  const views = house.all<{ articleId: string }>('views')
  for (const { id } of town.articles) {
    const expected = ledger.sumsOf(id)
    same(`${id} views`, views.filter(({ articleId }) => articleId === id).length, expected.total)
    if (!closed) continue
    for (const [name, tallies] of [['hours', hours], ['days', days]] as const) {
      const own = tallies.filter(({ articleId }) => articleId === id)
      for (const part of ['total', 'people', 'anonymous'] as const) same(`${id} ${name} ${part}`, own.reduce((sum, one) => sum + one[part], 0), expected[part])
      for (const part of ['sources', 'boards'] as const) same(`${id} ${name} ${part}`, added(own.map((one) => one[part])), expected[part])
      same(`${id} ${name} depths`, expected.depths.map((_, depth) => own.reduce((sum, one) => sum + (one.depths[depth] ?? 0), 0)), expected.depths)
    }
    same(`${id} by hour`, Object.fromEntries(hours.filter(({ articleId }) => articleId === id).map(({ hour, total }) => [hour, total])), expected.hours)
    same(`${id} readers`, readers.filter(({ articleId }) => articleId === id).length, expected.people)
    same(`${id} head`, [heads.get(id)?.closedTotal, heads.get(id)?.closedPeople ?? 0], [expected.total, expected.people])
  }
  return found
}

function added(maps: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const map of maps) for (const [key, value] of Object.entries(map)) sum[key] = (sum[key] ?? 0) + value
  return sum
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
}

