// The articles that a board may show, page by page, as the sheet to choose from wants them.

import { listArticles } from '../../../cloud/article'
import { articleFeed, type ArticleFeed } from '../../../cloud/feed'
import { inTime } from '../../../cloud/patience'
import { publishedText } from '../../../components/article-card/published'
import type { ListFoot } from '../../../components/list-foot/list-foot'
import { problemOf } from '../../../pages/problem'
import type { PickerRow } from '../../components/article-picker/article-picker'

export interface Picker {
  show: boolean
  several: boolean
  waiting: boolean
  rows: PickerRow[]
  foot: ListFoot
}

export const noPicker: Picker = { show: false, several: false, waiting: false, rows: [], foot: 'idle' }

export class Picking {
  private picker = noPicker
  private closed = false
  private readonly feed: ArticleFeed

  constructor(orgId: string, several: boolean, private readonly told: (picker: Picker) => void) {
    this.feed = articleFeed(listArticles, { orgId })
    this.tell({ show: true, several, waiting: true, foot: 'waiting' })
    void this.more()
  }

  async more(): Promise<void> {
    const { feed } = this
    if (feed.ended) return
    let foot: ListFoot = 'failed'
    try {
      await inTime(feed.more())
      foot = feed.ended ? 'ended' : 'idle'
    } catch (error) {
      problemOf(error)
    }
    const now = Date.now()
    this.tell({ waiting: false, foot, rows: feed.items.map(({ id, title, publishedAt }) => ({ id, title, note: publishedText(publishedAt, now) })) })
  }

  /** What comes after that is told no more: another sheet may be open by then. */
  close(): void {
    this.tell({ show: false })
    this.closed = true
  }

  private tell(change: Partial<Picker>): void {
    if (this.closed) return
    this.picker = { ...this.picker, ...change }
    this.told(this.picker)
  }
}
