// An org's articles by where they are on their way: not finished, in review, scheduled, with readers, taken from them.

import { Feed } from '../../cloud/feed'
import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { TextSize } from '../../contract/text-size'
import { growing } from '../../pages/growing'
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

function feedOf(orgId: string, list: DraftListName): Feed<ArticleRow> {
  return new Feed(async (after) => {
    const { drafts, ...next } = await listDrafts(orgId, list, after)
    return { items: drafts.map((card) => articleRow(card, list, Date.now())), ...next }
  })
}

Page({
  ...growing,
  orgId: '',
  feed: feedOf('', 'published'),

  data,

  onLoad({ id = '', list }: Record<string, string | undefined>) {
    this.orgId = id
    if (isList(list)) this.setData({ list })
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  async refresh() {
    const { list } = this.data
    const feed = feedOf(this.orgId, list)
    try {
      await inTime(feed.more())
      if (this.data.list !== list) return
      this.feed = feed
      this.setData({ stage: 'ready', empty: emptyWords[list] })
      this.showFeed(feed)
    } catch (error) {
      if (this.data.list !== list) return
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  showFeed(feed: Feed<ArticleRow>) {
    this.setData({ rows: feed.items, foot: feed.ended ? 'ended' : 'idle' })
  },

  onChooseList(event: WechatMiniprogram.CustomEvent<{ id: DraftListName }>) {
    const { id } = event.detail
    // What is on its way is of the list before.
    this.feed = feedOf(this.orgId, id)
    this.setData({ list: id, stage: 'waiting', rows: [] })
    void this.refresh()
  },

  onTapArticle(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url })
  },
})
