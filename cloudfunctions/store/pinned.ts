// The articles that an org put first on its page.

import { workflowLimits } from '../../miniprogram/staff/contract/workflow'
import { collection, command } from './collection'

/** False where it has as many as it may already; a repeated call is fine. */
export async function pin(orgId: string, articleId: string): Promise<boolean> {
  const last = `pinned.${workflowLimits.pinned - 1}`
  const added = await collection('orgs').update({ _id: orgId, [last]: command.exists(false) }, { pinned: command.addToSet(articleId) })
  return added > 0 || ((await collection('orgs').get(orgId))?.pinned ?? []).includes(articleId)
}

export async function unpin(orgId: string, articleId: string): Promise<void> {
  await collection('orgs').update({ _id: orgId }, { pinned: command.pull(articleId) })
}
