// An org's own word list, as it lies in the database.

import type { WordEntry } from '../../miniprogram/staff/contract/words'

/** `_id` is the org's. `revision` counts the changes, from 1. */
export interface WordListDocument {
  _id: string
  entries: WordEntry[]
  revision: number
  changedAt: Date
}
