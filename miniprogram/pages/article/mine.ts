// What the reader has with an article and its unit, as the page shows it.

import type { ArticleHead } from '../../components/article-header/head'
import type { ArticleMine } from '../../contract/articles'
import { noReminder } from '../../contract/reminders'
import { favourites, shownFavourite } from '../favourites'
import { reminders, shownReminder } from '../reminders'
import type { ShownReminder } from '../reminders'

export interface ShownMine extends ShownReminder {
  favourite: boolean
  favouriteProblem: string
  kept: boolean
  keepProblem: string
}

export const nothingMine: ShownMine = {
  favourite: false,
  favouriteProblem: '',
  kept: false,
  keepProblem: '',
  reminder: noReminder,
  reminderNotice: '',
}

export function learnMine({ id, org }: ArticleHead, { favourite, kept, reminder }: ArticleMine): void {
  favourites.learn(org.id, favourite)
  favourites.learn(id, kept)
  reminders.learn(org.id, reminder)
}

export function shownMine({ id, org }: ArticleHead): ShownMine {
  const kept = shownFavourite(id)
  return { ...shownFavourite(org.id), kept: kept.favourite, keepProblem: kept.favouriteProblem, ...shownReminder(org.id) }
}

/** Hears of every change to what one of these targets is to the reader. Returns what ends the listening. */
export function onMineChange(isMine: (targetId: string) => boolean, changed: () => void): () => void {
  const hear = (targetId: string): void => {
    if (isMine(targetId)) changed()
  }
  const stops = [favourites.onChange(hear), reminders.onChange(hear)]
  return () => {
    for (const stop of stops) stop()
  }
}
