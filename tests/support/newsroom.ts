// Drafts for tests of their way to readers, put into the database as saving would have left them, and the people of a unit.

import { codeAlphabet } from '../../miniprogram/contract/code'
import { hashOf } from '../../cloudfunctions/domain/draft/content'
import type { Block } from '../../miniprogram/contract/body'
import { articleHead, codeOf } from './documents'
import type { Sdk } from './cloud-sdk-types'
import type { FunctionsHouse } from './functions-house'

export const unit = 'o_nanyao'
export const street = 'o_qingqu'

/** By openid, which says the role. `stranger` works for another unit. */
export const people = ['writer', 'reviewer-a', 'reviewer-b', 'reviewer-c', 'admin'] as const

export function hirePeople({ cloud }: Pick<FunctionsHouse, 'cloud'>): void {
  const roleOf = (openid: string): string => openid.split('-')[0] ?? ''
  cloud.console.insert('members', [
    ...people.map((openid) => ({ _id: `m_${openid}`, openid, orgId: unit, role: roleOf(openid), name: nameOf(openid), createdAt: new Date(0) })),
    { _id: 'm_stranger', openid: 'stranger', orgId: 'o_shuitalu', role: 'admin', createdAt: new Date(0) },
  ])
}

export const nameOf = (openid: string): string => `${openid}的名字`

export interface TestDraft {
  articleId: string
  title?: string
  texts?: readonly string[]
  /** More of the draft's own fields. */
  more?: Record<string, unknown>
  /** More of its head part. */
  head?: Record<string, unknown>
  blocks?: readonly Block[]
}

export const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', runs: [{ text }] })

/** Of all the letters of a code, one for each of the id's last digits. */
function codeFor(articleId: string): string {
  return [...articleId.slice(-8)].map((sign) => codeAlphabet[parseInt(sign, 36) % codeAlphabet.length]).join('')
}

/** A draft by `writer` that nobody saw yet. */
export function putDraft({ cloud }: Pick<FunctionsHouse, 'cloud'>, { articleId, title = '修路的事', texts = ['周六上午修路', '请绕行'], more = {}, head = {}, blocks }: TestDraft): void {
  const at = new Date(0)
  const codeId = codeFor(articleId)
  const parts = (blocks ?? texts.map((text, place) => paragraph(`p${place}`, text))).map((block, place) => ({ partId: block.id, pos: `a${place}`, block }))
  const { insert } = cloud.console
  insert('articles', [articleHead({ _id: articleId, orgId: unit, title, status: 'draft', publishedAt: null, codeId })])
  insert('codes', [codeOf({ _id: codeId, targetId: articleId, orgId: unit })])
  const common = { articleId, rev: 1, changeId: '0'.repeat(16), openid: 'writer', at }
  insert('draft_blocks', [
    { _id: `${articleId}.head`, ...common, partId: 'head', head: { title, createdOn: '2026-06-01', ...head } },
    ...parts.map((part) => ({ _id: `${articleId}.${part.partId}`, ...common, ...part })),
  ])
  const people = { writer: 'writer', authors: ['writer'] }
  const empty = { characters: 9, rev: 1, state: 'writing', published: 0, passes: [], events: [] }
  insert('drafts', [{ _id: articleId, orgId: unit, title, ...people, ...empty, changedAt: at, createdAt: at, ...more }])
}

/** A draft that reviewer-a passed at the only step, and content safety too. */
export function putApproved(house: Pick<FunctionsHouse, 'cloud'>, given: TestDraft): void {
  const { articleId, title = '修路的事', texts = ['周六上午修路', '请绕行'] } = given
  const hash = hashOf({ head: { title, createdOn: '2026-06-01' }, blocks: texts.map((text, place) => paragraph(`p${place}`, text)) })
  const passes = [{ step: 1, openid: 'reviewer-a', at: new Date(0) }]
  putDraft(house, { ...given, more: { state: 'approved', hash, passes, ...given.more } })
  house.cloud.console.insert('safety_checks', [{ _id: `${articleId}.${hash}`, articleId, askedAt: new Date(0), openid: 'writer', waiting: [], findings: [], cleared: [] }])
}

/**
 * As saving a block does: the draft first, on the revision that was read and never while it is being published, then the part. False where somebody was faster.
 * `place` is where the draft stands after it, as the function that saves works out.
 */
export async function changeText(sdk: Sdk, draft: StoredDraft, { text, by = 'writer', place }: { text: string; by?: string; place: object }): Promise<boolean> {
  const database = sdk.database()
  const { _id, rev, authors } = draft
  const { command } = database
  const away = { step: command.remove(), publishAt: command.remove(), hash: command.remove(), dueAt: command.remove() }
  const next = { ...away, ...place, rev: rev + 1, authors: [...new Set([...authors, by])] }
  const { stats } = await database.collection('drafts').where({ _id, rev, state: command.neq('publishing') }).update({ data: next })
  if (stats.updated !== 1) return false
  await database.collection('draft_blocks').doc(`${_id}.p0`).update({ data: { block: command.set(paragraph('p0', text)) } })
  return true
}

export interface StoredDraft {
  _id: string
  rev: number
  state: string
  step?: number
  authors: string[]
  passes: { step: number; openid: string }[]
  events: { what: string; openid: string; rev?: number; comment?: string; step?: number }[]
  published: number
  publishing?: { n: number; hash: string }
  hash?: string
}

export function storedDraft({ all }: Pick<FunctionsHouse, 'all'>, articleId: string): StoredDraft {
  const found = all<StoredDraft>('drafts').find(({ _id }) => _id === articleId)
  if (!found) throw new Error('There is no such draft')
  return found
}
