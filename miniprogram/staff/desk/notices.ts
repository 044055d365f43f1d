// 有稿子要审时通知我: a reviewer's messages from WeChat, one for each tap.

import { askWeChat } from '../../pages/reminder-asking'
import { settingsWords, unaskedWords } from '../../pages/reminder-words'
import { problemOf } from '../../pages/problem'
import { addNotice, openNotice } from '../cloud/notices'
import type { NoticeAddInput, NoticeState } from '../contract/notices'

/** null where none is offered: to writers, and where the installation has no template. */
export type ShownNotice = (NoticeState & { words: string }) | null

/** It is no more than an offer, so a failure shows nothing. */
export async function noticeOf(orgId: string): Promise<ShownNotice> {
  try {
    const state = await openNotice(orgId)
    return state.templateId === '' ? null : { ...state, words: '' }
  } catch (error) {
    problemOf(error)
    return null
  }
}

/** To be called in a tap, before anything else. */
export function askNotice(orgId: string, notice: NonNullable<ShownNotice>, show: (notice: ShownNotice) => void): void {
  const say = (words: string): void => show({ ...notice, words })
  askWeChat(notice.templateId, {
    accepted: (grantId) => void keep({ orgId, grantId, templateId: notice.templateId }, notice).then(show),
    not: (why) => say(unaskedWords(why)),
    changed: (open) => say(settingsWords(open)),
  })
}

async function keep(grant: NoticeAddInput, notice: NonNullable<ShownNotice>): Promise<ShownNotice> {
  try {
    return { ...(await addNotice(grant)), words: '' }
  } catch (error) {
    return { ...notice, words: problemOf(error) === 'too_many' ? '次数已经够多了，用掉一些再加。' : '没有记上，请再点一次。' }
  }
}
