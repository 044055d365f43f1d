// What the fields of an archive's lines are made of.

import * as z from 'zod'

export const date = z.iso.datetime().transform((text) => new Date(text))
export const count = z.int().min(0)
export const words = z.string().max(2_000)
export const hour = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/)
/** Of staff only; '' for whoever is not named. */
export const openid = z.string().max(100)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
