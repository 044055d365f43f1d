// What the reader has with an article and its unit, as the page shows it.

import type { ArticleHead } from '../../components/article-header/head'
import type { ArticleMine } from '../../contract/articles'
import { favourites, shownFavourite } from '../favourites'

export interface ShownMine {
  favourite: boolean
  favouriteProblem: string
  kept: boolean
  keepProblem: string
}

export const nothingMine: ShownMine = { favourite: false, favouriteProblem: '', kept: false, keepProblem: '' }

export function learnMine({ id, org }: ArticleHead, { favourite, kept }: ArticleMine): void {
  favourites.learn(org.id, favourite)
  favourites.learn(id, kept)
}

export function shownMine({ id, org }: ArticleHead): ShownMine {
  const kept = shownFavourite(id)
  return { ...shownFavourite(org.id), kept: kept.favourite, keepProblem: kept.favouriteProblem }
}
