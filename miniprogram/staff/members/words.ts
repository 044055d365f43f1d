// What the pages of people say.

import { spokenTime } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import type { InviteState } from '../contract/invites'
import { roleNames, type Role } from '../contract/members'

/** What a role is for, to choose by. */
export const roleTasks: Record<Role, string> = {
  writer: '写文章存草稿，管阅报栏，看数据',
  reviewer: '和撰稿一样，以后也审文章',
  admin: '全部都能做，还管人员',
}

/** For who joined before names were asked for. */
export function nameWords(name: string): string {
  return name === '' ? '没有留名字' : name
}

/** To be put behind a time of the future. */
export function untilWords(expiresAt: number, now: number): string {
  return `${spokenTime(expiresAt, now)}前有效`
}

export function removeWords(name: string, orgName: string): string {
  return `${nameWords(name)}马上就不能再替${orgName}做事，看不到工作台。写过的文章都还在。以后可以再请回来。`
}

export function roleWords(name: string, role: Role): string {
  return `${nameWords(name)}以后是${roleNames[role]}：${roleTasks[role]}。马上生效。`
}

/** Why a change of the people came to nothing, and what to do. */
export function memberProblemOf(problem: Problem): string {
  switch (problem) {
    case 'unavailable':
    case 'late':
      return '没有连上，请过一会儿再试。'
    case 'conflict':
      return '没有改成：最后一位管理员要留着，请先请一位新的管理员。也可能别人刚改过，请看过再改。'
    case 'not_allowed':
      return '这一步要由管理员来做。'
    case 'not_found':
      return '这位已经不在这个单位了。'
    default:
      return '没有成，是我们这边的问题，过一会儿再试。'
  }
}

/** Why there is no invitation, or why one could not be taken back. */
export function inviteProblemOf(problem: Problem): string {
  switch (problem) {
    case 'conflict':
      return '已经有人用它加入了，请下拉看看人员。'
    case 'too_many':
      return '等着加入的邀请已经有 50 个，先撤回几个再做。'
    default:
      return memberProblemOf(problem)
  }
}

/** Why an invitation holds no more, and what to do. */
export const stateWords: Record<Exclude<InviteState, 'open'>, { title: string; lines: string[] }> = {
  member: { title: '您已经加入了', lines: ['您是这个单位的工作人员', '不用再加入一次'] },
  used: { title: '这个邀请已经用过了', lines: ['一个邀请只能加入一位', '请您单位的管理员再发一个'] },
  revoked: { title: '这个邀请撤回了', lines: ['发邀请的人把它撤回了', '要加入的话，请问您单位的管理员'] },
  expired: { title: '这个邀请过期了', lines: ['请您单位的管理员再发一个'] },
}

/** Why an invitation does not open; a typed code stays as it was written. */
export function openProblemOf(problem: Problem): string {
  switch (problem) {
    case 'not_found':
    case 'bad_input':
      return '没有这个邀请码。请再看一遍，或者请管理员把邀请发到微信里，点开就行。'
    case 'too_many':
      return '写错的次数太多了。过一个小时再试，或者请管理员把邀请发到微信里，点开就行。'
    case 'not_allowed':
      return '要在微信里打开阅栏，才知道是您。'
    case 'unavailable':
    case 'late':
      return '没有连上网络，写的还在。请再点一次。'
    default:
      return '刚才没有办成，写的还在。请再点一次。'
  }
}

/** Why joining came to nothing. */
export function joinProblemOf(problem: Problem): string {
  return problem === 'too_many' ? '这个单位的工作人员已经满了，请管理员先腾出位置。' : openProblemOf(problem)
}
