// What came of reading: 收藏 and 更新提醒 of an org since a moment, how many keep an article, and how many complained about it.

import { collection, command } from './collection'

/** 收藏 that were put on since (and before another moment, where that is given), and are still. A person who takes one off and puts it on again is new again. */
export function favouritesGained(orgId: string, since: number, before?: number): Promise<number> {
  return collection('favourites').count({ targetId: orgId, on: true, changedAt: between(since, before) })
}

export function favouritesLost(orgId: string, since: number, before?: number): Promise<number> {
  return collection('favourites').count({ targetId: orgId, on: false, changedAt: between(since, before) })
}

function between(since: number, before: number | undefined): unknown {
  const from = command.gte(new Date(since))
  return before === undefined ? from : from.and(command.lt(new Date(before)))
}

/** Of an org or an article, now. */
export function favouritesNow(targetId: string): Promise<number> {
  return collection('favourites').count({ targetId, on: true })
}

export function remindersGained(orgId: string, since: number): Promise<number> {
  return collection('subscriptions').count({ orgId, on: true, changedAt: command.gte(new Date(since)) })
}

export function complaintsAbout(articleId: string): Promise<number> {
  return collection('complaints').count({ articleId })
}
