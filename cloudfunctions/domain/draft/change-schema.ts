// What a change of a draft may look like: a draft may hold what is not fit for readers yet, such as no title.

import * as z from 'zod'
import { draftLimits, headPart } from '../../../miniprogram/staff/contract/drafts'
import { workflowLimits } from '../../../miniprogram/staff/contract/workflow'
import { blockSchema, pictureSchema } from '../article/body-schema'
import { day, draftRev, partId, seriesId } from '../door/fields'

/** Longer than a title may be: it is cut by who wrote it, and must not be lost before. */
const longTitle = z.string().max(200)

const head = z.strictObject({
  title: longTitle,
  createdOn: day,
  summary: z.string().max(draftLimits.summary).exactOptional(),
  cover: pictureSchema.exactOptional(),
  square: pictureSchema.exactOptional(),
  thumb: pictureSchema.exactOptional(),
  seriesId: seriesId.exactOptional(),
  correction: z.string().max(workflowLimits.correction).exactOptional(),
})

/** A place between two is a character longer after some five times, so this is room for a thousand blocks in one gap. */
const pos = z.string().regex(/^[0-9A-Za-z]{1,200}$/)

const made = { partId, base: draftRev, changeId: z.string().regex(/^[0-9a-z]{16}$/) }

const change = z.union([
  z.strictObject({ ...made, head }).refine((sent) => sent.partId === headPart),
  z.strictObject({ ...made, pos, block: blockSchema }).refine((sent) => sent.partId !== headPart && sent.block.id === sent.partId),
  z.strictObject({ ...made, removed: z.literal(true) }).refine((sent) => sent.partId !== headPart),
])

/** As many as fit into the bytes of one call. Each part once: of two changes of one part the first would make the second late. */
export const changesSchema = z
  .array(change)
  .min(1)
  .max(600)
  .refine((changes) => new Set(changes.map((sent) => sent.partId)).size === changes.length)
