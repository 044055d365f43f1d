// An org's articles by where they are on their way: not finished, in review, scheduled, with readers, taken from them.

import { Feed } from '../../cloud/feed'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { TextSize } from '../../contract/text-size'
import { growing } from '../../pages/growing'
import { currentTextSize } from '../../storage/text-size'
import { listDrafts } from '../cloud/draft-lists'
import type { DraftListName } from '../contract/drafts'
import { listed } from '../listed'
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
  ...growing,
  ...listed,
  orgId: '',
  feed: new Feed<ArticleRow>(() => Promise.resolve({ items: [] })),
  empties: emptyWords,

  data,

  onLoad({ id = '', list }: Record<string, string | undefined>) {
    this.orgId = id
    if (isList(list)) this.setData({ list })
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  feedOf(list: DraftListName): Feed<ArticleRow> {
    return new Feed(async (after) => {
      const { drafts, ...next } = await listDrafts(this.orgId, list, after)
      return { items: drafts.map((card) => articleRow(card, list, Date.now())), ...next }
    })
  },

  onChooseList(event: WechatMiniprogram.CustomEvent<{ id: DraftListName }>) {
    this.showList(event.detail.id)
  },

  onTapArticle(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url })
  },
})
