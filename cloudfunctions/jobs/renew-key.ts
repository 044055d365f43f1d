// Makes a new key for the keyed hashes when the last one is as old as the views that are kept: nobody is told apart for longer than that.

import { addDays, dayOf } from '../domain/view/day'
import { addKey, viewKeys } from '../store/keys'
import type { Worker } from './main'

/** It begins two days ahead, at midnight, so that every instance has read it by then. */
const aheadDays = 2

/** 人数 starts anew with it, and says since when. */
export async function renewKey(today: string, retentionDays: number, worker: Worker): Promise<void> {
  const { newest } = await viewKeys(worker)
  const from = newest.activeFrom ?? dayOf(newest.createdAt.getTime())
  if (addDays(from, retentionDays) <= today) await addKey(newest, addDays(today, aheadDays), worker.random)
}
