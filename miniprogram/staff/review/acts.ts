// What may be done on the page of an article's way: the buttons by the moves that are open to the caller, and the question before each.

import type { MoveName, Publication } from '../contract/workflow'

/** `submit` is the editor's; `edit` opens it. */
export type Act = Exclude<MoveName, 'submit'> | 'unpin' | 'edit'

/** `quiet`: not the one thing to do. */
export interface ActButton {
  act: Act
  text: string
  quiet: boolean
}

const texts: Record<Act, string> = {
  pass: '通过',
  return: '退回去改',
  publish: '马上发布',
  schedule: '定时发布',
  unschedule: '取消定时',
  republish: '重新发布',
  pin: '置顶',
  unpin: '取消置顶',
  withdraw: '撤下',
  archive: '存档',
  recall: '撤回来改',
  edit: '改文章',
}

const order = Object.keys(texts) as Act[]
const leading: readonly Act[] = ['pass', 'publish', 'republish']

/** `mayEdit`: the text may be changed now. */
export function actButtons(moves: readonly MoveName[], publication: Publication | undefined, mayEdit: boolean): ActButton[] {
  const open = new Set<Act>(moves.filter((move) => move !== 'submit'))
  if (mayEdit && !open.has('recall')) open.add('edit')
  if (publication?.pinned === true && open.delete('pin')) open.add('unpin')
  // What is withdrawn already could only get another reason.
  if (publication?.status !== 'published') open.delete('withdraw')
  const shown = order.filter((act) => open.has(act))
  const first = shown.find((act) => leading.includes(act)) ?? (shown.length === 1 ? shown[0] : undefined)
  return shown.map((act) => ({ act, text: texts[act], quiet: act !== first }))
}

/** Those without a question have a sheet of their own, where something is written or chosen first. */
export const questions: Partial<Record<Act, { title: string; content: string; confirmText: string }>> = {
  publish: { title: '马上发布', content: '读者马上就能看到，也会提醒订了的人。', confirmText: '发布' },
  unschedule: { title: '取消定时', content: '到时候不会自己发布，可以再定，也可以马上发布。', confirmText: '取消定时' },
  republish: { title: '重新发布', content: '读者又能看到这篇文章，和撤下以前一样。', confirmText: '发布' },
  archive: { title: '存档', content: '读者看不到了，阅读数留着。以后可以重新发布。', confirmText: '存档' },
  pin: { title: '置顶', content: '排在单位页面的最前面，最多三篇。', confirmText: '置顶' },
  unpin: { title: '取消置顶', content: '回到按时间排的位置。', confirmText: '取消置顶' },
  recall: { title: '撤回来改', content: '已经审过的步骤要重新审。', confirmText: '撤回' },
}
