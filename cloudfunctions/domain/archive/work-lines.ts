// What staff did besides writing, in an archive: who works for whom, what was said to subscribers, complaints without who complained, words, and the log.

import * as z from 'zod'
import { wordKinds, wordLimits } from '../../../miniprogram/staff/contract/words'
import { articleId, complaintId, complaintPicture, memberId, memberName, orgId } from '../door/fields'
import { count, date, openid, words } from './values'

const statuses = z.enum(['waiting', 'handling', 'answered', 'closed'])
const id = z.string().min(1).max(200)
const counts = z.partialRecord(z.enum(['sent', 'none', 'failed', 'unknown', 'dropped']), count)
const word = z.string().min(1).max(wordLimits.word)

export const workLines = {
  members: z.strictObject({ _id: memberId, openid: openid.min(1), orgId, role: z.enum(['writer', 'reviewer', 'admin']), name: memberName.exactOptional(), createdAt: date }),
  /** Listed: nobody is told of it again. */
  publications: z.strictObject({ _id: id, articleId, orgId, at: date, kind: z.enum(['new', 'again']), listed: z.literal(true), told: counts.exactOptional() }),
  complaints: z.strictObject({
    _id: complaintId,
    openid: z.literal(''),
    articleId,
    orgId,
    title: z.string().max(1_000),
    reason: z.enum(['untrue', 'infringing', 'unlawful', 'privacy', 'other']),
    text: words,
    pictures: z.array(complaintPicture).max(20),
    status: statuses,
    answer: words.exactOptional(),
    receipt: z.string().max(40),
    steps: z.array(z.strictObject({ status: statuses, at: date })).max(1_000),
    daySlot: id,
    openSlot: id,
    assignee: openid.exactOptional(),
    work: z.array(z.strictObject({ what: z.enum(['assigned', 'answered', 'closed']), openid, at: date, to: openid.exactOptional() })).max(1_000).exactOptional(),
    createdAt: date,
    changedAt: date,
  }),
  word_lists: z.strictObject({ _id: orgId, entries: z.array(z.strictObject({ word, kind: z.enum(wordKinds), instead: word.exactOptional() })).max(wordLimits.entries), revision: count, changedAt: date }),
  audits: z.strictObject({ _id: id, at: date, openid, action: z.string().max(40), orgId, targetId: z.string().max(200), what: words }),
} as const
