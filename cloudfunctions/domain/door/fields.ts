// The fields that inputs are made of, each with its limit.

import * as z from 'zod'
import { codeAlphabet, codeLength } from '../../../miniprogram/contract/code'
import { workflowLimits } from '../../../miniprogram/staff/contract/workflow'
import { boardLimits, boardModes } from '../../../miniprogram/staff/contract/boards'
import { inviteLimits } from '../../../miniprogram/staff/contract/invites'
import { workLimits } from '../../../miniprogram/staff/contract/complaint-work'
import { memberLimits } from '../../../miniprogram/staff/contract/members'
import { complaintLimits } from '../../../miniprogram/more/contract/complaints'
import { bodyLimits } from '../../../miniprogram/contract/body'
import { isDay } from '../view/day'

export const articleId = z.string().regex(/^a_[0-9a-z]{16}$/)
export const orgId = z.string().regex(/^o_[0-9a-z]{1,32}$/)
export const seriesId = z.string().regex(/^s_[0-9a-z]{1,32}$/)
export const codeId = z.string().regex(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`))
/** A moment: ms since 1970, up to the last one that a Date can hold, which leaves room for any clock. */
export const ms = z.int().min(1).max(8.64e15)
export const day = z.string().max(10).refine(isDay)
export const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
export const title = z
  .string()
  .max(1_000)
  .trim()
  .refine((text) => text.length > 0 && Array.from(text).length <= bodyLimits.titleCharacters)
/** Of what is still being written: it may be empty. */
export const draftTitle = z.string().max(1_000).refine((text) => Array.from(text).length <= bodyLimits.titleCharacters * 2)
/** How often something was changed. */
export const revision = z.int().min(0).max(1_000_000_000)
export const orgName = z.string().max(100).trim().min(1).max(30)
export const earlierReads = z.int().min(0).max(1_000_000_000)
export const scene = z.int().min(0).max(99_999)
export const deviceKey = z.string().regex(/^[0-9a-f]{32}$/)
/** Of the forms of article bodies there have been and may be. */
export const bodyVersion = z.int().min(1).max(1_000)
/** Made by the phone for one accepted dialog. */
export const grantId = z.string().regex(/^[0-9a-f]{32}$/)
/** WeChat makes them of 43 characters. */
export const templateId = z.string().regex(/^[\w-]{32,64}$/)
/** The number of a tap: ms since 1970, up to the last one that a Date can hold, which leaves room for any clock and for one more tap after it. */
export const seq = z.int().min(1).max(8.64e15)
export const shareKey = z.string().regex(/^[0-9A-Za-z_-]{1,32}$/)
/** As the operator's command prints it; people type it in small letters too, and with spaces. */
export const claimCode = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
  .refine((text) => new RegExp(`^[${codeAlphabet}]{12}$`).test(text))
export const cursor = z.string().regex(/^\d{1,16}\.a_[0-9a-z]{16}$/)
/** The tier of a search before it. */
export const searchCursor = z.string().regex(/^[0-2]\.\d{1,16}\.a_[0-9a-z]{16}$/)

/** Only pictures of articles: a function reads every file, so a private one named in an article would come out on its page. */
export const pictureFileId = z
  .string()
  .max(400)
  .regex(/^cloud:\/\/[\w.-]+\/articles\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/)
export const memberId = z.string().regex(/^[\w-]{1,80}$/)
export const memberName = z.string().max(200).trim().min(1).max(memberLimits.name)
export const inviteId = z.string().regex(/^i_[0-9a-z]{16}$/)
export const inviteLabel = z.string().max(200).trim().max(inviteLimits.label)
export const inviteSecret = z.string().regex(/^[0-9a-z]{32}$/)
export const inviteKey = z.union([inviteSecret, codeId])
/** The secret of a preview's link, made on the phone. */
export const previewKey = z.string().regex(/^[0-9a-f]{32}$/)
export const boardId = z.string().regex(/^b_[0-9a-z]{16}$/)
/** Only photos of boards, in the form in which the phone uploads them; of which board is told by the folder. */
export const boardPhoto = z
  .string()
  .max(400)
  .regex(/^cloud:\/\/[\w.-]+\/boards\/b_[0-9a-z]{16}\/[0-9a-z_]{1,40}\.(?:jpg|jpeg|png|gif|webp)$/)
export const boardName = z.string().max(200).trim().min(1).max(boardLimits.name)
export const boardPlace = z.string().max(200).trim().max(boardLimits.place)
/** As many articles as the mode shows, none twice. */
export const boardShows = z
  .strictObject({ mode: z.enum(boardModes), articleIds: z.array(articleId).max(boardLimits.listed), seriesId: seriesId.exactOptional() })
  .refine(({ mode, articleIds, seriesId: series }) => {
    const fits = mode === 'pinned' ? articleIds.length === 1 : mode === 'choice' ? articleIds.length > 0 : articleIds.length === 0
    return fits && (series === undefined || mode === 'newest') && new Set(articleIds).size === articleIds.length
  })

/** As the person's phone or computer calls it. */
export const fileName = z.string().max(300).trim().min(1)

/** Only files on their way in: an import deletes what it is given. */
export const importFileId = z
  .string()
  .max(400)
  .regex(/^cloud:\/\/[\w.-]+\/imports\/[\w-][\w.-]*$/)

/** Of a draft, as it grows with every save and move. */
export const draftRev = z.int().min(0).max(1e9)
/** The head's, or a block's. */
export const partId = z.string().regex(/^[0-9A-Za-z_-]{1,32}$/)
/** The article's id, and what the version was kept for. */
export const versionId = z.string().regex(/^a_[0-9a-z]{16}\.[0-9a-z]{1,40}$/)
export const comment = z.string().max(workflowLimits.comment * 2).trim().min(1).max(workflowLimits.comment)
export const findingId = z.string().regex(/^[0-9a-f]{16}$/)

export const complaintId = z.string().regex(/^c_[0-9a-z]{16}$/)
export const complaintAnswer = z.string().max(workLimits.answer * 2).trim().min(1).max(workLimits.answer)
export const complaintClosing = z.string().max(workLimits.reason * 2).trim().min(1).max(workLimits.reason)
export const complaintCursor = z.string().regex(/^\d{1,16}\.c_[0-9a-z]{16}$/)
export const complaintText = z.string().max(complaintLimits.text * 2).trim().max(complaintLimits.text)
export const complaintContact = z.string().max(200).trim().min(1).max(complaintLimits.contact)
/** Only pictures of complaints, in the form in which the phone uploads them; whose they are is told by the complaint's id in it. */
export const complaintPicture = z
  .string()
  .max(400)
  .regex(/^cloud:\/\/[\w.-]+\/complaints\/c_[0-9a-z]{16}\/[0-9a-z]{1,32}\.(?:jpg|jpeg|png|gif|webp)$/)

export const archiveId = z.string().regex(/^[0-9a-z]{16}$/)
/** Where the next part of an archive begins: part, articles done, org, article, files of it that are in. */
export const archiveNext = z.string().regex(/^\d{1,5}\.\d{1,9}\.o_[0-9a-z]{1,32}\.(?:-|a_[0-9a-z]{16})\.\d{1,5}$/)
/** Where a restoring goes on: the phase, the archive, the part, and how much of it is done. */
export const restoreNext = z.string().regex(/^(?:check|write|finish)\.[0-9a-z]{16}\.\d{1,5}\.\d{1,9}$/)
