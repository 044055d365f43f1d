// Days in the life of the town: readers that open, repeat, retry and crash, hours that close while the closing crashes too.

import type { ArticleOpenInput, ArticleOpenOutput } from '../../../miniprogram/contract/articles'
import type { Reply } from '../../../miniprogram/contract/errors'
import type { Who } from '../functions-house'
import { chanceOf, type Chance } from './chance'
import { Ledger } from './ledger'
import { openTown, type Town, type TownArticle } from './town'
import { wayTo, type Way } from './ways'

export interface ScriptOptions {
  seed: number
  opens: number
  clients: number
  articles: number
}

export interface Played {
  town: Town
  ledger: Ledger
  /** Calls that were sent, repeats and retries among them. */
  calls: number
  stop(): Promise<void>
}

const hourMs = 3_600_000
/** 18:00 of an evening in Asia/Shanghai, so that the first midnight comes early. */
const start = Date.parse('2026-03-01T10:00:00Z')
const hours = 72
const atOnce = 16
const crashShare = 0.01
const repeatShare = 0.05
const jobCrashShare = 0.2

interface Client {
  name: string
  who: Partial<Who>
  deviceKey?: string
}

export async function playScript({ seed, opens, clients, articles }: ScriptOptions): Promise<Played> {
  const chance = chanceOf(seed)
  const town = await openTown({ articles, chance, at: start })
  const ledger = new Ledger()
  const people = Array.from({ length: clients }, (_, place) => clientOf(place))
  let calls = 0
  town.crashReaders(crashShare)
  for (let step = 0; step < hours; step += 1) {
    const share = Math.floor((opens * (step + 1)) / hours) - Math.floor((opens * step) / hours)
    // Two moments of each hour; the later one is near enough to its end for what it starts to end in the next.
    for (const [part, minute] of [[0, 4 + chance.below(40)], [1, 58]] as const) {
      town.setTime(start + step * hourMs + minute * 60_000)
      const count = part === 0 ? Math.ceil(share / 2) : Math.floor(share / 2)
      calls += await openMany(town, ledger, people, count, chance)
    }
    // After the grace on most hours; sometimes nothing runs, and the next run has more to do.
    if (chance.next() < 0.8) await close(town, chance, start + (step + 1) * hourMs + (chance.next() < 0.2 ? 5 : 11) * 60_000)
  }
  town.crashReaders(0)
  return { town, ledger, calls, stop: () => town.house.stop() }
}

function clientOf(place: number): Client {
  const name = `reader-${place}`
  // One in twenty has no openid, and one address each, so that no limit is met.
  if (place % 20 !== 7) return { name, who: { openid: name } }
  return { name, who: { openid: null, clientIp: `10.1.${Math.floor(place / 200)}.${place % 200}` }, deviceKey: place.toString(16).padStart(32, '0') }
}

/** Skewed: the first articles have most of the readers. */
function someArticle(town: Town, chance: Chance): TownArticle {
  const place = Math.floor(town.articles.length * chance.next() ** 2.5)
  return town.articles[place] as TownArticle
}

async function openMany(town: Town, ledger: Ledger, people: readonly Client[], count: number, chance: Chance): Promise<number> {
  const hour = new Date(town.house.cloudNow() + 8 * hourMs).toISOString().slice(0, 13)
  let calls = 0
  for (let done = 0; done < count; done += atOnce) {
    const taken = new Set<string>()
    const opening: Promise<number>[] = []
    for (let place = done; place < Math.min(count, done + atOnce); place += 1) {
      const client = chance.pick(people)
      const article = someArticle(town, chance)
      // Two different ways in at the same moment would leave open which of them was first.
      if (taken.has(`${client.name} ${article.id}`)) continue
      taken.add(`${client.name} ${article.id}`)
      const way = wayTo(article, town, chance)
      ledger.open({ articleId: article.id, reader: client.name, hour, ...sumsOf(way), anonymous: client.deviceKey !== undefined })
      const twice = chance.next() < repeatShare
      opening.push(openOnce(town, client, way))
      if (twice) opening.push(openOnce(town, client, way))
    }
    for (const each of await Promise.all(opening)) calls += each
  }
  return calls
}

function sumsOf({ source, board, depth }: Way): { source: string; board?: string; depth: number } {
  return { source, depth, ...(board ? { board } : {}) }
}

/** Again and again until it is answered, as a person does; how many calls that took. */
async function openOnce({ house }: Town, client: Client, way: Way): Promise<number> {
  const input: ArticleOpenInput = { ...way.input, ...(client.deviceKey ? { deviceKey: client.deviceKey } : {}) }
  for (let calls = 1; calls < 50; calls += 1) {
    const answer = (await house.reader('article.open', input, client.who)) as Reply<ArticleOpenOutput> | { errCode: number }
    if ('errCode' in answer || !answer.ok) continue
    if (answer.data.kind !== 'article') throw new Error(`It opened as ${answer.data.kind}`)
    const { view } = answer.data
    if (view.counted || view.reason === 'already_counted') return calls
    if (view.reason !== 'count_failed') throw new Error(`It was not counted: ${view.reason}`)
  }
  throw new Error('It was never answered')
}

/** The timer, once or twice at once; one run in five crashes somewhere. */
async function close(town: Town, chance: Chance, at: number): Promise<void> {
  town.setTime(at)
  const runs = chance.next() < 0.3 ? 2 : 1
  if (chance.next() < jobCrashShare) town.crashJobsAt(1 + chance.below(40))
  await Promise.all(Array.from({ length: runs }, () => town.house.cloud.fireTimer('jobs')))
  town.crashJobsAt(undefined)
}

/** Lets every hour be over and closed, without a crash. */
export async function closeAll({ town }: Played): Promise<void> {
  town.setTime(start + (hours + 2) * hourMs)
  await town.house.cloud.fireTimer('jobs')
}
