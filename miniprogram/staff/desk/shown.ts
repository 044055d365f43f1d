// The desk in words: the figures at its head, the drafts under them, and the rows that lead to everything else.

import { clockText, dayName } from '../../components/article-card/published'
import type { DeskOpenOutput, Trouble } from '../contract/desk'
import type { Workplace } from '../contract/members'
import { calledTitle } from '../titles'

export interface DeskRow {
  /** Its icon and its class. */
  key: string
  name: string
  value: string
  url: string
}

/** `url`: where it is mended; '' for what a tap takes up at once. */
export interface ShownTrouble extends Trouble {
  key: string
  when: string
  url: string
}

export interface ShownDesk {
  figures: { key: string; name: string; value: string; warn: boolean; url: string }[]
  overdue: string
  drafts: { articleId: string; title: string; note: string; returned: boolean }[]
  unfinished: number
  troubles: ShownTrouble[]
}

/** What stands where a number is not known yet. */
const unknown = '–'

/** `desk` is absent until it is there. */
export function shownDesk(orgId: string, desk: DeskOpenOutput | undefined, now: number): ShownDesk {
  const count = (value: number | undefined): string => (value === undefined ? unknown : String(value))
  const lists = (list: string): string => `/staff/articles/articles?id=${orgId}&list=${list}`
  const when = (at: number): string => `${dayName(at, now)} ${clockText(at)}`
  return {
    figures: [
      { key: 'waiting', name: '等您审', value: count(desk?.review), warn: false, url: lists('review') },
      { key: 'returned', name: '退回给您', value: count(desk?.returned), warn: false, url: lists('returned') },
      { key: 'complained', name: '投诉待回', value: count(desk?.complaints), warn: (desk?.complaints ?? 0) > 0, url: `/staff/complaints/list/list?id=${orgId}` },
    ],
    overdue: desk && desk.overdue > 0 ? `等您审的有 ${desk.overdue} 篇过了时间` : '',
    drafts: (desk?.drafts ?? []).map(({ articleId, title, changedAt, characters, returned }) => ({
      articleId,
      title: calledTitle(title),
      note: `${when(changedAt)} 存好　${characters} 字`,
      returned,
    })),
    unfinished: desk?.unfinished ?? 0,
    troubles: (desk?.troubles ?? []).map((trouble) => ({ ...trouble, key: `${trouble.kind} ${trouble.articleId}`, title: calledTitle(trouble.title), when: when(trouble.at), url: trouble.kind === 'reminder' ? `/staff/outbox/outbox?id=${trouble.articleId}` : '' })),
  }
}

/** Only what the role may open. */
export function deskRows({ org: { id }, role, below }: Workplace, desk: DeskOpenOutput | undefined): DeskRow[] {
  const say = (words: (known: DeskOpenOutput) => string): string => (desk ? words(desk) : '')
  const isAdmin = role === 'admin'
  return [
    { key: 'articles', name: '文章', value: say(({ published, scheduled }) => `已发布 ${published} 篇${scheduled > 0 ? `，定时 ${scheduled} 篇` : ''}`), url: `/staff/articles/articles?id=${id}&list=published` },
    { key: 'boards', name: '阅报栏与码', value: say(({ boards }) => `${boards} 块`), url: `/staff/boards/list/list?id=${id}` },
    { key: 'stats', name: '数据', value: say(({ reads }) => `今天 ${reads} 次`), url: `/reports/stats/org/org?id=${id}` },
    { key: 'complaints', name: '投诉', value: say(({ complaints }) => (complaints > 0 ? `${complaints} 件待回复` : '没有待回复的')), url: `/staff/complaints/list/list?id=${id}` },
    ...(isAdmin ? [{ key: 'people', name: '人员', value: say(({ members }) => (members === undefined ? '' : `${members} 人`)), url: `/staff/members/list/list?id=${id}` }] : []),
    ...(isAdmin && below > 0 ? [{ key: 'street', name: '街道数据', value: '各社区合计', url: `/reports/stats/street/street?id=${id}` }] : []),
    ...(isAdmin ? [{ key: 'review', name: '审稿设置', value: '', url: `/staff/review/settings/settings?id=${id}` }] : []),
    { key: 'words', name: '词表', value: '', url: `/staff/words/words?id=${id}` },
    ...(isAdmin ? [{ key: 'archive', name: '备份', value: '存一份带走', url: `/reports/export/export?org=${id}` }] : []),
  ]
}
