// What goes out to subscribers: publications, and the outbox with one message for each subscriber of each.

/**
 * Written before an article is out. `_id` is `<articleId>.<n>`. Only of `new` ones subscribers are told. `through` is the subscription up to which
 * the outbox is filled, `listed` that it is full. `told` is what came of it, once the outbox is emptied.
 */
export interface PublicationDocument {
  _id: string
  articleId: string
  orgId: string
  at: Date
  kind: 'new' | 'again'
  through?: string
  listed?: boolean
  told?: Partial<Record<ReminderOutcome, number>>
}

/**
 * `sending` is set before WeChat is called; whatever leaves it there may have reached WeChat, so it is `unknown` and never sent again.
 * `none`: no balance, or switched off meanwhile. `dropped`: the article was taken back before its turn.
 */
export type ReminderOutcome = 'waiting' | 'sending' | 'sent' | 'none' | 'failed' | 'unknown' | 'dropped'

/**
 * `_id` is `<publication>.<subscription>`, so that nobody is told twice of one publication; of `review` the publication is a submission, `review.<articleId>.<rev>`.
 * `subscriptionId` is of the grants that it takes one of. `errCode` is WeChat's.
 */
export interface ReminderDocument {
  _id: string
  about: 'article' | 'review'
  openid: string
  subscriptionId: string
  publicationId: string
  articleId: string
  orgId: string
  outcome: ReminderOutcome
  tries: number
  /** When it is tried next; of `sending`, when it was begun. */
  dueAt: Date
  errCode?: number
  createdAt: Date
}
