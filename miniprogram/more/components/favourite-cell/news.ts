// What a favourited unit has to tell since the reader was there last.

import { newSinceMost } from '../../../contract/favourites'
import type { FavouriteOrg } from '../../../contract/favourites'
import { dayName, spokenDay } from '../../../components/article-card/published'

/** `count` stands out in its sentence and is '' where nothing is new. `latest` is a title, or words in its place where `title` is ''. */
export interface News {
  lead: string
  count: string
  title: string
  latest: string
}

/** `visitedAt` is 0 where this phone knows of no visit. Times in ms since 1970. */
export function newsOf({ newSince, newest, favouritedAt }: FavouriteOrg, visitedAt: number, now: number): News {
  const latest = newest ? `最近一篇在${spokenDay(newest.publishedAt, now)}` : '还没有文章'
  if (visitedAt === 0) return { lead: `收藏于${dayName(favouritedAt, now)}`, count: '', title: '', latest }
  const visited = `${dayName(visitedAt, now)}来过`
  if (newSince === undefined) return { lead: visited, count: '', title: '', latest }
  if (newSince === 0) return { lead: `${visited}，没有新文章`, count: '', title: '', latest }
  const more = newSince >= newSinceMost
  return { lead: `${visited}，之后新发${more ? '超过' : ''}`, count: String(more ? newSinceMost - 1 : newSince), title: newest?.title ?? '', latest }
}
