// The list of favourites: as the cloud has it, and as this phone saw it last.

import { listFavourites } from '../cloud/favourite-list'
import { readFavouriteList } from '../cloud/read-favourite-list'
import { clockText, dayName } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import type { FavouriteListOutput } from '../../contract/favourites'
import { dropChanges, readChanges } from '../../storage/favourite-changes'
import { keepList, readKeptList } from '../storage/favourite-list'
import { readVisits } from '../../storage/visits'
import { favourites } from '../../pages/favourites'
import { problemOf } from '../../pages/problem'

/** `at`: when it was asked for, ms since 1970. */
export interface SeenList {
  list: FavouriteListOutput
  at: number
}

/** Undefined where the phone never had one, or one of a form that it knows no more. */
export function lastList(): SeenList | undefined {
  const kept = readKeptList()
  if (!kept) return undefined
  try {
    const list = readFavouriteList(kept.list)
    learn(list)
    return { list, at: kept.at }
  } catch (error) {
    problemOf(error)
    return undefined
  }
}

/** Rejects with ApiError. */
export async function fetchList(): Promise<SeenList> {
  // What waits on the phone first, or the list would not know of it.
  await favourites.flush()
  const unanswered = favourites.unanswered()
  const told = readChanges().filter(({ targetId }) => !unanswered.has(targetId))
  const at = Date.now()
  const list = await listFavourites(readVisits().map((visit) => ({ orgId: visit.orgId, at: visit.at })))
  learn(list)
  dropChanges(told)
  void keepList(list, at)
  return { list, at }
}

function learn({ orgs, articles }: FavouriteListOutput): void {
  favourites.learnListed(orgs.map(({ org, seq }) => ({ targetId: org.id, seq })))
  favourites.learnListed(articles.map(({ articleId, seq }) => ({ targetId: articleId, seq })))
}

/** What stands above a list that is not the newest. */
export function lastListWords(problem: Problem, at: number, now: number): string {
  return `${problem === 'unavailable' ? '没有网络' : '现在取不到新的'}，这是${dayName(at, now)} ${clockText(at)} 的收藏`
}
