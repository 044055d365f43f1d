// Hands out the number of the next favourite tap and keeps it, so that it also grows over a restart.

import { keys } from './keys'
import { keep, readKept } from './phone'
import { nextSeq, readSeq } from './seq'

/** `known`: the highest number the server has shown for this org, which another phone with a fast clock may have made. */
export function takeFavouriteSeq(known: number): number {
  const seq = nextSeq(Date.now(), readSeq(readKept(keys.favouriteSeq)), known)
  keep(keys.favouriteSeq, seq)
  return seq
}
