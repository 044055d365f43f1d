// 收藏TA: one document for each person and org, and the highest sequence decides what it says.

import { createHash } from 'node:crypto'
import { collection, command, serverDate } from './collection'
import type { FavouriteDocument } from './documents'

const favourites = () => collection('favourites')

export type FavouriteState = Pick<FavouriteDocument, 'on' | 'seq'>

/** The `_id` of what a person's taps on an org come to. */
export function favouriteIdOf(openid: string, orgId: string): string {
  return createHash('sha256').update(JSON.stringify([openid, orgId])).digest('hex').slice(0, 32)
}

/** `{on: false, seq: 0}` for a person who never tapped. */
export async function getFavourite(openid: string, orgId: string): Promise<FavouriteState> {
  const { on = false, seq = 0 } = (await favourites().get(favouriteIdOf(openid, orgId))) ?? {}
  return { on, seq }
}

/**
 * Makes `on` hold unless a higher (or the same) sequence was there first; the state that holds now.
 * Both steps are atomic by themselves, so calls in any order and at once end with the highest sequence.
 */
export async function setFavourite(openid: string, orgId: string, { on, seq }: FavouriteState): Promise<FavouriteState> {
  const _id = favouriteIdOf(openid, orgId)
  const update = (): Promise<number> => favourites().update({ _id, seq: command.lt(seq) }, { on, seq, changedAt: serverDate() })
  if ((await update()) > 0) return { on, seq }
  if (await favourites().insert({ _id, openid, orgId, on, seq, changedAt: serverDate() })) return { on, seq }
  // Somebody was here between the two steps, or has a higher sequence: after this update it is the latter for certain.
  if ((await update()) > 0) return { on, seq }
  return getFavourite(openid, orgId)
}

/** How many other orgs the person has. */
export function countOtherFavourites(openid: string, orgId: string): Promise<number> {
  return favourites().count({ openid, on: true, orgId: command.neq(orgId) })
}

/** Last added first. */
export async function listFavourites(openid: string, limit: number): Promise<FavouriteDocument[]> {
  const found: FavouriteDocument[] = []
  while (found.length < limit) {
    const page = await favourites().find({ openid, on: true }, { orderBy: [['changedAt', 'desc']], limit: 100, skip: found.length })
    found.push(...page)
    if (page.length < 100) break
  }
  return found.slice(0, limit)
}
