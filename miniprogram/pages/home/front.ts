// How a front page is parted: what stands at its head, and what follows the communities and the series.

import type { ArticleCard } from '../../contract/articles'

export interface Front {
  /** The head is of the reader's favourite units. */
  ofFavourites: boolean
  head: ArticleCard[]
  rest: ArticleCard[]
}

/** Without favourites: a lead and two briefs. */
const headWithoutFavourites = 3

/** No article stands in both. */
export function frontOf(mine: readonly ArticleCard[], articles: readonly ArticleCard[]): Front {
  const ofFavourites = mine.length > 0
  const head = ofFavourites ? [...mine] : articles.slice(0, headWithoutFavourites)
  const shown = new Set(head.map(({ id }) => id))
  return { ofFavourites, head, rest: articles.filter(({ id }) => !shown.has(id)) }
}
