// The client of what reviewers are told in WeChat.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf, textOf } from '../../cloud/shape'
import type { NoticeAddInput, NoticeState } from '../contract/notices'

export function openNotice(orgId: string): Promise<NoticeState> {
  return callStaff('notice.open', { orgId }, readNotice)
}

/** One accepted dialog more. */
export function addNotice(input: NoticeAddInput): Promise<NoticeState> {
  return callStaff('notice.add', input, readNotice)
}

function readNotice(value: unknown): NoticeState {
  const fields = fieldsOf(value, 'notice')
  return { balance: countOf(fields, 'balance'), templateId: textOf(fields, 'templateId') }
}
