// poster.print: articles, boards or the org itself as a PDF, a page or a label each, kept in cloud storage where phone and PC fetch it: what hangs in the street is public.

import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { posterDesigns, posterLimits, posterPapers } from '../../miniprogram/staff/contract/posters'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { articleId, boardId, orgId } from '../domain/door/fields'
import { printable } from '../domain/poster/coverage'
import { pagesOf } from '../domain/poster/pages'
import { publicAddresses, putFile } from '../platform/files'
import { addAudit } from '../store/audits'
import { getOrg } from '../store/orgs'
import { codeWays } from './code-picture'
import { demand, staffOf } from './permission'
import { posterCodes } from './poster-codes'
import { coversOf } from './poster-covers'
import { paperFonts } from './paper-fonts'
import { paperPdf } from './paper-pdf'
import { contentsOf } from './poster-subjects'
import { posterSvg } from './poster-svg'

const subject = z.union([z.strictObject({ articleId }), z.strictObject({ boardId }), z.strictObject({ orgId })])
const input = z.strictObject({
  orgId,
  subjects: z.array(subject).min(1).max(posterLimits.subjects),
  design: z.enum(posterDesigns),
  paper: z.enum(posterPapers),
  replaced: z.boolean().exactOptional(),
})

/** The same print again takes the place of the one before. ApiError: not_allowed, not_found, bad_input, unavailable. */
export const posterPrint = action<StaffActions['poster.print']>(input, async ({ orgId: id, subjects: wanted, design, paper, replaced = false }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('keepBoards', memberships, org.path)

  const [contents, ways, fonts] = await Promise.all([contentsOf(wanted, org, paper !== 'label'), codeWays(), paperFonts()])
  const { subjects, missing } = printable(contents.map(({ text }) => text), fonts.has)
  if (missing.length > 0 && !replaced) return { kind: 'missing', characters: missing }
  const codes = await posterCodes(contents.map(({ code }) => code), ways, context.now)
  if (codes.ready.length < contents.length) return { kind: 'unfinished', done: codes.ready.length, of: contents.length }

  const covers = await coversOf(design === 'masthead' && paper !== 'label' ? contents.map(({ coverId }) => coverId) : [])
  const pages = pagesOf(subjects.map((each, at) => ({ ...each, cover: covers[at] !== undefined })), design, paper, fonts.measure)
  const pictures = codes.ready.map((code, at) => ({ code, ...(covers[at] ? { cover: covers[at] } : {}) }))
  const at = context.now()
  const what = subjects.length === 1 ? (subjects[0]?.title ?? '') : `${subjects.length} 张`
  const bytes = await paperPdf({ pages, pictures, title: what, madeAt: new Date(at) }, fonts)
  const [first] = pages
  if (!first) throw new Error('A print has no page')

  const place = `posters/${id}/${createHash('sha256').update(JSON.stringify([pages, contents.map(({ code }) => code._id)])).digest('hex').slice(0, 24)}`
  const [fileId, previewId] = await Promise.all([putFile(`${place}.pdf`, bytes), putFile(`${place}.svg`, Buffer.from(posterSvg(first, pictures, fonts)))])
  const name = `${org.name} 海报 ${what}.pdf`.replaceAll(/[\\/:*?"<>|]/g, ' ')
  const openid = context.caller.openid ?? ''
  const [[url = '', preview = '']] = await Promise.all([
    publicAddresses([fileId, previewId]),
    addAudit(`poster.print ${place} ${at}`, { openid, action: 'poster.print', orgId: id, targetId: id, what: `印海报“${what}”` }),
  ])
  return { kind: 'made', fileId, url, preview, name, pages: pages.length, pending: codes.pending }
})
