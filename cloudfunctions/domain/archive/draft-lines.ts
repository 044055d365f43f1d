// A draft in an archive: where it stands, its parts, its versions, and what content safety said. By whom stays with it, or a writer could review what is their own.

import * as z from 'zod'
import { versionKinds } from '../../../miniprogram/staff/contract/drafts'
import { reviewEvents } from '../../../miniprogram/staff/contract/workflow'
import { blockSchema, bodySchema, pictureSchema } from '../article/body-schema'
import { articleId, day, orgId, partId, seriesId } from '../door/fields'
import { count, date, hash, openid, words } from './values'

const step = z.int().min(0).max(3)
const marks = z.array(z.strictObject({ partId, say: words })).max(100)
const event = z.strictObject({ what: z.enum(reviewEvents), step: step.exactOptional(), comment: words.exactOptional(), openid, at: date, rev: count.exactOptional() })
const fileId = z.string().max(400).regex(/^(?:|cloud:\/\/[\w.-]+\/[\w./-]+)$/)
const finding = z.strictObject({
  id: z.string().max(40),
  partId,
  suggest: z.enum(['review', 'risky']),
  label: z.int(),
  say: words,
  start: count.exactOptional(),
  end: count.exactOptional(),
  fileId: fileId.exactOptional(),
})

const head = z.strictObject({
  title: z.string().max(1_000),
  createdOn: day,
  summary: words.exactOptional(),
  cover: pictureSchema.exactOptional(),
  square: pictureSchema.exactOptional(),
  thumb: pictureSchema.exactOptional(),
  seriesId: seriesId.exactOptional(),
  correction: words.exactOptional(),
})

const part = {
  _id: z.string().max(100),
  articleId,
  partId,
  rev: count,
  changeId: z.string().max(40),
  openid,
  at: date,
  recent: z.array(z.strictObject({ changeId: z.string().max(40), rev: count })).max(100).exactOptional(),
  size: z.strictObject({ blocks: count, characters: count, letters: count, pictures: count, bytes: count }),
}

export const draftLines = {
  draft_blocks: z.union([
    z.strictObject({ ...part, head }),
    z.strictObject({ ...part, pos: z.string().max(1_000), block: blockSchema }),
    z.strictObject({ ...part, removed: z.literal(true) }),
  ]),
  article_versions: z.strictObject({
    _id: z.string().max(100),
    articleId,
    // Save points are gone after a day.
    kind: z.enum(versionKinds).exclude(['save']),
    openid,
    at: date,
    keptAt: date.exactOptional(),
    characters: count,
    head,
    blocks: bodySchema.shape.blocks,
  }),
  safety_checks: z.strictObject({
    _id: z.string().max(100),
    articleId,
    askedAt: date,
    openid,
    waiting: z.array(z.strictObject({ trace: z.string().max(200), partId: z.string().max(40), fileId })).max(1_000),
    cleared: z.array(fileId).max(1_000),
    findings: z.array(finding).max(1_000),
    allowed: z.record(z.string().max(40), openid).exactOptional(),
  }),
  drafts: z.strictObject({
    _id: articleId,
    orgId,
    writer: openid,
    authors: z.array(openid).max(1_000),
    title: z.string().max(1_000),
    characters: count,
    rev: count,
    state: z.enum(['writing', 'review', 'approved', 'scheduled', 'publishing', 'settled', 'discarded']),
    step: step.exactOptional(),
    publishAt: date.exactOptional(),
    publishing: z.strictObject({ n: count, openid, at: date, hash }).exactOptional(),
    published: count,
    savedAt: date.exactOptional(),
    counted: count.exactOptional(),
    passes: z.array(z.strictObject({ step, openid, at: date })).max(20),
    returned: z.strictObject({ step, openid, at: date, comment: words, marks }).exactOptional(),
    hash: hash.exactOptional(),
    dueAt: date.exactOptional(),
    events: z.array(event).max(10_000),
    changedAt: date,
    createdAt: date,
  }),
} as const
