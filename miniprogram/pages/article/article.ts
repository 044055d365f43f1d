// The article page: one call opens and counts, and each kind of answer has its own screen.

import { listArticles } from '../../cloud/article'
import type { OpenedArticle } from '../../cloud/read-article'
import type { ArticleHead } from '../../components/article-header/article-header'
import type { Missing } from '../../components/missing-article/missing'
import type { ArticleCard } from '../../contract/articles'
import type { ReadBlock } from '../../contract/body-guards'
import type { ErrorCode } from '../../contract/errors'
import type { TextSize } from '../../contract/text-size'
import { arrivalAt } from '../../entry/page-query'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { favourites } from '../favourites'
import { goTo, replaceWith } from '../navigate'
import { favouriteProblemOf, problemOf } from '../problem'
import { followLink } from './link'
import { missingOf } from './missing'
import { openArrival } from './opening'
import { picturesOf } from './pictures'
import { slicesOf } from './slices'
import type { Slice } from './slices'

type Opened = Extract<OpenedArticle, { kind: 'article' }>

const emptyHead: ArticleHead = { title: '', org: { id: '', name: '' }, createdOn: '', updatedOn: '' }

interface Data {
  size: TextSize
  screen: 'waiting' | 'failed' | 'article' | 'missing'
  problem: ErrorCode
  head: ArticleHead
  /** The one number that both rows show. */
  reads: number
  favourite: boolean
  favouriteProblem: string
  slices: Slice<ReadBlock>[]
  others: ArticleCard[]
  othersFailed: boolean
  missing: Missing | null
  sheet: 'none' | 'counted' | 'size'
}

const data: Data = {
  size: currentTextSize(),
  screen: 'waiting',
  problem: 'internal',
  head: emptyHead,
  reads: 0,
  favourite: false,
  favouriteProblem: '',
  slices: [],
  others: [],
  othersFailed: false,
  missing: null,
  sheet: 'none',
}

Page({
  arrival: arrivalAt('', {}),
  articleId: '',
  pictures: [] as string[],
  stopListening: () => {},

  data,

  onLoad(query: Record<string, string | undefined>) {
    this.arrival = arrivalAt('pages/article/article', query)
    this.stopListening = favourites.onChange((orgId, on) => {
      if (orgId === this.data.head.org.id) this.setData({ favourite: on })
    })
    void this.open()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.stopListening()
  },

  async open() {
    if (this.arrival.kind === 'org') return replaceWith(this.arrival)
    this.setData({ screen: 'waiting' })
    try {
      const opened = await openArrival(this.arrival)
      if (opened.kind === 'article') this.show(opened)
      else if (opened.kind === 'org') replaceWith({ kind: 'org', orgId: opened.org.id })
      else this.setData({ screen: 'missing', missing: missingOf(opened, this.arrival) })
    } catch (error) {
      this.setData({ screen: 'failed', problem: problemOf(error) })
    }
  },

  show({ article, reads, mine }: Opened) {
    const { id, title, org, createdOn, updatedOn = '', blocks } = article
    this.articleId = id
    this.pictures = picturesOf(blocks)
    favourites.learn(org.id, mine.favourite)
    const [first, ...rest] = slicesOf(blocks)
    const head: ArticleHead = { title, org, createdOn, updatedOn }
    this.setData({ screen: 'article', head, reads, favourite: favourites.isOn(org.id), slices: first ? [first] : [] }, () => {
      rest.forEach((slice, index) => this.setData({ [`slices[${index + 1}]`]: slice }))
      void this.showOthers()
    })
  },

  async showOthers() {
    try {
      const { articles } = await listArticles({ orgId: this.data.head.org.id, except: this.articleId, limit: 3 })
      this.setData({ others: articles, othersFailed: false })
    } catch (error) {
      problemOf(error)
      this.setData({ othersFailed: true })
    }
  },

  onRetry() {
    void this.open()
  },

  onRetryOthers() {
    void this.showOthers()
  },

  onTapFavourite() {
    this.setData({ favouriteProblem: '' })
    favourites.tap(this.data.head.org.id).catch((error: unknown) => {
      this.setData({ favouriteProblem: favouriteProblemOf(error) })
    })
  },

  onTapOrg() {
    goTo({ kind: 'org', orgId: this.data.head.org.id })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },

  onTapAll() {
    const org = this.data.missing?.org
    goTo(org ? { kind: 'org', orgId: org.id } : { kind: 'home' })
  },

  onTapLink(event: WechatMiniprogram.CustomEvent<{ link: string }>) {
    void followLink(event.detail.link)
  },

  onTapPicture(event: WechatMiniprogram.CustomEvent<{ fileId: string }>) {
    void wx.previewImage({ urls: this.pictures, current: event.detail.fileId })
  },

  onTapSize() {
    this.setData({ sheet: 'size' })
  },

  onAsk() {
    this.setData({ sheet: 'counted' })
  },

  onCloseSheet() {
    this.setData({ sheet: 'none' })
  },

  onChooseSize(event: WechatMiniprogram.CustomEvent<{ size: TextSize }>) {
    chooseTextSize(event.detail.size)
    this.setData({ size: event.detail.size })
  },
})
