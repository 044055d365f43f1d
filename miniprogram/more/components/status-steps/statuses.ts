// What has become of a complaint, in the reader's words.

import type { ComplaintStatus } from '../../contract/complaints'

const words: Record<ComplaintStatus, { name: string; step: string }> = {
  waiting: { name: '等着处理', step: '送到了' },
  handling: { name: '正在处理', step: '有人在处理' },
  answered: { name: '已经答复', step: '答复了您' },
  closed: { name: '已经结束', step: '结束了，没有再处理' },
}

export function statusName(status: ComplaintStatus): string {
  return words[status].name
}

export function stepName(status: ComplaintStatus): string {
  return words[status].step
}

/** Whether somebody still has to do something about it. */
export function isOpen(status: ComplaintStatus): boolean {
  return status === 'waiting' || status === 'handling'
}

/** What comes next, empty where nothing does. */
export function nextStep(status: ComplaintStatus, orgName: string): string {
  if (!isOpen(status)) return ''
  return status === 'waiting' ? `等${orgName || '发布的单位'}处理，有了答复写在这里` : '有了答复写在这里'
}
