// words.set: an org's word list becomes another one; of two at once the second is told, and nothing is lost.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { wordKinds, wordLimits, type WordEntry } from '../../miniprogram/staff/contract/words'
import { action } from '../domain/door/action'
import { orgId, revision } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { changeWordList } from '../store/words'
import { ownWords } from './own-words'
import { demand } from './permission'

const word = z.string().max(200).trim().min(1).max(wordLimits.word)
const entry = z.strictObject({ word, kind: z.enum(wordKinds), instead: word.exactOptional() })
const entries = z
  .array(entry)
  .max(wordLimits.entries)
  .refine((list) => new Set(list.map((each) => each.word)).size === list.length && list.every((each) => each.instead !== each.word))

/** A repeated call changes nothing. ApiError: not_allowed, not_found, and conflict where somebody changed the list meanwhile. */
export const wordsSet = action<StaffActions['words.set']>(z.strictObject({ orgId, entries, revision }), async (wanted, context) => {
  const { org, lists, memberships } = await ownWords(wanted.orgId, context)
  demand('keepWords', memberships, org.path)
  const list = lists.get(org._id) ?? { entries: [], revision: 0 }
  if (sameWords(list.entries, wanted.entries)) return { revision: list.revision }
  const next = wanted.revision + 1
  if (list.revision !== wanted.revision) throw new ApiError('conflict', '别人刚改过词表')
  const deed = { openid: context.caller.openid ?? '', action: 'words.set', orgId: org._id, targetId: org._id, what: `单位词表第 ${next} 次修改，共 ${wanted.entries.length} 个词` }
  await addAudit(`words.set ${org._id} ${next} ${context.now()}`, deed)
  if (!(await changeWordList(org._id, wanted.entries, wanted.revision))) throw new ApiError('conflict', '别人刚改过词表')
  return { revision: next }
})

function sameWords(one: readonly WordEntry[], other: readonly WordEntry[]): boolean {
  const told = (list: readonly WordEntry[]): string => JSON.stringify(list.map(({ word: each, kind, instead }) => [each, kind, instead ?? null]))
  return told(one) === told(other)
}
