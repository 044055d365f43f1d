// What names a person by openid, and what becomes of it when they ask to be forgotten: the compiler asks for a word on each such collection.

import { collection, command } from './collection'
import type { CollectionName, Documents } from './documents'

/** The collections whose documents have an openid. */
export type PersonalCollection = { [Name in CollectionName]: 'openid' extends keyof Documents[Name] ? Name : never }[CollectionName]

/** `unnamed`: what was said stays with the org, and by whom goes. `stays`: it is the org's record of who works for it and what they did there, and not the person's own to remove. */
export const fates = {
  favourites: 'removed',
  subscriptions: 'removed',
  reminders: 'removed',
  review_notices: 'removed',
  complaints: 'unnamed',
  members: 'stays',
  audits: 'stays',
  draft_blocks: 'stays',
  article_versions: 'stays',
  safety_checks: 'stays',
  previews: 'stays',
} as const satisfies Record<PersonalCollection, 'removed' | 'unnamed' | 'stays'>

type Removed = { [Name in PersonalCollection]: (typeof fates)[Name] extends 'removed' ? Name : never }[PersonalCollection]

export const removedOnes = Object.entries(fates).flatMap(([name, fate]) => (fate === 'removed' ? [name as Removed] : []))

/** The platform's documents disagree on any number above. */
const atOnce = 100

/** Removes one batch of what is a person's; how many there were. Anything less than `atOnce` was the last. */
export async function removeSome(name: Removed, openid: string): Promise<number> {
  const found = await collection(name).find({ openid }, { limit: atOnce })
  if (found.length > 0) await collection(name).removeAll({ _id: command.in(found.map(({ _id }) => _id)) })
  return found.length
}

/** Complaints keep their words, and lose who wrote them and how to reach them. One call of the database; how many there were. */
export function unnameComplaints(openid: string): Promise<number> {
  return collection('complaints').update({ openid }, { openid: '', contact: command.remove() })
}

export const isLast = (removed: number): boolean => removed < atOnce
