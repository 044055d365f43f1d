// Moves of articles as the people of a unit make them, for tests: each on the draft as it is now, unless a test says on which.

import type { ArticleOpenOutput } from '../../miniprogram/contract/articles'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { codeOf, dataOf, type FunctionsHouse } from './functions-house'
import { putDraft, storedDraft, unit, type TestDraft } from './newsroom'

export type OnRevision = 'review.submit' | 'review.pass' | 'article.publish'

export interface Moves {
  /** A draft by `writer`; its id. */
  draft(more?: Omit<TestDraft, 'articleId'>): string
  /** Passed by reviewer-a and reviewer-b, where the unit has two steps. */
  approved(more?: Omit<TestDraft, 'articleId'>): Promise<string>
  /** By admin. */
  published(more?: Omit<TestDraft, 'articleId'>): Promise<string>
  /** The code of a refusal, 'ok' where there was none. */
  move(action: OnRevision, articleId: string, openid: string, rev?: number): Promise<string>
  ask<Name extends keyof StaffActions>(action: Name, input: StaffActions[Name]['input'], openid?: string): Promise<string>
  revOf(articleId: string): number
  /** With its step. */
  stateOf(articleId: string): string
  /** As a reader. */
  open(articleId: string): Promise<ArticleOpenOutput>
  /** Ids of what readers find. */
  search(query: string): Promise<string[]>
  /** How many steps of review the unit has. */
  steps(count: number): Promise<void>
}

export function movesIn(house: FunctionsHouse): Moves {
  let made = 0
  const moves: Moves = {
    draft(more = {}) {
      made += 1
      const articleId = `a_${String(made).padStart(16, '0')}`
      putDraft(house, { articleId, ...more })
      return articleId
    },
    async approved(more) {
      const id = moves.draft(more)
      const answers = [await moves.move('review.submit', id, 'writer'), await moves.move('review.pass', id, 'reviewer-a'), await moves.move('review.pass', id, 'reviewer-b')]
      if (answers.join() !== 'ok,ok,ok') throw new Error(`It was not approved: ${answers.join()}`)
      return id
    },
    async published(more) {
      const id = await moves.approved(more)
      const answer = await moves.move('article.publish', id, 'admin')
      if (answer !== 'ok') throw new Error(`It was not published: ${answer}`)
      return id
    },
    move: async (action, articleId, openid, rev = moves.revOf(articleId)) => codeOf(await house.staff(action, { articleId, rev }, { openid })),
    ask: async (action, input, openid = 'admin') => codeOf(await house.staff(action, input, { openid })),
    revOf: (articleId) => storedDraft(house, articleId).rev,
    stateOf: (articleId) => [storedDraft(house, articleId).state, storedDraft(house, articleId).step ?? []].flat().join(' '),
    open: async (articleId) => dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1007 })),
    search: async (query) => dataOf(await house.reader('article.search', { query })).found.map(({ article }) => article.id),
    steps: async (count) => void dataOf(await house.staff('review.settings', { orgId: unit, settings: { steps: count, backTo: Math.min(1, count), dueHours: 24 } }, { openid: 'admin' })),
  }
  return moves
}
