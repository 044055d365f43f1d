// What a reader keeps and comes back to: the favourites, fetched anew at each visit and readable without a network, and what was read on this phone. The tab's page shows it.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { HistoryDay } from '../components/history-list/days'
import { chooseFavouriteOrder, currentFavouriteOrder } from '../storage/favourite-order'
import type { FavouriteOrder } from '../storage/favourite-order'
import { mostRead, readHistory } from '../../storage/history'
import { keptArticles } from '../../storage/kept-articles'
import { favourites } from '../../pages/favourites'
import { goTo } from '../../pages/navigate'
import { problemOf } from '../../pages/problem'
import { scanBoard } from '../../pages/scan'
import { fetchList, lastList, lastListWords } from './favourite-list'
import { historyDays } from './history-days'
import { askAndClear, removalOf, unread } from './removals'
import { noFavourites, orderNames, shownFavourites } from './shown-favourites'
import type { ShownFavourites } from './shown-favourites'
import { beginWork, endWork, isAtWork, stepRows, workOf } from './work'
import { tabs } from './tabs'
import type { Tab } from './tabs'

interface Data {
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

Component({
  properties: {
    /** How often the page came up. */
    visits: { type: Number, value: 0 },
  },

  data,

  observers: {
    visits() {
      // A visit from before this was here is made up for below.
      if (isAtWork(this)) this.come()
    },
  },

  lifetimes: {
    attached() {
      const seen = lastList()
      const stop = favourites.onChange(() => this.render())
      const onNetwork = (): void => {
        if (this.data.note || this.data.stage === 'failed') void this.refresh()
      }
      wx.onNetworkStatusChange(onNetwork)
      const stopListening = (): void => {
        stop()
        wx.offNetworkStatusChange(onNetwork)
      }
      beginWork(this, seen, stopListening)
      if (seen) this.setData({ stage: 'kept' })
      if (this.data.visits > 0) this.come()
    },

    detached() {
      endWork(this)
    },
  },

  pageLifetimes: {
    hide() {
      this.settle()
    },
  },

  methods: {
    come() {
      this.render()
      void this.refresh()
    },

    /** The reader got to the end of the rows. */
    more() {
      const work = workOf(this)
      if (this.data.kept.orgs.length + this.data.kept.articles.length < work.rows) return
      work.rows += stepRows
      this.render()
    },

    async refresh() {
      const work = workOf(this)
      const attempt = (work.attempt += 1)
      try {
        const seen = await inTime(fetchList())
        if (attempt !== work.attempt) return
        work.seen = seen
        this.setData({ stage: 'ready', note: null })
        this.render()
      } catch (error) {
        if (attempt === work.attempt) this.fail(problemOf(error))
      }
    },

    fail(problem: Problem) {
      const { seen } = workOf(this)
      if (seen) this.setData({ stage: 'ready', note: { text: lastListWords(problem, seen.at, Date.now()), trying: false } })
      else this.setData({ stage: 'failed', problem })
    },

    render() {
      const { seen, words, rows, removal } = workOf(this)
      const offline = new Set(keptArticles().map(({ id }) => id))
      this.setData({
        ...(seen && { kept: shownFavourites(seen, words, rows) }),
        days: historyDays(readHistory(), offline, Date.now()),
        removed: removal.text,
      })
    },

    /** What was taken off stays off from here on. */
    settle() {
      workOf(this).removal.settle()
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
      workOf(this).words = words
      workOf(this).rows = stepRows
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
      workOf(this).removal.take(removalOf(targetId, name))
      this.render()
    },

    onRemoveRead(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      const removal = unread(event.detail.articleId)
      if (removal) workOf(this).removal.take(removal)
      this.render()
    },

    onUndo() {
      workOf(this).removal.undo()
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
  },
})
