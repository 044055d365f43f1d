// Publications of articles, and how far their subscribers are listed.

import { collection, command } from './collection'
import type { PublicationDocument, ReminderOutcome } from './reminder-documents'

const publications = () => collection('publications')

/** Written before the article is out, and once, however often it is tried. */
export async function addPublication({ n, ...publication }: Pick<PublicationDocument, 'articleId' | 'orgId' | 'at' | 'kind'> & { n: number }): Promise<void> {
  // Only of what is new anybody is told.
  await publications().insert({ _id: `${publication.articleId}.${n}`, ...publication, listed: publication.kind === 'again' })
}

export function getPublication(id: string): Promise<PublicationDocument | undefined> {
  return publications().get(id)
}

/** Those whose outbox is not full yet, oldest first. */
export function unlisted(limit: number): Promise<PublicationDocument[]> {
  return publications().find({ listed: false }, { orderBy: [['at', 'asc']], limit })
}

/** A run that is behind another one moves nothing back. */
export async function noteListedThrough(id: string, through: string): Promise<void> {
  await publications().update(command.and({ _id: id }, command.or({ through: command.exists(false) }, { through: command.lt(through) })), { through })
}

export async function noteListed(id: string): Promise<void> {
  await publications().update({ _id: id }, { listed: true })
}

/** Older ones whose outbox is still kept. */
export function untold(before: Date, limit: number): Promise<PublicationDocument[]> {
  return publications().find({ kind: 'new', listed: true, told: command.exists(false), at: command.lt(before) }, { orderBy: [['at', 'asc']], limit })
}

export async function noteTold(id: string, told: Partial<Record<ReminderOutcome, number>>): Promise<void> {
  await publications().update({ _id: id }, { told })
}
