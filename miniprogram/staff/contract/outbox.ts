// 更新提醒 as staff see it: whom an article's publication told, and what came of it.

export interface OutboxInput {
  articleId: string
}

/** `unknown`: WeChat may have had it, so it is not sent again. `none`: nothing left to send with. `dropped`: the article was taken back before. */
export const outboxOutcomes = ['sent', 'waiting', 'none', 'failed', 'unknown', 'dropped'] as const

export type OutboxOutcome = (typeof outboxOutcomes)[number]

/** What the desk says of an article's messages. */
export type Told = Pick<Record<OutboxOutcome, number>, 'sent' | 'none' | 'failed' | 'unknown'>

/** `full` once every subscriber is in it: before, the counts grow. `refusals`: WeChat's numbers of what failed. `template` false: this installation sends none. `maySend`: the caller. */
export interface OutboxOutput {
  template: boolean
  full: boolean
  maySend: boolean
  counts: Record<OutboxOutcome, number>
  refusals: { errCode: number; messages: number }[]
}
