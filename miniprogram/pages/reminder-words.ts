// What a reader is told about 更新提醒, by what WeChat answered and by what became of it.

import type { Problem } from '../components/error-state/words'
import { reminderLimits } from '../contract/reminders'

/**
 * How WeChat answered a tap other than by `accept`. `always_rejected`: the reader chose so for always, and is not asked again.
 * `switched_off`: WeChat's own switch for messages. `alone`: in Moments' single page nobody can be asked. `full`: not asked, since it would not count.
 */
export type Unasked = 'rejected' | 'always_rejected' | 'banned' | 'switched_off' | 'offline' | 'no_template' | 'alone' | 'full' | 'failed'

const full = `已经有 ${reminderLimits.balance} 次了，够用很久。用掉一些再加。`

const unasked: Record<Unasked, string> = {
  rejected: '您没有同意，不会提醒您。想要时再点一次。',
  always_rejected: '您选过“总是保持”，不同意提醒，微信不再问。要改，再点一次，选“去设置”。',
  banned: '微信停用了这里的提醒，现在加不上。新文章在这里照样能看。',
  switched_off: '微信的消息开关关着，没有加上。打开以后再点一次。',
  offline: '没有连上网络，微信没问成。连上后再点一次。',
  no_template: '这里的提醒还没有设好，没有加上。过些天再来试试。',
  alone: '朋友圈里看不出您是谁，设不了提醒。打开小程序以后，再点“更新提醒”。',
  full,
  failed: '这一下没有成，请再点一次。',
}

export function unaskedWords(why: Unasked): string {
  return unasked[why]
}

/** After a visit to WeChat's settings. */
export function settingsWords(open: boolean): string {
  return open ? '微信的开关打开了。再点一次“更新提醒”就好。' : '微信的开关还关着，不会提醒您。'
}

/** What WeChat's failure means. Its numbers are in its documents of requestSubscribeMessage. */
export function unaskedByCode(errCode: number | undefined): Unasked {
  switch (errCode) {
    case 10002:
    case 10003:
      return 'offline'
    case 20001:
      return 'no_template'
    case 20004:
      return 'switched_off'
    case 20005:
      return 'banned'
    default:
      return 'failed'
  }
}

/** Taps that wait for a network. */
export const waitingWords = '没有连上网络，刚才点的先记在手机上，连上后自动存好。'

/** Why the server did not take a tap. */
export function refusalWords(problem: Problem): string {
  switch (problem) {
    case 'not_allowed':
      return '这里不知道您是谁，没有存住。在微信里打开阅栏，再点一次就好。'
    case 'too_many':
      return full
    case 'conflict':
      return '这里的提醒换了新的，这一次没有算上，请再点一次。'
    case 'not_found':
      return '这个单位已经不在这里了，没有存住。'
    default:
      return '刚才这一下没有存住，请再点一次。'
  }
}
