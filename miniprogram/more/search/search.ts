// Looking for articles by what stands in them; a code that is typed in opens what it leads to.

import { inTime } from '../../cloud/patience'
import { SearchFeed } from '../cloud/search-feed'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import { searchLimits, wordsOf } from '../contract/search'
import type { FoundArticle } from '../contract/search'
import type { TextSize } from '../../contract/text-size'
import { codeTyped } from './typed'
import { dropSearches, keepSearch, recentSearches } from '../storage/recent-searches'
import { currentTextSize } from '../../storage/text-size'
import { goTo } from '../../pages/navigate'
import { problemOf } from '../../pages/problem'

interface Data {
  size: TextSize
  most: number
  text: string
  /** `short`: too little to look for. */
  stage: 'idle' | 'short' | 'waiting' | 'ready' | 'failed'
  problem: Problem
  /** What the list was asked for, which may not be what stands in the field any more. */
  asked: string
  found: FoundArticle[]
  foot: ListFoot
  recent: string[]
}

const data: Data = {
  size: currentTextSize(),
  most: searchLimits.characters,
  text: '',
  stage: 'idle',
  problem: 'internal',
  asked: '',
  found: [],
  foot: 'idle',
  recent: [],
}

Page({
  feed: new SearchFeed(''),

  data,

  onShow() {
    this.setData({ size: currentTextSize(), recent: recentSearches() })
  },

  onReachBottom() {
    if (this.data.stage === 'ready' && !this.feed.ended) void this.more()
  },

  onType(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { text } = event.detail
    this.setData({ text })
    if (text === '') this.setData({ stage: 'idle', found: [] })
  },

  onAsk() {
    void this.search(this.data.text.trim())
  },

  onTapRecent(event: WechatMiniprogram.TouchEvent<object, object, { text: string }>) {
    const { text } = event.currentTarget.dataset
    this.setData({ text })
    void this.search(text)
  },

  async onTapForget() {
    const { confirm } = await wx.showModal({ title: '清空最近搜过的', content: '只是这台手机上的记录，文章不受影响。', confirmText: '清空' })
    if (!confirm) return
    dropSearches()
    this.setData({ recent: [] })
  },

  async search(asked: string) {
    if (asked === '') return
    const code = codeTyped(asked)
    if (code) return goTo(code)
    if (wordsOf(asked).length === 0) return this.setData({ stage: 'short', asked })
    const feed = new SearchFeed(asked)
    this.feed = feed
    this.setData({ stage: 'waiting', asked, found: [], recent: keepSearch(asked) })
    try {
      await inTime(feed.more())
      if (this.isAsked(feed)) this.setData({ stage: 'ready', found: feed.found, foot: feed.ended ? 'ended' : 'idle' })
    } catch (error) {
      const problem = problemOf(error)
      if (this.isAsked(feed)) this.setData({ stage: 'failed', problem })
    }
  },

  /** Whoever typed on meanwhile is not shown an old answer. */
  isAsked(feed: SearchFeed): boolean {
    return feed === this.feed && (this.data.stage === 'waiting' || this.data.stage === 'ready')
  },

  async more() {
    const { feed } = this
    this.setData({ foot: 'waiting' })
    try {
      await inTime(feed.more())
      if (this.isAsked(feed)) this.setData({ found: feed.found, foot: feed.ended ? 'ended' : 'idle' })
    } catch (error) {
      problemOf(error)
      if (this.isAsked(feed)) this.setData({ foot: 'failed' })
    }
  },

  onRetry() {
    void this.search(this.data.asked)
  },

  onRetryMore() {
    void this.more()
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },
})
