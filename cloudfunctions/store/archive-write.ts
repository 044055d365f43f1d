// Writes of a restoring: documents as they were, under their own ids, so that writing one twice is writing it once.

import type { leftOut } from '../domain/archive/left-out'
import { archivedNames, type Archived, type ArchivedName } from '../domain/archive/lines'
import { collection, type Collection } from './collection'
import type { CollectionName, Documents } from './documents'

/** Fields that stay behind on purpose: codes are drawn anew, a mark of somebody about to go is one call's, how complainers are reached is theirs, and an outbox is never filled again. */
interface LeftBehind {
  codes: 'images'
  members: 'leaving' | 'leavingAt'
  complaints: 'contact'
  publications: 'through'
}

/** Of every kind that a document may be. */
type FieldsOf<Document> = Document extends unknown ? keyof Document : never
type Forgotten<Name extends ArchivedName> = Exclude<FieldsOf<Documents[Name]>, FieldsOf<Archived<Name>> | (Name extends keyof LeftBehind ? LeftBehind[Name] : never)>

/** Does not compile where a document gets a field that nobody thought of for archives: it would be refused, or lost. */
export const everyField: { [Name in ArchivedName]: [Forgotten<Name>] extends [never] ? true : Forgotten<Name> } = {
  series: true,
  article_bodies: true,
  article_versions: true,
  codes: true,
  boards: true,
  view_hours: true,
  skips: true,
  articles: true,
  orgs: true,
  members: true,
  drafts: true,
  draft_blocks: true,
  safety_checks: true,
  publications: true,
  complaints: true,
  word_lists: true,
  audits: true,
}

/** Nor where a collection is neither carried nor left out with a reason. */
export const everyCollection: [Exclude<CollectionName, ArchivedName | keyof typeof leftOut>, ArchivedName & keyof typeof leftOut] extends [never, never] ? true : never = true

const atOnce = 16

export async function putArchived<Name extends ArchivedName>(name: Name, documents: readonly Archived<Name>[]): Promise<void> {
  // What was checked line by line has the shape of its collection.
  const all = collection(name) as unknown as Collection<{ _id: string }>
  for (let start = 0; start < documents.length; start += atOnce) await Promise.all(documents.slice(start, start + atOnce).map((document) => all.put(document)))
}

/** Whether nobody has put anything here yet. */
export async function isEmpty(): Promise<boolean> {
  const found = await Promise.all(archivedNames.map((name) => (collection(name) as unknown as Collection<{ _id: string }>).find({}, { limit: 1 })))
  return found.every((documents) => documents.length === 0)
}

/** How many documents there are, by collection. */
export async function countKept(): Promise<Record<string, number>> {
  const counts = await Promise.all(archivedNames.map(async (name) => [name, await collection(name).count({})] as const))
  return Object.fromEntries(counts)
}
