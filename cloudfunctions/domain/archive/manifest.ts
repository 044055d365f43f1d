// What a part of an archive says of itself: whose it is, what is in it, and a mark of every file, so that nothing is missing or changed unseen.

import { createHash } from 'node:crypto'
import * as z from 'zod'
import { orgId } from '../door/fields'
import { archivedNames } from './lines'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

export const manifestSchema = z.strictObject({
  format: z.literal('yuelan-archive'),
  version: z.literal(1),
  /** The same in every part of one archive. */
  archive: z.string().regex(/^[0-9a-z]{16}$/),
  org: z.strictObject({ id: orgId, name: z.string().max(100) }),
  /** Of all orgs in the archive, by id. */
  orgNames: z.record(orgId, z.string().max(100)),
  /** From 1. */
  part: z.int().min(1).max(10_000),
  last: z.boolean(),
  made: z.iso.datetime(),
  /** The last hour whose views are in the sums: those of the hours that were still open are among them. */
  through: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/),
  /** What files' ids began with where it was made. */
  filePrefix: z.string().max(200),
  /** Files that were gone or too large, by path. */
  leftOut: z.strictObject({ files: z.array(z.string().max(400)) }),
  counts: z.partialRecord(z.enum(archivedNames as [string, ...string[]]), count),
  files: z.record(z.string().max(400), z.strictObject({ sha256: hex, bytes: count })),
})

export type Manifest = z.output<typeof manifestSchema>

export const manifestName = 'manifest.json'

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** With a seal over all of it, as the last field. */
export function sealed(manifest: Manifest): string {
  return JSON.stringify({ ...manifest, seal: hashOf(JSON.stringify(manifest)) }, undefined, 1)
}

/** Undefined where it is not whole. */
export function unsealed(text: string): Manifest | undefined {
  try {
    const { seal, ...rest } = JSON.parse(text) as Record<string, unknown>
    if (seal !== hashOf(JSON.stringify(rest))) return undefined
    return manifestSchema.safeParse(rest).data
  } catch {
    return undefined
  }
}
