// What went wrong with articles on their way to readers, in words: a publication that did not end, an answer of content safety that did not come, messages that were not sent.

import type { Trouble } from '../../../miniprogram/staff/contract/desk'
import { verdictOf, type Answers } from '../safety/verdict'

/** The jobs take it up after one minute; who looks at the desk is told when they have not either. */
export const hangsMs = 120_000

export interface UnderWay {
  _id: string
  title: string
  state: string
  publishing?: { at: Date }
}

/** `safety` by article id: when it was asked last. `now` in ms since 1970. */
export function troublesOf(drafts: readonly UnderWay[], safety: ReadonlyMap<string, Answers>, now: number): Trouble[] {
  return drafts.flatMap(({ _id: articleId, title, state, publishing }): Trouble[] => {
    if (state === 'publishing') {
      const at = publishing?.at.getTime() ?? 0
      return now - at > hangsMs ? [{ kind: 'publishing', articleId, title, at, say: '发布到一半停住了，读者可能还看不到' }] : []
    }
    const asked = safety.get(articleId)
    if (!asked || verdictOf(asked, now) !== 'late') return []
    return [{ kind: 'safety', articleId, title, at: asked.askedAt.getTime(), say: '内容安全半小时没有答复，要再查一次' }]
  })
}

export interface UnsentMessages {
  articleId: string
  outcome: 'failed' | 'unknown'
  messages: number
  at: Date
}

/** One for each article, in the order in which they come. An article without a title is not there any more. */
export function reminderTroubles(unsent: readonly UnsentMessages[], titles: ReadonlyMap<string, { title: string }>): Trouble[] {
  return [...new Set(unsent.map(({ articleId }) => articleId))].flatMap((articleId): Trouble[] => {
    const article = titles.get(articleId)
    if (!article) return []
    const its = unsent.filter((one) => one.articleId === articleId)
    const messages = (wanted: UnsentMessages['outcome']): number => its.find(({ outcome }) => outcome === wanted)?.messages ?? 0
    const [failed, unknown] = [messages('failed'), messages('unknown')]
    const parts = [...(failed > 0 ? [`${failed} 条没发成`] : []), ...(unknown > 0 ? [`${unknown} 条结果未知`] : [])]
    return [{ kind: 'reminder', articleId, title: article.title, at: Math.max(...its.map(({ at }) => at.getTime())), say: `提醒：${parts.join('，')}` }]
  })
}
