// What the reader has with an article and its unit, as the page shows it.

import type { ArticleMine } from '../../contract/articles'
import { favourites, shownFavourite } from '../favourites'

export interface ShownMine {
  favourite: boolean
  favouriteProblem: string
  kept: boolean
  keepProblem: string
}

export const nothingMine: ShownMine = { favourite: false, favouriteProblem: '', kept: false, keepProblem: '' }

export function learnMine(orgId: string, articleId: string, { favourite, kept }: ArticleMine): void {
  favourites.learn(orgId, favourite)
  favourites.learn(articleId, kept)
}

export function shownMine(orgId: string, articleId: string): ShownMine {
  const kept = shownFavourite(articleId)
  return { ...shownFavourite(orgId), kept: kept.favourite, keepProblem: kept.favouriteProblem }
}
