// Drafts for tests of their way to readers, put into the database as saving would have left them, and the people of a unit.

import { codeAlphabet } from '../../miniprogram/contract/code'
import { hashOf } from '../../cloudfunctions/domain/draft/content'
import { sizeOf } from '../../cloudfunctions/domain/draft/size'
import type { Block } from '../../miniprogram/contract/body'
import { articleHead, codeOf as codeDocument } from './documents'
import type { DraftHead } from '../../miniprogram/staff/contract/drafts'
import { draftPhone } from './draft-phone'
import { codeOf, type FunctionsHouse } from './functions-house'

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
  orgId?: string
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
export function putDraft({ cloud }: Pick<FunctionsHouse, 'cloud'>, { articleId, orgId = unit, title = '修路的事', texts = ['周六上午修路', '请绕行'], more = {}, head = {}, blocks }: TestDraft): void {
  const at = new Date(0)
  const codeId = codeFor(articleId)
  const parts = (blocks ?? texts.map((text, place) => paragraph(`p${place}`, text))).map((block, place) => ({ partId: block.id, pos: `a${place}`, block, size: sizeOf({ pos: '', block }) }))
  const { insert } = cloud.console
  insert('articles', [articleHead({ _id: articleId, orgId, title, status: 'draft', publishedAt: null, codeId })])
  insert('codes', [codeDocument({ _id: codeId, targetId: articleId, orgId })])
  const common = { articleId, rev: 1, changeId: '0'.repeat(16), openid: 'writer', at }
  insert('draft_blocks', [
    { _id: `${articleId}.head`, ...common, partId: 'head', size: sizeOf({ removed: true }), head: { title, createdOn: '2026-06-01', ...head } },
    ...parts.map((part) => ({ _id: `${articleId}.${part.partId}`, ...common, ...part })),
  ])
  const begunBy = { writer: 'writer', authors: ['writer'] }
  const empty = { characters: 9, rev: 1, state: 'writing', published: 0, passes: [], events: [] }
  insert('drafts', [{ _id: articleId, orgId, title, ...begunBy, ...empty, changedAt: at, createdAt: at, ...more }])
}

/** A draft that reviewer-a passed at the only step, and content safety too. */
export function putApproved(house: Pick<FunctionsHouse, 'cloud'>, given: TestDraft): void {
  const { articleId, title = '修路的事', texts = ['周六上午修路', '请绕行'] } = given
  const hash = hashOf({ head: { title, createdOn: '2026-06-01' }, blocks: texts.map((text, place) => paragraph(`p${place}`, text)) })
  const passes = [{ step: 1, openid: 'reviewer-a', at: new Date(0) }]
  putDraft(house, { ...given, more: { state: 'approved', hash, passes, ...given.more } })
  house.cloud.console.insert('safety_checks', [{ _id: `${articleId}.${hash}`, articleId, askedAt: new Date(0), openid: 'writer', waiting: [], findings: [], cleared: [] }])
}

/** Another first paragraph, or more of the head, saved as the editor does. The code of a refusal, 'ok' where there was none. */
export async function changeText(house: Pick<FunctionsHouse, 'staff'>, articleId: string, { text, head, by = 'writer' }: { text?: string; head?: Partial<DraftHead>; by?: string }): Promise<string> {
  const phone = draftPhone(house, articleId, by)
  const { parts } = await phone.open()
  const there = parts.flatMap((part) => ('head' in part ? [part.head] : []))[0]
  return codeOf(await phone.send([...(text === undefined ? [] : [phone.text('p0', text, 'a0')]), ...(head ? [phone.head({ ...there, ...head })] : [])]))
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
