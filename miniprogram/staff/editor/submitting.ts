// Hands the draft to who reviews it, once every word of it is in the cloud.

import { problemOf } from '../../pages/problem'
import { submitDraft, tellReviewers } from '../cloud/review'
import type { DraftState } from '../contract/workflow'
import { waitsForColleagues } from './too-few'
import type { Desk } from './desk'

/** `unseen`: what proofreading found and nobody looked at. The state it has then; undefined where it was not handed over, and why was said. */
export async function submit(desk: Desk, unseen: number): Promise<DraftState | undefined> {
  const { writing } = desk
  if (writing.paper.head.title.trim() === '') return told('先写个标题')
  if (writing.paper.blocks.length === 0) return told('先写点正文')
  if (!(await writing.saving.all())) {
    const isChoice = writing.ledger.conflicts().length > 0
    return told(isChoice ? '有一处写了两个样子，先选一个再送审' : '还有字或图片没传上去，连上网、传完了再送审')
  }
  if (await waitsForColleagues(desk)) return undefined
  const { confirm } = await wx.showModal({ title: '送审', content: `${unseen > 0 ? `校对还有 ${unseen} 处没看。` : ''}送出去以后，审稿的人就能看到。改了会回到审稿。`, confirmText: '送审' })
  if (!confirm) return undefined
  try {
    const { state, rev } = await submitDraft({ articleId: desk.articleId, rev: desk.rev })
    desk.rev = rev
    tellReviewers(desk.articleId)
    return state
  } catch (error) {
    const problem = problemOf(error)
    return told(problem === 'conflict' ? '刚才别人也改了，请看一遍再送' : problem === 'unavailable' ? '没有网络，没有送出去' : problem === 'not_allowed' ? '这篇文章现在不能由您送审' : '没有送出去，请再试一次')
  }
}

function told(title: string): undefined {
  void wx.showToast({ title, icon: 'none', duration: 3000 })
  return undefined
}
