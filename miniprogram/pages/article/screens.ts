// Which screen answers what was opened, where it is no article.

import type { OpenedArticle } from '../../cloud/read-article'
import type { Choice } from '../../components/article-choice/article-choice'
import type { Problem } from '../../components/error-state/words'
import type { Missing } from '../../components/missing-article/missing'
import type { Arrival } from '../../entry/arrival'
import { missingOf } from './missing'

export type Other = Exclude<OpenedArticle, { kind: 'article' | 'org' }>

export interface Screens {
  screen: 'waiting' | 'failed' | 'article' | 'choice' | 'missing'
  problem: Problem
  choice: Choice | null
  missing: Missing | null
}

export const waiting: Screens = { screen: 'waiting', problem: 'internal', choice: null, missing: null }

export function screenOf(opened: Other, arrival: Arrival): Partial<Screens> {
  switch (opened.kind) {
    case 'choice':
      return { screen: 'choice', choice: opened }
    case 'newer':
      return { screen: 'failed', problem: 'newer' }
    default:
      return { screen: 'missing', missing: missingOf(opened, arrival) }
  }
}
