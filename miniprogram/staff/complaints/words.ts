// What the pages of complaints say to staff.

import { dayName, clockText } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import type { ComplaintReason, ComplaintStatus } from '../../contract/complaint-kinds'
import type { ComplaintEvent, ComplaintQueueName, ComplaintReadOutput } from '../contract/complaint-work'

export const reasonNames: Record<ComplaintReason, string> = { untrue: '不实信息', infringing: '侵权', unlawful: '违规', privacy: '隐私', other: '其他' }

/** `by` is who has it in hand. */
export function statusWords(status: ComplaintStatus, by: string | undefined): string {
  switch (status) {
    case 'waiting':
      return '等人处理'
    case 'handling':
      return by === undefined ? '正在处理' : `${by}在处理`
    case 'answered':
      return '答复了'
    default:
      return '结束了'
  }
}

export function momentWords(at: number, now: number): string {
  return `${dayName(at, now)} ${clockText(at)}`
}

export function eventWords({ what, by = '', to }: ComplaintEvent): string {
  switch (what) {
    case 'came':
      return '收到投诉'
    case 'assigned':
      return to === undefined || to === by ? `${by}接手` : `${by}交给${to}`
    case 'answered':
      return `${by}答复`
    default:
      return `${by}结束，没有再处理`
  }
}

/** What readers have of the article now; '' where it is there as usual. */
export function articleWords({ status, held }: ComplaintReadOutput['article']): string {
  if (status === 'withdrawn') return held ? '已经停下，读者看到“正在核实”' : '已经撤下'
  return status === 'archived' ? '已经存档' : ''
}

export const emptyWords: Record<ComplaintQueueName, { title: string; lines: string[] }> = {
  open: { title: '没有要处理的投诉', lines: ['读者投诉了文章，会排在这里', '先来的排在前面'] },
  done: { title: '还没有处理过投诉', lines: ['答复过的、结束了的，都在这里'] },
}

/** Why a step came to nothing; what was written stays. */
export function workProblemOf(problem: Problem): string {
  switch (problem) {
    case 'unavailable':
    case 'late':
      return '没有连上，写的都在。请过一会儿再点一次。'
    case 'conflict':
      return '别人刚处理过，看看最下面的“经过”。'
    case 'not_allowed':
      return '处理投诉要由审稿或管理员来做。'
    case 'not_found':
      return '这一位现在不能处理投诉了，请换一位。'
    default:
      return '没有成，是我们这边的问题，写的都在。过一会儿再试。'
  }
}

/** The same of holding the article. */
export function holdProblemOf(problem: Problem): string {
  if (problem === 'conflict') return '文章刚有人动过，请看过再做。'
  return problem === 'not_allowed' ? '停下文章要由管理员来做。' : workProblemOf(problem)
}
