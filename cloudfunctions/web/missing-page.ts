// Where nothing stands: a page that leads on.

import { listCards } from '../store/cards'
import { missingHtml } from './absent-html'
import { pageReply } from './context'
import type { Reply } from './reply'

/** How many newer articles the reader is offered. */
export const newestShown = 5

/** Two reads of the database. */
export async function missing(): Promise<Reply> {
  return pageReply(missingHtml(await listCards({ limit: newestShown })), 404)
}
