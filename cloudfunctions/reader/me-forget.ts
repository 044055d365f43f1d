// me.forget: removes what the server has of a person by name. Views stay: they hold a keyed hash that nobody turns back into a person.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { isLast, removedOnes, removeSome, unnameComplaints } from '../store/persons'

/** Batches that fit into the function's time with room to spare. */
const mostBatches = 12

/** ApiError not_allowed without an openid. Repeating it removes nothing twice. */
export const meForget = action<ReaderActions['me.forget']>(z.strictObject({}), async (_input, { caller: { openid } }) => {
  if (!openid) throw new ApiError('not_allowed', 'Nobody has nothing to forget')
  const left = [...removedOnes]
  let removed = await unnameComplaints(openid)
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const [name] = left
    if (!name) break
    const some = await removeSome(name, openid)
    removed += some
    if (isLast(some)) left.shift()
  }
  return { removed, done: left.length === 0 }
})
