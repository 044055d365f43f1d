// article.proofread: what a proofreader would mark in an article, or in a slice of one, with the words of its org in mind. Nothing is kept.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { proofreadLimits } from '../../miniprogram/staff/contract/proofreading'
import { blockSchema } from '../domain/article/body-schema'
import { action } from '../domain/door/action'
import { day, draftTitle, orgId } from '../domain/door/fields'
import { proofread } from '../domain/proofread/proofread'
import { ownWords } from './own-words'

const input = z.strictObject({ orgId, createdOn: day, title: draftTitle, blocks: z.array(blockSchema).max(proofreadLimits.blocks) })

/** ApiError: not_allowed, not_found, too_large for a slice over the limit. */
export const articleProofread = action<StaffActions['article.proofread']>(input, async ({ orgId: id, ...draft }, context) => {
  const { lists } = await ownWords(id, context)
  if (Buffer.byteLength(JSON.stringify(draft.blocks)) > proofreadLimits.jsonBytes) throw new ApiError('too_large', '一次校对的文字太多了')
  const found = proofread(draft, [...lists.values()].flatMap(({ entries }) => entries))
  return { findings: found.slice(0, proofreadLimits.findings), more: Math.max(0, found.length - proofreadLimits.findings) }
})
