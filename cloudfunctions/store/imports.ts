// Imports under way: which files there are that no article speaks of yet.

import { collection, command, serverDate } from './collection'
import type { ImportDocument } from './import-documents'

const imports = () => collection('imports')

export function getImport(articleId: string): Promise<ImportDocument | undefined> {
  return imports().get(articleId)
}

/** One that is there already stays as it is. */
export async function beginImport(started: Omit<ImportDocument, 'startedAt'>): Promise<void> {
  await imports().insert({ ...started, startedAt: serverDate() })
}

export async function noteStored(articleId: string, stored: number): Promise<void> {
  await imports().update({ _id: articleId }, { stored })
}

export function endImport(articleId: string): Promise<void> {
  return imports().remove(articleId)
}

/** Begun before then, the oldest first; up to twenty. */
export function importsBefore(moment: Date): Promise<ImportDocument[]> {
  return imports().find({ startedAt: command.lt(moment) }, { orderBy: [['startedAt', 'asc']], limit: 20 })
}
