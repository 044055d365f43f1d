// version.restore: a draft becomes what it was at an earlier moment; what is there now is kept as a version first.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action, type Context } from '../domain/door/action'
import { articleId, versionId } from '../domain/door/fields'
import { changesBack } from '../domain/draft/changes-back'
import type { VersionDocument } from '../store/documents'
import { getDraft, partsOf } from '../store/drafts'
import { keepVersion } from '../store/versions'
import { workedOn } from './draft-open'
import { openedDraft } from './draft-opened'
import type { OwnDraft } from './own-article'
import { ownVersion } from './own-version'
import { takeChanges } from './take-changes'

/** While others write on, what they change meanwhile is put back as well, and kept. */
const rounds = 5

/** A repeated call changes nothing. ApiError: not_allowed, not_found (also when discarded), conflict during publishing, unavailable. */
export const versionRestore = action<StaffActions['version.restore']>(z.strictObject({ articleId, versionId }), async ({ articleId: id, versionId: which }, context) => {
  const { version } = await ownVersion(id, which, context)
  const own = await workedOn(id, context)
  return openedDraft({ ...own, draft: (await putBack(own, version, context)).draft })
})

async function putBack(own: OwnDraft, version: VersionDocument, { now, random }: Context): Promise<OwnDraft> {
  let { draft } = own
  for (let round = 0; round < rounds; round += 1) {
    const changes = changesBack(await partsOf(draft._id), version, random)
    if (changes.length === 0) return { ...own, draft }
    const at = new Date(now())
    const before = draft
    const keep = (): Promise<void> => keepVersion(before, `r${before.rev}`, { kind: 'restored', at })
    await takeChanges({ ...own, draft }, changes, at, keep)
    draft = (await getDraft(draft._id)) ?? draft
  }
  throw new ApiError('unavailable', '有人正在改这篇草稿，请过一会儿再试')
}
