// What was read on this phone, by the day, with the mark of what can be read without a network.

import { clockText, dayName } from '../../components/article-card/published'
import type { HistoryDay } from '../components/history-list/days'
import type { HistoryEntry } from '../../storage/history'

/** Keeps the given order. `offline`: ids of the articles that are on the phone as a whole. */
export function historyDays(entries: readonly HistoryEntry[], offline: ReadonlySet<string>, now: number): HistoryDay[] {
  const days: HistoryDay[] = []
  for (const { articleId, title, orgName, at, cover } of entries) {
    const name = dayName(at, now)
    const row = { id: articleId, title, orgName, time: clockText(at), offline: offline.has(articleId), ...(cover && { cover: cover.fileId }) }
    const last = days[days.length - 1]
    if (last?.name === name) last.rows.push(row)
    else days.push({ name, rows: [row] })
  }
  return days
}
