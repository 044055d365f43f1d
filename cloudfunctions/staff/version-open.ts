// version.open: a draft as a whole at an earlier moment.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId, versionId } from '../domain/door/fields'
import { goneName, namesOf } from '../store/member-names'
import { ownVersion } from './own-version'

/** ApiError: not_allowed, not_found. */
export const versionOpen = action<StaffActions['version.open']>(z.strictObject({ articleId, versionId }), async ({ articleId: id, versionId: which }, context) => {
  const { own, version } = await ownVersion(id, which, context)
  const { openid, kind, at, characters, head, blocks } = version
  const names = await namesOf([openid], own.org.path)
  return { id: which, kind, at: at.getTime(), by: names.get(openid) ?? goneName, title: head.title, characters, head, blocks }
})
