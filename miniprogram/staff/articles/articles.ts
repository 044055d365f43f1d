// An org's articles by where they are on their way: not finished, in review, scheduled, with readers, taken from them.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { TextSize } from '../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { listDrafts } from '../cloud/draft-lists'
import type { DraftListName } from '../contract/drafts'
import { articleRow, emptyWords, isList, listTabs, type ArticleRow } from './rows'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  list: DraftListName
  tabs: typeof listTabs
  rows: ArticleRow[]
  empty: (typeof emptyWords)[DraftListName]
  foot: ListFoot
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', list: 'published', tabs: listTabs, rows: [], empty: emptyWords.published, foot: 'idle' }

Page({
  orgId: '',
  next: undefined as string | undefined,

  data,

  onLoad({ id = '', list }: Record<string, string | undefined>) {
    this.orgId = id
    if (isList(list)) this.setData({ list })
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom() {
    void this.more()
  },

  async refresh() {
    const { list } = this.data
    try {
      const { drafts, next } = await inTime(listDrafts(this.orgId, list))
      if (this.data.list !== list) return
      this.next = next
      this.setData({ stage: 'ready', empty: emptyWords[list], rows: drafts.map((card) => articleRow(card, list, Date.now())), foot: next === undefined ? 'ended' : 'idle' })
    } catch (error) {
      if (this.data.list !== list) return
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  async more() {
    const after = this.next
    const { list, foot } = this.data
    if (after === undefined || foot === 'waiting') return
    this.setData({ foot: 'waiting' })
    try {
      const { drafts, next } = await inTime(listDrafts(this.orgId, list, after))
      // A refresh or another list came in between: the page that follows is another one.
      if (this.next !== after) return
      this.next = next
      this.setData({ rows: [...this.data.rows, ...drafts.map((card) => articleRow(card, list, Date.now()))], foot: next === undefined ? 'ended' : 'idle' })
    } catch (error) {
      problemOf(error)
      if (this.next === after) this.setData({ foot: 'failed' })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onRetryMore() {
    void this.more()
  },

  onChooseList(event: WechatMiniprogram.CustomEvent<{ id: DraftListName }>) {
    this.next = undefined
    this.setData({ list: event.detail.id, stage: 'waiting', rows: [] })
    void this.refresh()
  },

  onTapArticle(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url })
  },
})
