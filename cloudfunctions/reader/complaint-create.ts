// complaint.create: takes a complaint in, once however often it is sent, and within limits however many come at once.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { complaintLimits, complaintReasons, pictureFolderOf, saysEnough } from '../../miniprogram/more/contract/complaints'
import type { ComplaintCreateInput, ComplaintCreateOutput } from '../../miniprogram/more/contract/complaints'
import { ApiError } from '../../miniprogram/contract/errors'
import { chooseFree, daySlotsOf, openSlotsOf, type Slots } from '../domain/complaint/slots'
import { mintReceipt } from '../domain/complaint/receipt'
import { action, type Context } from '../domain/door/action'
import { articleId, complaintContact, complaintId, complaintPicture, complaintText } from '../domain/door/fields'
import { dayOf } from '../domain/view/day'
import { getComplaint, insertComplaint, takenSlots } from '../store/complaints'
import type { ComplaintDocument } from '../store/documents'
import { checkPictures } from './complaint-pictures'
import { complainable } from './complaint-prepare'

const input = z
  .strictObject({
    complaintId,
    articleId,
    reason: z.enum(complaintReasons),
    text: complaintText,
    pictures: z.array(complaintPicture).max(complaintLimits.pictures),
    contact: complaintContact.exactOptional(),
  })
  .refine(saysEnough)
  .refine(({ pictures }) => new Set(pictures).size === pictures.length)
  .refine(({ complaintId: id, pictures }) => pictures.every((fileId) => fileId.includes(`/${pictureFolderOf(id)}`)))

/** Each round that fails means that another call of the same person took a place just now, or that a receipt was there already. */
const mostRounds = complaintLimits.aDay + complaintLimits.openEach + 5

/**
 * ApiError not_allowed without an openid, not_found for an article that is not before the public, bad_input for a file that is no
 * picture of this complaint, too_many over the limits, conflict where this id was sent before and said something else.
 */
export const complaintCreate = action<ReaderActions['complaint.create']>(input, async (complaint, context) => {
  const { openid } = context.caller
  if (!openid) throw new ApiError('not_allowed', 'A complaint needs somebody to answer')
  const before = await getComplaint(complaint.complaintId)
  if (before) return again(before, complaint, openid)
  const { orgId, title } = await complainable(complaint.articleId)
  for (let round = 0; round < mostRounds; round += 1) {
    const at = new Date(context.now())
    const slots = await freeSlots(openid, complaint.articleId, at, context)
    // After the limits: whoever floods us makes us look at nothing.
    if (round === 0) await checkPictures(complaint.pictures)
    const document = { ...documentOf(complaint, at), ...slots, openid, orgId, title, receipt: mintReceipt(at.getTime(), context.random) }
    if (await insertComplaint(document)) return receiptOf(document)
    const other = await getComplaint(complaint.complaintId)
    if (other) return again(other, complaint, openid)
  }
  throw new ApiError('too_many', 'Too many complaints at once')
})

async function freeSlots(openid: string, article: string, at: Date, { random }: Context): Promise<Slots> {
  const daySlots = daySlotsOf(openid, dayOf(at.getTime()))
  const openSlots = openSlotsOf(openid, article)
  const taken = await takenSlots(daySlots, openSlots)
  const [first = 0, second = 0] = random(2)
  const daySlot = chooseFree(daySlots, taken, first)
  const openSlot = chooseFree(openSlots, taken, second)
  if (daySlot === undefined) throw new ApiError('too_many', `A person complains at most ${complaintLimits.aDay} times a day`)
  if (openSlot === undefined) throw new ApiError('too_many', `${complaintLimits.openEach} complaints about this article wait for an answer`)
  return { daySlot, openSlot }
}

type Written = Omit<ComplaintDocument, keyof Slots | 'openid' | 'orgId' | 'title' | 'receipt'>

function documentOf({ complaintId: _id, articleId: article, reason, text, pictures, contact }: ComplaintCreateInput, at: Date): Written {
  const steps: ComplaintDocument['steps'] = [{ status: 'waiting', at }]
  return { _id, articleId: article, reason, text, pictures, ...(contact ? { contact } : {}), status: 'waiting', steps, createdAt: at, changedAt: at }
}

/** The same again is the same receipt. Changed words under an id that came through are told apart, or they would be lost unseen. */
function again(before: ComplaintDocument, sent: ComplaintCreateInput, openid: string): ComplaintCreateOutput {
  if (before.openid !== openid || wordsOf(before, before._id) !== wordsOf(sent, sent.complaintId)) {
    throw new ApiError('conflict', 'This id was sent before, with something else')
  }
  return receiptOf(before)
}

function wordsOf({ articleId: article, reason, text, pictures, contact }: Omit<ComplaintCreateInput, 'complaintId'>, id: string): string {
  return JSON.stringify([id, article, reason, text, pictures, contact ?? ''])
}

function receiptOf({ receipt, createdAt }: ComplaintDocument): ComplaintCreateOutput {
  return { receipt, createdAt: createdAt.getTime() }
}
