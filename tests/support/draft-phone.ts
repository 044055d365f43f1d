// Phones that write one draft, for tests of what the server keeps: each remembers the revisions that it saw, as the editor does.

import type { Block } from '../../miniprogram/contract/body'
import type { Reply } from '../../miniprogram/contract/errors'
import { headPart, type ChangeOutcome, type DraftChange, type DraftHead, type DraftOpenOutput, type DraftSaveOutput, type PartContent, type StoredPart } from '../../miniprogram/staff/contract/drafts'
import { dataOf, type FunctionsHouse } from './functions-house'

let made = 0
const newId = (): string => String((made += 1)).padStart(16, '0')

export const newArticleId = (): string => `a_${newId()}`
export const newChangeId = newId

export const textBlock = (id: string, text: string): Block => ({ id, type: 'paragraph', runs: [{ text }] })

export interface DraftPhone {
  articleId: string
  open(): Promise<DraftOpenOutput>
  /** What it would send now, made once: sent again it is a repeat. */
  change(partId: string, content: PartContent): DraftChange
  text(partId: string, text: string, pos?: string): DraftChange
  head(head: Partial<DraftHead>): DraftChange
  remove(partId: string): DraftChange
  send(changes: DraftChange[], keep?: boolean): Promise<Reply<DraftSaveOutput>>
  /** The outcomes; fails where it was refused. What was taken or answered is known from then on. */
  save(changes: DraftChange[], keep?: boolean): Promise<ChangeOutcome[]>
}

export function draftPhone(house: Pick<FunctionsHouse, 'staff'>, articleId: string, openid = 'writer-1'): DraftPhone {
  const seen = new Map<string, { rev: number; part?: StoredPart }>()
  const phone: DraftPhone = {
    articleId,
    async open() {
      const opened = dataOf(await house.staff('draft.open', { articleId }, { openid }))
      for (const part of opened.parts) seen.set(part.partId, { rev: part.rev, part })
      return opened
    },
    change: (partId, content) => ({ partId, base: seen.get(partId)?.rev ?? 0, changeId: newChangeId(), ...content }),
    text: (partId, text, pos = `V${partId}V`) => phone.change(partId, { pos, block: textBlock(partId, text) }),
    head: (head) => phone.change(headPart, { head: { title: '', createdOn: '2026-03-01', ...head } }),
    remove: (partId) => phone.change(partId, { removed: true }),
    send: (changes, keep) => house.staff('draft.save', { articleId, changes, ...(keep === undefined ? {} : { keep }) }, { openid }),
    async save(changes, keep) {
      const { outcomes } = dataOf(await phone.send(changes, keep))
      for (const outcome of outcomes) seen.set(outcome.partId, 'theirs' in outcome ? { rev: outcome.theirs.rev, part: outcome.theirs } : { rev: outcome.rev })
      return outcomes
    },
  }
  return phone
}

/** A new draft of an org, opened on a phone. */
export async function beginDraft(house: Pick<FunctionsHouse, 'staff'>, orgId: string, openid = 'writer-1'): Promise<DraftPhone> {
  const articleId = newArticleId()
  dataOf(await house.staff('draft.create', { articleId, orgId, createdOn: '2026-03-01' }, { openid }))
  const phone = draftPhone(house, articleId, openid)
  await phone.open()
  return phone
}
