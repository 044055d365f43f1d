// The articles of an org in lists, by where they are on their way to readers.

import { clockText, dayName, spokenDay } from '../../components/article-card/published'
import { draftLists, type DraftCard, type DraftListName } from '../contract/drafts'
import type { Told } from '../contract/outbox'
import { stepNames } from '../contract/workflow'
import { calledTitle } from '../titles'

const listNames: Record<DraftListName, string> = { mine: '没写完', review: '等您审', returned: '退回', scheduled: '定时', published: '已发布', withdrawn: '撤下', archived: '存档' }

export const listTabs = draftLists.map((id) => ({ id, name: listNames[id] }))

export function isList(name: string | undefined): name is DraftListName {
  return draftLists.some((list) => list === name)
}

export const emptyWords: Record<DraftListName, { title: string; lines: string[] }> = {
  mine: { title: '没有没写完的', lines: ['您起头、还没有送审的文章在这里'] },
  review: { title: '没有等您审的', lines: ['同事送审以后，轮到您的排在这里'] },
  returned: { title: '没有退回的', lines: ['审的人退回来的文章，改好再送'] },
  scheduled: { title: '没有定时的', lines: ['定了时间、还没到时候的文章在这里'] },
  published: { title: '还没有发布过文章', lines: ['发布以后，读者扫码就能看'] },
  withdrawn: { title: '没有撤下的', lines: ['撤下的文章在这里，可以重新发布'] },
  archived: { title: '没有存档的', lines: ['收起来、不再给读者看的文章在这里'] },
}

export interface ArticleRow {
  id: string
  title: string
  note: string
  /** What matters most about it, before the note. */
  lead: string
  late: boolean
  /** Whom its reminders reached, in pieces that are not broken; none where nobody was told. */
  told: string[]
  /** Some of them were not sent. */
  unsent: boolean
  url: string
}

/** In a list that the caller writes on it leads to the editor, everywhere else to the page of its way. */
export function articleRow(card: DraftCard, list: DraftListName, now: number): ArticleRow {
  const { articleId: id, title, due = false, told } = card
  const page = list === 'mine' || list === 'returned' ? 'editor/editor' : 'review/review'
  return { id, title: calledTitle(title), lead: leadOf(card), late: due, note: noteOf(card, list, now), told: told ? toldWords(told) : [], unsent: told !== undefined && told.failed + told.unknown > 0, url: `/staff/${page}?id=${id}` }
}

function leadOf({ state, due, pinned }: DraftCard): string {
  if (state.name === 'review') return `${stepNames[state.step - 1] ?? '审稿'}${due === true ? '，过了时间' : ''}`
  if (state.name === 'approved') return '审好了，等发布'
  return pinned === true ? '置顶' : ''
}

function noteOf({ by, changedAt, characters, publishAt, publishedAt, reads }: DraftCard, list: DraftListName, now: number): string {
  const when = (at: number): string => `${dayName(at, now)} ${clockText(at)}`
  if (list === 'scheduled' && publishAt !== undefined) return `${spokenDay(publishAt, now)} ${clockText(publishAt)} 发布　${by}`
  if (publishedAt !== undefined && reads !== undefined) return `${spokenDay(publishedAt, now)}　阅读 ${reads}　${by}`
  return `${when(changedAt)}　${characters} 字　${by}`
}

/** What is nought is left out, but for what everybody asks for. */
function toldWords({ sent, none, failed, unknown }: Told): string[] {
  const parts: [string, number][] = [['没有次数', none], ['没发成', failed], ['结果未知', unknown]]
  return [`提醒已发 ${sent}`, ...parts.flatMap(([name, messages]) => (messages > 0 ? [`${name} ${messages}`] : []))]
}
