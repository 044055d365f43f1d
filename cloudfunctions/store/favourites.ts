// 收藏: one document for each person and org or article, and the highest sequence decides what it says.

import { collection, command, serverDate } from './collection'
import type { FavouriteDocument } from './documents'
import { relationIdOf } from './relations'

const favourites = () => collection('favourites')

export type FavouriteState = Pick<FavouriteDocument, 'on' | 'seq'>

export type FavouriteTarget = Pick<FavouriteDocument, 'kind' | 'targetId' | 'title'>

/**
 * Makes `on` hold unless a higher (or the same) sequence was there first; the state that holds now.
 * Both steps are atomic by themselves, so calls in any order and at once end with the highest sequence.
 */
export async function setFavourite(openid: string, target: FavouriteTarget, { on, seq }: FavouriteState): Promise<FavouriteState> {
  const _id = relationIdOf(openid, target.targetId)
  const update = (): Promise<number> => favourites().update({ _id, seq: command.lt(seq) }, { on, seq, changedAt: serverDate() })
  if ((await update()) > 0) return { on, seq }
  if (await favourites().insert({ _id, openid, ...target, on, seq, changedAt: serverDate() })) return { on, seq }
  // Somebody was here between the two steps, or has a higher sequence: after this update it is the latter for certain.
  if ((await update()) > 0) return { on, seq }
  const { on: isOn = false, seq: last = 0 } = (await favourites().get(_id)) ?? {}
  return { on: isOn, seq: last }
}

/** How many others of its kind the person has. */
export function countOtherFavourites(openid: string, { kind, targetId }: FavouriteTarget): Promise<number> {
  return favourites().count({ openid, kind, on: true, targetId: command.neq(targetId) })
}

/** Last added first. */
export async function listFavourites(openid: string, kind: FavouriteDocument['kind'], limit: number): Promise<FavouriteDocument[]> {
  const found: FavouriteDocument[] = []
  while (found.length < limit) {
    const page = await favourites().find({ openid, kind, on: true }, { orderBy: [['changedAt', 'desc']], limit: 100, skip: found.length })
    found.push(...page)
    if (page.length < 100) break
  }
  return found.slice(0, limit)
}
