// Histories by chance, months long: opens, retries, crashes, closings, nights that tidy and rename readers. The number keeps its word at every step.

import * as fc from 'fast-check'
import type { Reply } from '../../../miniprogram/contract/errors'
import { chanceOf } from '../../support/counting/chance'
import { openTown, type Town, type TownArticle } from '../../support/counting/town'
import { dataOf } from '../../support/functions-house'

jest.setTimeout(180_000)

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const runs = 12
/** The least that the settings take, so that months are enough to see views go. */
const retentionDays = 31

let town: Town
let now = Date.parse('2026-03-01T00:30:00Z')
let used = 0

beforeAll(async () => {
  town = await openTown({ articles: runs * 8, chance: chanceOf(7), at: now })
  town.house.cloud.console.insert('settings', [{ _id: 'counting', retentionDays }])
})
afterAll(() => town.house.stop())

type Step =
  | { kind: 'open'; reader: number; scene: number; crash: boolean; times: number }
  | { kind: 'wait'; ms: number }
  | { kind: 'work'; crashAt: number | undefined; runs: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('open' as const), reader: fc.nat(5), scene: fc.constantFrom(1007, 1011, 1053, 4711), crash: fc.boolean(), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(hourMs / 3, hourMs, 5 * hourMs, dayMs, 4 * dayMs, 17 * dayMs) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work' as const), crashAt: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }), runs: fc.integer({ min: 1, max: 2 }) }) },
)

const dayOf = (at: number): string => new Date(at + 8 * hourMs).toISOString().slice(0, 10)

async function open(article: TownArticle, { reader, scene, crash, times }: Extract<Step, { kind: 'open' }>): Promise<void> {
  const input = { target: { kind: 'article' as const, articleId: article.id }, scene, share: { key: 'k', depth: 1 as const } }
  town.crashReaders(crash ? 0.4 : 0)
  const once = async (): Promise<void> => {
    for (;;) {
      const answer = (await town.house.reader('article.open', input, { openid: `person-${reader}` })) as Reply<unknown> | { errCode: number }
      if (!('errCode' in answer) && answer.ok) return
    }
  }
  await Promise.all(Array.from({ length: times }, once))
  town.crashReaders(0)
}

async function work({ crashAt, runs: count }: Extract<Step, { kind: 'work' }>): Promise<void> {
  town.crashJobsAt(crashAt)
  await Promise.all(Array.from({ length: count }, () => town.house.cloud.fireTimer('jobs')))
  town.crashJobsAt(undefined)
}

interface Hour {
  articleId: string
  total: number
  sources: Record<string, number>
}

test('total = hours = sources = recount = model, and it never goes down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const article = town.articles[used++] as TownArticle
      const opened = new Set<string>()
      let before = 0
      const check = async (): Promise<void> => {
        const stats = dataOf(await town.house.staff('stats.article', { articleId: article.id }))
        expect(stats.reads.total).toBe(opened.size)
        expect(stats.unexplained).toBe(0)
        expect(stats.sources.reduce((sum, { reads }) => sum + reads, 0)).toBe(opened.size)
        expect(stats.days.map(({ day, reads }) => [day, reads])).toEqual(countsByDay(opened))
        const since = stats.people.since
        expect(stats.people.total).toBe(new Set([...opened].filter((key) => key.slice(0, 10) >= since).map((key) => key.slice(11))).size)
        expect(stats.reads.total).toBeGreaterThanOrEqual(before)
        before = stats.reads.total
      }
      for (const each of steps) {
        if (each.kind === 'wait') town.setTime((now += each.ms))
        if (each.kind === 'work') await work(each)
        if (each.kind === 'open') {
          // First, so that a day which begins while we wait is not in question: the clock stands still.
          opened.add(`${dayOf(now)} ${each.reader}`)
          await open(article, each)
        }
        await check()
      }
      town.setTime((now += 2 * hourMs))
      await work({ kind: 'work', crashAt: undefined, runs: 1 })
      await check()
      const hours = town.house.all<Hour>('view_hours').filter(({ articleId }) => articleId === article.id)
      const views = town.house.all<{ articleId: string; day: string }>('views').filter(({ articleId }) => articleId === article.id)
      expect(hours.reduce((sum, { total }) => sum + total, 0)).toBe(opened.size)
      expect(hours.flatMap(({ sources }) => Object.values(sources)).reduce((sum, count) => sum + count, 0)).toBe(opened.size)
      const oldest = views.map(({ day }) => day).sort()[0] ?? ''
      expect(views).toHaveLength([...opened].filter((key) => key.slice(0, 10) >= oldest).length)
    }),
    { numRuns: runs, seed: 20_260_301 },
  )
  expect(town.house.unindexed).toEqual([])
  expect(town.crashes.jobs).toBeGreaterThan(5)
})

test('over these months views went, their hours stayed, and readers were named anew', () => {
  const days = town.house.all<{ day: string }>('views').map(({ day }) => day)
  const closed = town.house.all<{ day: string }>('view_hours').map(({ day }) => day)
  expect(days.sort()[0] ?? '9').not.toBe(closed.sort()[0])
  expect(town.house.all('keys').length).toBeGreaterThan(1)
  const recounts = town.house.all<{ drift: number }>('recounts')
  expect(recounts.length).toBeGreaterThan(3)
  expect(recounts.map(({ drift }) => drift)).toEqual(recounts.map(() => 0))
})

function countsByDay(opened: ReadonlySet<string>): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of opened) counts.set(key.slice(0, 10), (counts.get(key.slice(0, 10)) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
}
