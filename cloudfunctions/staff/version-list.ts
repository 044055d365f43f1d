// version.list: how a draft stood at earlier moments, newest first.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { action } from '../domain/door/action'
import { articleId } from '../domain/door/fields'
import { goneName, namesOf } from '../store/member-names'
import { listVersions } from '../store/versions'
import { ownArticle } from './own-article'

/** ApiError: not_allowed, not_found. */
export const versionList = action<StaffActions['version.list']>(z.strictObject({ articleId }), async ({ articleId: id }, context) => {
  const { org } = await ownArticle(id, context)
  const versions = await listVersions(id)
  const names = await namesOf(versions.map(({ openid }) => openid), org.path)
  return { versions: versions.map(({ _id, openid, at, ...version }) => ({ id: _id, ...version, at: at.getTime(), by: names.get(openid) ?? goneName })) }
})
