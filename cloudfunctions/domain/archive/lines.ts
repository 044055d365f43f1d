// The lines of an archive: a document each, checked field by field when they come back, since a file may have been anywhere.

import * as z from 'zod'
import { bodySchema, pictureSchema } from '../article/body-schema'
import { articleId, boardId, boardName, boardPhoto, boardPlace, codeId, day, earlierReads, orgId, orgName, seriesId } from '../door/fields'
import { boardModes } from '../../../miniprogram/staff/contract/boards'
import { skipReasons, viewSources } from '../../../miniprogram/contract/views'
import { draftLines } from './draft-lines'
import { count, date, hour, openid, words } from './values'
import { workLines } from './work-lines'

const orgFileId = z.string().max(400).regex(/^cloud:\/\/[\w.-]+\/(?:orgs|articles)\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/)
const { blocks, version } = bodySchema.shape
const review = z.strictObject({ steps: z.int().min(0).max(3), backTo: z.int().min(0).max(3), dueHours: z.int().min(1).max(10_000) })
const seriesName = z.strictObject({ id: seriesId, name: words })
const entry = z.strictObject({ at: date, openid, what: words })

export const lines = {
  series: z.strictObject({ _id: seriesId, orgId, name: words, intro: words, createdAt: date }),
  article_bodies: z.strictObject({ _id: articleId, version, blocks }),
  codes: z.strictObject({ _id: codeId, kind: z.enum(['article', 'org', 'board']), targetId: z.string().max(50), orgId, retired: z.literal(true).exactOptional(), createdAt: date }),
  boards: z.strictObject({
    _id: boardId,
    orgId,
    name: boardName,
    place: boardPlace,
    mode: z.enum(boardModes),
    articleIds: z.array(articleId).max(100),
    seriesId: seriesId.exactOptional(),
    photo: z.strictObject({ fileId: boardPhoto, thumbId: boardPhoto }).exactOptional(),
    changes: count.exactOptional(),
    history: z.array(entry).max(100).exactOptional(),
    createdAt: date,
  }),
  view_hours: z.strictObject({
    _id: z.string().max(100),
    articleId,
    orgId,
    day,
    hour,
    people: count,
    total: count,
    anonymous: count,
    sources: z.partialRecord(z.enum(viewSources), count),
    boards: z.record(z.string().max(50), count),
    depths: z.array(count).length(4),
    ended: count,
    stays: z.array(count).max(50),
  }),
  skips: z.strictObject({ _id: z.string().max(100), articleId, orgId, day, reason: z.enum(skipReasons), count }),
  ...workLines,
  ...draftLines,
  articles: z.strictObject({
    _id: articleId,
    orgId,
    /** A draft's may be none yet. */
    title: z.string().max(1_000),
    cover: pictureSchema.exactOptional(),
    square: pictureSchema.exactOptional(),
    thumb: pictureSchema.exactOptional(),
    summary: words.exactOptional(),
    createdOn: day,
    status: z.enum(['draft', 'published', 'withdrawn', 'archived']),
    publishedAt: date.nullable(),
    updatedAt: date.nullable(),
    earlierReads,
    closedTotal: count,
    closedThrough: hour,
    closedPeople: count,
    peopleSince: z.union([day, z.literal('')]),
    codeId,
    correction: words.exactOptional(),
    withdrawn: z.strictObject({ reason: words, at: date, held: z.boolean().exactOptional() }).exactOptional(),
    series: seriesName.exactOptional(),
    signature: z.strictObject({ steps: z.array(z.strictObject({ name: words, by: words })).max(20), on: day }).exactOptional(),
  }),
  orgs: z.strictObject({
    _id: orgId,
    name: orgName,
    parentId: orgId.nullable(),
    path: z.array(orgId).min(1).max(20),
    intro: words,
    avatar: orgFileId.exactOptional(),
    colour: z.string().regex(/^#[0-9a-f]{6}$/i).exactOptional(),
    review: review.exactOptional(),
    pinned: z.array(articleId).max(20).exactOptional(),
    createdAt: date,
  }),
} as const

export type ArchivedName = keyof typeof lines
export type Archived<Name extends ArchivedName> = z.output<(typeof lines)[Name]>
export type ArchivedDocuments = { [Name in ArchivedName]: Archived<Name>[] }

export const archivedNames = Object.keys(lines) as ArchivedName[]

export function noDocuments(): ArchivedDocuments {
  return Object.fromEntries(archivedNames.map((name) => [name, []])) as unknown as ArchivedDocuments
}

/** Where files may lie that an archive brings back. */
export const filePath = z.string().max(300).regex(/^(?:articles|orgs|boards|complaints)\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/)
