// Counts an open as a view, or says why it is none. Whatever goes wrong here, the reader reads on.

import type { ViewOutcome } from '../../miniprogram/contract/articles'
import type { ShareDepth, SkipReason, ViewSource } from '../../miniprogram/contract/views'
import type { Caller, Context } from '../domain/door/action'
import { objectionTo, type Opening } from '../domain/view/admit'
import { dayOf, hourOf } from '../domain/view/day'
import { readerOf, viewIdOf, type Hash, type Reader } from '../domain/view/readers'
import { chooseSlot, slotsOf } from '../domain/view/slots'
import { viewHash } from './keys'
import { addSkip } from './skips'
import { addView, readersInSlots } from './views'

export interface Open extends Omit<Opening, 'hasReader' | 'sources'> {
  articleId: string
  orgId: string
  deviceKey?: string
  boardId?: string
  source: ViewSource
  depth: ShareDepth
}

/** How long a reader may wait for the counting; the view may still arrive after that. */
const patienceMs = 3_000

/** Never rejects. A counted open costs one write, and one read when the instance is cold or the reader has no openid. */
export async function countView(open: Open, context: Context): Promise<ViewOutcome> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<ViewOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ counted: false, reason: 'count_failed' }), patienceMs)
  })
  const counting = admit(open, context).catch((error: unknown): ViewOutcome => {
    context.logFailure('count view', error)
    return { counted: false, reason: 'count_failed' }
  })
  try {
    return await Promise.race([counting, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

async function admit(open: Open, { caller, now, random }: Context): Promise<ViewOutcome> {
  const at = now()
  const hasReader = Boolean(caller.openid ?? open.deviceKey)
  const objection = objectionTo({ ...open, sources: caller.sources, hasReader })
  const reason = objection ?? (await add(open, at, caller, await viewHash(random)))
  if (!reason) return { counted: true }
  // A second look on the same day is told by the view that is there, and needs no number of its own.
  if (reason !== 'already_counted') await addSkip({ articleId: open.articleId, orgId: open.orgId, day: dayOf(at), reason })
  return { counted: false, reason }
}

async function add(open: Open, at: number, { openid, address }: Caller, hash: Hash): Promise<SkipReason | undefined> {
  const reader = readerOf(hash, openid, open.deviceKey)
  if (!reader) return 'no_reader'
  const { articleId, orgId, source, depth, boardId } = open
  const view = {
    articleId,
    orgId,
    reader: reader.hash,
    day: dayOf(at),
    hour: hourOf(at),
    source,
    depth,
    ...(boardId ? { boardId } : {}),
    anonymous: reader.anonymous,
  }
  if (reader.anonymous) return addAnonymous(view, slotsOf(hash, articleId, address, view.day, reader), reader)
  return (await addView({ _id: viewIdOf(hash, articleId, reader, view.day), ...view })) ? undefined : 'already_counted'
}

type AnonymousView = Omit<Parameters<typeof addView>[0], '_id'>

async function addAnonymous(view: AnonymousView, slots: readonly string[], reader: Reader): Promise<SkipReason | undefined> {
  // Each round that fails means that somebody else took the place just now, so there are at most as many rounds as places.
  for (let round = 0; round < slots.length; round += 1) {
    const choice = chooseSlot(slots, await readersInSlots(slots), reader)
    if (typeof choice === 'string') return choice
    if (await addView({ _id: choice.slot, ...view })) return undefined
  }
  return 'over_anonymous_limit'
}
