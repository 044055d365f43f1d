// Counts an open as a view, or says why it is none. Whatever goes wrong here, the reader reads on.

import type { ViewOutcome } from '../../miniprogram/contract/articles'
import type { ShareDepth, SkipReason, ViewSource } from '../../miniprogram/contract/views'
import type { Context } from '../domain/door/action'
import { objectionTo, type Opening } from '../domain/view/admit'
import { dayOf, hourOf } from '../domain/view/day'
import { readerOf, readerOfArticle, viewIdOf } from '../domain/view/readers'
import { chooseSlot, slotsOf } from '../domain/view/slots'
import { viewKeys } from './keys'
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

/**
 * An instance may be frozen in the middle and go on long after. A view that is later than this would come into an hour that may be closed,
 * and is let go. Much shorter than the grace with which hours are closed.
 */
const freshMs = 60_000

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

async function admit(open: Open, context: Context): Promise<ViewOutcome> {
  const { caller, now } = context
  const at = now()
  const hasReader = Boolean(caller.openid ?? open.deviceKey)
  const objection = objectionTo({ ...open, sources: caller.sources, hasReader })
  const reason = objection ?? (await add(open, at, context))
  if (!reason) return { counted: true }
  // A second look on the same day is told by the view that is there, and needs no number of its own.
  if (reason !== 'already_counted') await addSkip({ articleId: open.articleId, orgId: open.orgId, day: dayOf(at), reason })
  return { counted: false, reason }
}

async function add(open: Open, at: number, context: Context): Promise<SkipReason | undefined> {
  const { openid, address } = context.caller
  const day = dayOf(at)
  const hash = (await viewKeys(context)).of(day)
  const reader = readerOf(hash, openid, open.deviceKey)
  if (!reader) return 'no_reader'
  const { articleId, orgId, source, depth, boardId, scene } = open
  const view = {
    articleId,
    orgId,
    reader: readerOfArticle(hash, articleId, reader),
    day,
    hour: hourOf(at),
    source,
    depth,
    scene,
    ...(boardId ? { boardId } : {}),
    anonymous: reader.anonymous,
  }
  const insert: Insert = (_id) => {
    if (context.now() - at > freshMs) throw new Error('A view came too late to be counted')
    return addView({ _id, ...view })
  }
  if (reader.anonymous) return addAnonymous(view.reader, slotsOf(hash, articleId, address, day, reader), insert)
  return (await insert(viewIdOf(hash, articleId, reader, day))) ? undefined : 'already_counted'
}

/** False where this view is there already. */
type Insert = (viewId: string) => Promise<boolean>

async function addAnonymous(reader: string, slots: readonly string[], insert: Insert): Promise<SkipReason | undefined> {
  // Each round that fails means that somebody else took the place just now, so there are at most as many rounds as places.
  for (let round = 0; round < slots.length; round += 1) {
    const choice = chooseSlot(slots, await readersInSlots(slots), reader)
    if (typeof choice === 'string') return choice
    if (await insert(choice.slot)) return undefined
  }
  return 'over_anonymous_limit'
}
