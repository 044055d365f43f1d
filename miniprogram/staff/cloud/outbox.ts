// The client of the reminders that an article's publication sent.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf, flagOf, listOf } from '../../cloud/shape'
import { outboxOutcomes, type OutboxOutcome, type OutboxOutput } from '../contract/outbox'

export function openOutbox(articleId: string): Promise<OutboxOutput> {
  return callStaff('outbox.open', { articleId }, readOutbox)
}

/** Sends for some seconds, and says how far it came. */
export function sendOutbox(articleId: string): Promise<OutboxOutput> {
  return callStaff('outbox.send', { articleId }, readOutbox)
}

export function retryOutbox(articleId: string): Promise<OutboxOutput> {
  return callStaff('outbox.retry', { articleId }, readOutbox)
}

function readOutbox(value: unknown): OutboxOutput {
  const fields = fieldsOf(value, 'outbox')
  const counts = fieldsOf(fields.counts, 'counts')
  const entries = outboxOutcomes.map((outcome): [OutboxOutcome, number] => [outcome, countOf(counts, outcome)])
  const refusal = (item: unknown) => {
    const one = fieldsOf(item, 'refusal')
    if (typeof one.errCode !== 'number') throw new TypeError('errCode is no number')
    return { errCode: one.errCode, messages: countOf(one, 'messages') }
  }
  return { template: flagOf(fields, 'template'), full: flagOf(fields, 'full'), maySend: flagOf(fields, 'maySend'), counts: Object.fromEntries(entries) as Record<OutboxOutcome, number>, refusals: listOf(fields, 'refusals', refusal) }
}
