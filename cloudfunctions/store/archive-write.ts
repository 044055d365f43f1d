// Writes of a restoring: documents as they were, under their own ids, so that writing one twice is writing it once.

import type { Archived, ArchivedName } from '../domain/archive/lines'
import { collection, type Collection } from './collection'
import type { Documents } from './documents'

/** Fields that stay behind on purpose. */
interface LeftBehind {
  codes: 'images'
}

type Forgotten<Name extends ArchivedName> = Exclude<keyof Documents[Name], keyof Archived<Name> | (Name extends keyof LeftBehind ? LeftBehind[Name] : never)>

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
}

const atOnce = 16

export async function putArchived<Name extends ArchivedName>(name: Name, documents: readonly Archived<Name>[]): Promise<void> {
  // What was checked line by line has the shape of its collection.
  const all = collection(name) as unknown as Collection<{ _id: string }>
  for (let start = 0; start < documents.length; start += atOnce) await Promise.all(documents.slice(start, start + atOnce).map((document) => all.put(document)))
}

const kept = ['orgs', 'articles', 'series', 'boards', 'codes'] as const

/** Whether nobody has put anything here yet. */
export async function isEmpty(): Promise<boolean> {
  const found = await Promise.all(kept.map((name) => (collection(name) as unknown as Collection<{ _id: string }>).find({}, { limit: 1 })))
  return found.every((documents) => documents.length === 0)
}

/** How many documents there are, by collection. */
export async function countKept(): Promise<Record<string, number>> {
  const counts = await Promise.all([...kept, 'view_hours' as const].map(async (name) => [name, await collection(name).count({})] as const))
  return Object.fromEntries(counts)
}
