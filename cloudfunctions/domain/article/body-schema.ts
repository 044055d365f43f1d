// The one definition of a valid article body: every way in (editor, import, seed) passes through it.

import * as z from 'zod'
import { bodyLimits, bodyVersion, palette, runSizes } from '../../../miniprogram/contract/body'
import { pictureFileId } from '../door/fields'

const words = z.string().max(bodyLimits.characters)
const shortWords = z.string().max(500)
const pixels = z.int().min(1).max(20_000)
const seconds = z.number().min(0).max(86_400)
const id = z.string().regex(/^[0-9A-Za-z_-]{1,32}$/)

/** Where a link may lead: no scheme that runs anything. */
export const link = z.string().max(2_000).regex(/^(https?:\/\/[^\s]+|tel:[\d+*#-]{3,30}|mailto:[^\s@]+@[^\s@]+)$/i)

const run = z.strictObject({
  text: words,
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  underline: z.literal(true).exactOptional(),
  color: z.enum(palette).exactOptional(),
  size: z.enum(runSizes).exactOptional(),
  link: link.exactOptional(),
})

const runs = z.array(run).max(2_000)

/** The fields of a picture; `pictureSchema` is one that stands by itself. */
const picture = {
  fileId: pictureFileId,
  width: pixels,
  height: pixels,
  caption: shortWords.exactOptional(),
  alt: shortWords.exactOptional(),
}

export const pictureSchema = z.strictObject(picture)

export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ id, type: z.literal('paragraph'), runs, align: z.enum(['center', 'right']).exactOptional() }),
  z.strictObject({ id, type: z.literal('heading'), runs }),
  z.strictObject({ id, type: z.literal('image'), ...picture }),
  z.strictObject({ id, type: z.literal('gallery'), images: z.array(pictureSchema).min(1).max(bodyLimits.images) }),
  z.strictObject({
    id,
    type: z.literal('video'),
    fileId: pictureFileId,
    width: pixels,
    height: pixels,
    seconds: seconds.exactOptional(),
    poster: pictureFileId.exactOptional(),
    caption: shortWords.exactOptional(),
  }),
  z.strictObject({
    id,
    type: z.literal('audio'),
    fileId: pictureFileId,
    title: shortWords,
    seconds: seconds.exactOptional(),
    background: z.literal(true).exactOptional(),
  }),
  z.strictObject({ id, type: z.literal('quote'), runs }),
  z.strictObject({ id, type: z.literal('list'), ordered: z.boolean(), items: z.array(runs).min(1).max(500) }),
  z.strictObject({ id, type: z.literal('table'), rows: z.array(z.array(runs).min(1).max(30)).min(1).max(500) }),
  z.strictObject({ id, type: z.literal('divider') }),
  z.strictObject({ id, type: z.literal('file'), fileId: pictureFileId, name: shortWords, bytes: z.int().min(0) }),
])

/** Counts are measured apart (limits.ts), since a body that is too large is another failure than one that is wrong. */
export const bodySchema = z.strictObject({ version: z.literal(bodyVersion), blocks: z.array(blockSchema).max(bodyLimits.blocks * 10) })
