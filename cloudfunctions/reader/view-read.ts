// view.read: how far and how long an article was read, joined to the view that its reader has. It never makes a view.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { longestStay } from '../../miniprogram/contract/views'
import { action, type Context } from '../domain/door/action'
import { articleId, deviceKey } from '../domain/door/fields'
import { addDays, dayOf, hourOf } from '../domain/view/day'
import { readerOf, readerOfArticle, viewIdOf } from '../domain/view/readers'
import { slotsOf } from '../domain/view/slots'
import { stayStep } from '../domain/view/stay'
import { viewKeys } from '../store/keys'
import { joinRead } from '../store/views'

const blocksMost = 1_000
/** Who reads across midnight joins the view of the evening, and no older one. */
const sittingMs = 6 * 3_600_000

const input = z
  .strictObject({
    articleId,
    furthest: z.int().min(0).max(blocksMost),
    blocks: z.int().min(1).max(blocksMost),
    seconds: z.int().min(0).max(1_000_000),
    ended: z.boolean(),
    deviceKey: deviceKey.exactOptional(),
  })
  .refine(({ furthest, blocks }) => furthest <= blocks)

type Read = Parameters<typeof joinRead>[3]

/** One write; two after midnight, or where it says nothing new. */
export const viewRead = action<ReaderActions['view.read']>(input, async ({ articleId: id, deviceKey: device, seconds: told, ...how }, context) => {
  const seconds = Math.min(told, longestStay)
  const read: Read = { ...how, seconds, stay: stayStep(seconds) }
  const today = dayOf(context.now())
  if (await joinOn(today, id, device, read, context)) return { joined: true }
  const yesterday = addDays(today, -1)
  const isNight = dayOf(context.now() - sittingMs) === yesterday
  return { joined: isNight && (await joinOn(yesterday, id, device, read, context)) }
})

async function joinOn(day: string, id: string, device: string | undefined, read: Read, context: Context): Promise<boolean> {
  const { openid, address } = context.caller
  const hash = (await viewKeys(context)).of(day)
  const reader = readerOf(hash, openid, device)
  if (!reader) return false
  const ids = reader.anonymous ? slotsOf(hash, id, address, day, reader) : [viewIdOf(hash, id, reader, day)]
  return joinRead(ids, readerOfArticle(hash, id, reader), hourOf(context.now() - sittingMs), read)
}
