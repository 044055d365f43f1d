// A small town for counting scripts: articles with codes, a board in each community, and the clock that a script turns.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { codeAlphabet } from '../../../miniprogram/contract/code'
import { articleHead, boardOf, codeOf, emptyBody } from '../documents'
import { openFunctionsHouse, type FunctionsHouse } from '../functions-house'
import type { Chance } from './chance'

export const communities = ['o_wutongfang', 'o_shuitalu', 'o_nanyao'] as const

export interface TownArticle {
  id: string
  orgId: string
  codeId: string
}

export interface Town {
  house: FunctionsHouse
  articles: TownArticle[]
  /** The board of each community by its id, and its code. */
  boards: Map<string, { id: string; codeId: string }>
  /** ms since 1970. Stands still until it is set again. */
  setTime(at: number): void
  /** Which share of the reader's requests ends in a crash of its instance. */
  crashReaders(share: number): void
  /** Lets the next run of the jobs crash at that request of it, counted from 1. */
  crashJobsAt(request: number | undefined): void
  crashes: { readers: number; jobs: number }
}

export async function openTown({ articles: count, chance, at }: { articles: number; chance: Chance; at: number }): Promise<Town> {
  let time = at
  let share = 0
  let jobsCrashAt: number | undefined
  const crashes = { readers: 0, jobs: 0 }
  const faults = ({ functionName }: { functionName: string }): Fault | undefined => {
    if (functionName === 'reader' && share > 0 && chance.next() < share) {
      crashes.readers += 1
      return chance.pick(['before', 'after'] as const)
    }
    if (functionName !== 'jobs' || jobsCrashAt === undefined) return undefined
    jobsCrashAt -= 1
    if (jobsCrashAt > 0) return undefined
    jobsCrashAt = undefined
    crashes.jobs += 1
    return chance.pick(['before', 'after'] as const)
  }
  const house = await openFunctionsHouse({ now: () => time, faults })
  const articles = Array.from({ length: count }, (_, place): TownArticle => {
    const orgId = communities[place % communities.length] ?? 'o_nanyao'
    return { id: `a_${String(place).padStart(16, '0')}`, orgId, codeId: codeName('A', place) }
  })
  const boards = new Map(communities.map((orgId, place) => [orgId as string, { id: `b_${orgId}`, codeId: codeName('C', place) }]))
  const { insert } = house.cloud.console
  insert('articles', articles.map(({ id, orgId, codeId }) => articleHead({ _id: id, orgId, codeId })))
  insert('article_bodies', articles.map(({ id }) => emptyBody(id)))
  insert('boards', [...boards].map(([orgId, { id }]) => boardOf({ _id: id, orgId, mode: 'choice', articleIds: articles.filter((one) => one.orgId === orgId).map((one) => one.id) })))
  insert('codes', [
    ...articles.map(({ id, orgId, codeId }) => codeOf({ _id: codeId, targetId: id, orgId })),
    ...[...boards].map(([orgId, { id, codeId }]) => codeOf({ _id: codeId, kind: 'board', targetId: id, orgId })),
  ])
  return {
    house,
    articles,
    boards,
    crashes,
    setTime: (to) => void (time = to),
    crashReaders: (of) => void (share = of),
    crashJobsAt: (request) => void (jobsCrashAt = request),
  }
}

function codeName(first: string, number: number): string {
  const digits = Array.from({ length: 7 }, (_, place) => codeAlphabet[Math.floor(number / codeAlphabet.length ** place) % codeAlphabet.length])
  return `${first}${digits.join('')}`
}
