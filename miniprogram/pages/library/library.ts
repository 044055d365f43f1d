// What a reader keeps and comes back to: the favourites, fetched anew whenever the page comes up and readable without a network, and what was read on this phone.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { HistoryDay } from '../../components/history-list/days'
import type { TextSize } from '../../contract/text-size'
import { chooseFavouriteOrder, currentFavouriteOrder } from '../../storage/favourite-order'
import type { FavouriteOrder } from '../../storage/favourite-order'
import { mostRead, readHistory } from '../../storage/history'
import { keptArticles } from '../../storage/kept-articles'
import { currentTextSize } from '../../storage/text-size'
import { favourites } from '../favourites'
import { goTo } from '../navigate'
import { problemOf } from '../problem'
import { scanBoard } from '../scan'
import { fetchList, lastList, lastListWords } from './favourite-list'
import type { SeenList } from './favourite-list'
import { historyDays } from './history-days'
import { LastRemoval } from './last-removal'
import { askAndClear, removalOf, unread } from './removals'
import { noFavourites, orderNames, shownFavourites } from './shown-favourites'
import type { ShownFavourites } from './shown-favourites'
import { tabs } from './tabs'
import type { Tab } from './tabs'

/** Rows at a time: more come when the reader gets there. */
const stepRows = 50

interface Data {
  size: TextSize
  tabs: typeof tabs
  tab: Tab
  /** `kept`: the list of the last time is shown while the new one is fetched. */
  stage: 'waiting' | 'kept' | 'ready' | 'failed'
  problem: Problem
  /** Above a list that is not the newest. */
  note: { text: string; trying: boolean } | null
  kept: ShownFavourites
  days: HistoryDay[]
  most: number
  editing: boolean
  /** What was taken off just now, in words. */
  removed: string
  choosing: boolean
  orders: typeof orderNames
  order: FavouriteOrder
}

const data: Data = {
  size: currentTextSize(),
  tabs,
  tab: 'favourites',
  stage: 'waiting',
  problem: 'internal',
  note: null,
  kept: noFavourites,
  days: [],
  most: mostRead,
  editing: false,
  removed: '',
  choosing: false,
  orders: orderNames,
  order: currentFavouriteOrder(),
}

Page({
  seen: undefined as SeenList | undefined,
  words: undefined as string | undefined,
  rows: stepRows,
  attempt: 0,
  removal: new LastRemoval(),
  stopListening: () => {},

  data,

  onLoad() {
    // A page's own fields are copied from above without their class.
    this.removal = new LastRemoval()
    this.seen = lastList()
    if (this.seen) this.setData({ stage: 'kept' })
    const stop = favourites.onChange(() => this.render())
    const onNetwork = (): void => {
      if (this.data.note || this.data.stage === 'failed') void this.refresh()
    }
    wx.onNetworkStatusChange(onNetwork)
    this.stopListening = () => {
      stop()
      wx.offNetworkStatusChange(onNetwork)
    }
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    this.render()
    void this.refresh()
  },

  onHide() {
    this.settle()
  },

  onUnload() {
    this.settle()
    this.stopListening()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom() {
    if (this.data.kept.orgs.length + this.data.kept.articles.length < this.rows) return
    this.rows += stepRows
    this.render()
  },

  async refresh() {
    const attempt = (this.attempt += 1)
    try {
      const seen = await inTime(fetchList())
      if (attempt !== this.attempt) return
      this.seen = seen
      this.setData({ stage: 'ready', note: null })
      this.render()
    } catch (error) {
      if (attempt === this.attempt) this.fail(problemOf(error))
    }
  },

  fail(problem: Problem) {
    if (this.seen) this.setData({ stage: 'ready', note: { text: lastListWords(problem, this.seen.at, Date.now()), trying: false } })
    else this.setData({ stage: 'failed', problem })
  },

  render() {
    const offline = new Set(keptArticles().map(({ id }) => id))
    this.setData({
      ...(this.seen && { kept: shownFavourites(this.seen, this.words, this.rows) }),
      days: historyDays(readHistory(), offline, Date.now()),
      removed: this.removal.text,
    })
  },

  /** What was taken off stays off from here on. */
  settle() {
    this.removal.settle()
    this.setData({ removed: '' })
  },

  onChooseTab(event: WechatMiniprogram.CustomEvent<{ id: Tab }>) {
    this.settle()
    this.setData({ tab: event.detail.id, editing: false })
    this.look(undefined)
  },

  onRetry() {
    this.setData(this.data.note ? { 'note.trying': true } : { stage: 'waiting' })
    void this.refresh()
  },

  onTapOrder() {
    this.setData({ choosing: true })
  },

  onCloseOrder() {
    this.setData({ choosing: false })
  },

  onChooseOrder(event: WechatMiniprogram.CustomEvent<{ id: FavouriteOrder }>) {
    const { id } = event.detail
    chooseFavouriteOrder(id)
    this.setData({ order: id, choosing: false })
    this.render()
  },

  onTapFind() {
    this.look('')
  },

  onType(event: WechatMiniprogram.CustomEvent<{ words: string }>) {
    this.look(event.detail.words)
  },

  onCloseFind() {
    this.look(undefined)
  },

  look(words: string | undefined) {
    this.words = words
    this.rows = stepRows
    this.render()
  },

  onTapEdit() {
    this.setData({ editing: !this.data.editing })
  },

  onRemoveFavourite(event: WechatMiniprogram.CustomEvent<{ orgId?: string; articleId?: string }>) {
    const { orgId = '', articleId = '' } = event.detail
    this.take(orgId || articleId, this.data.kept)
  },

  take(targetId: string, { orgs, articles }: ShownFavourites) {
    const name = orgs.find(({ id }) => id === targetId)?.favourite.org.name ?? articles.find(({ id }) => id === targetId)?.favourite.title
    if (name === undefined) return
    this.removal.take(removalOf(targetId, name))
    this.render()
  },

  onRemoveRead(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    const removal = unread(event.detail.articleId)
    if (removal) this.removal.take(removal)
    this.render()
  },

  onUndo() {
    this.removal.undo()
    this.render()
  },

  async onTapClear() {
    if (await askAndClear()) {
      this.settle()
      this.setData({ editing: false })
      this.render()
    }
  },

  onTapScan() {
    void scanBoard()
  },

  onTapFavourite(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    goTo({ kind: 'org', orgId: event.detail.orgId })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },
})
