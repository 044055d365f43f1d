// Publishes what is scheduled for by now, and finishes what a crash left half published.

import type { DraftDocument } from '../store/documents'
import { draftsDue, draftsInPublishing } from '../store/drafts'
import { claimPublishing, cutOffMs, finishPublishing } from '../store/publishing'
import type { Worker } from './main'

const atOnce = 20

type Log = (what: string, error: unknown) => void

/** Never rejects: one article that fails keeps no other from its readers. */
export async function publishDue(worker: Worker, log: Log): Promise<void> {
  const tell = (what: string) => (error: unknown) => log(what, error)
  await finishCutOff(worker, tell('finish publishing')).catch(tell('look for the half published'))
  await publishScheduled(worker, tell('publish what is due')).catch(tell('look for what is due'))
}

async function finishCutOff(worker: Worker, tell: (error: unknown) => void): Promise<void> {
  for (const draft of await draftsInPublishing()) {
    if (worker.isOver()) return
    const isCutOff = worker.now() - (draft.publishing?.at.getTime() ?? 0) > cutOffMs
    if (isCutOff) await finishPublishing(draft, worker.now()).catch(tell)
  }
}

async function publishScheduled(worker: Worker, tell: (error: unknown) => void): Promise<void> {
  for (;;) {
    const due = await draftsDue(new Date(worker.now()), atOnce)
    for (const draft of due) {
      if (worker.isOver()) return
      await publish(draft, worker.now()).catch(tell)
    }
    // What failed is tried again by the next call.
    if (due.length < atOnce) return
  }
}

/** In the name of who set the time. */
async function publish(draft: DraftDocument, now: number): Promise<void> {
  const scheduled = [...draft.events].reverse().find(({ what }) => what === 'scheduled')
  const claimed = await claimPublishing(draft, { openid: scheduled?.openid ?? draft.writer, hash: draft.hash ?? '' }, new Date(now))
  if (claimed) await finishPublishing(claimed, now)
}
