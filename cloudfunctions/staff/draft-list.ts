// draft.list: one of the desk's lists of an org, page by page.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { draftLists, type DraftListName } from '../../miniprogram/staff/contract/drafts'
import { action } from '../domain/door/action'
import { cursorAt, readCursor } from '../domain/door/cursor'
import { cursor, orgId } from '../domain/door/fields'
import { listReaders, listWork, type WorkList } from '../store/draft-lists'
import { namesOf } from '../store/member-names'
import { getOrg } from '../store/orgs'
import { readersCards, workCards } from './draft-cards'
import { demand, staffOf } from './permission'

const input = z.strictObject({ orgId, list: z.enum(draftLists), after: cursor.exactOptional() })
const atOnce = 20

/** ApiError: not_allowed, not_found. */
export const draftList = action<StaffActions['draft.list']>(input, async ({ orgId: id, list, after }, context) => {
  const [memberships, org] = [await staffOf(context), await getOrg(id)]
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('draft', memberships, org.path)
  const query = { orgId: id, openid: context.caller.openid ?? '', ...(after === undefined ? {} : { after: readCursor(after) }), limit: atOnce + 1 }
  const listed = isWork(list) ? workCards(await listWork(list, query), list, context.now()) : await readersCards(await listReaders(list, query), org)
  const page = listed.slice(0, atOnce)
  const names = await namesOf(page.flatMap(({ writer }) => (writer === '' ? [] : [writer])), org.path)
  const last = page.at(-1)
  return {
    drafts: page.map(({ card, writer }) => ({ ...card, by: names.get(writer) ?? '' })),
    ...(listed.length > atOnce && last ? { next: cursorAt({ publishedAt: last.at, id: last.card.articleId }) } : {}),
  }
})

function isWork(list: DraftListName): list is WorkList {
  return ['mine', 'review', 'returned', 'scheduled'].includes(list)
}
