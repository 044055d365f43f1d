// The article page: one call opens and counts, and each kind of answer has its own screen.

import { listArticles } from '../../cloud/article'
import { inTime } from '../../cloud/patience'
import type { OpenedArticle } from '../../cloud/read-article'
import type { Choice } from '../../components/article-choice/article-choice'
import type { ArticleHead } from '../../components/article-header/article-header'
import type { Problem } from '../../components/error-state/words'
import type { Missing } from '../../components/missing-article/missing'
import type { ArticleCard } from '../../contract/articles'
import type { ReadBlock } from '../../contract/body-guards'
import type { TextSize } from '../../contract/text-size'
import { arrivalAt } from '../../entry/page-query'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { favourites, shownFavourite, tapFavourite } from '../favourites'
import { goTo, replaceWith } from '../navigate'
import { problemOf } from '../problem'
import { isSinglePage } from '../single-page'
import { useNewerVersion } from '../updates'
import { noteShown } from '../visited'
import { Forwarding } from './forwarding'
import type { Card, Message } from './forwarding'
import { findKept, keepOpened, keptWords } from './kept'
import { followLink } from './link'
import { Media, stillMedia } from './media'
import type { MediaEvent, ShownMedia } from './media'
import { missingOf } from './missing'
import { openArrival } from './open-arrival'
import { Opening } from './opening'
import { slicesOf } from './slices'
import type { Slice } from './slices'

type Opened = Extract<OpenedArticle, { kind: 'article' }>

const emptyHead: ArticleHead = { title: '', org: { id: '', name: '' }, createdOn: '', updatedOn: '' }

interface Data {
  size: TextSize
  screen: 'waiting' | 'failed' | 'article' | 'choice' | 'missing'
  problem: Problem
  /** In Moments' single page: nothing leads on from there. */
  alone: boolean
  /** Above an article that comes from the phone. */
  note: { text: string; trying: boolean } | null
  head: ArticleHead
  /** The one number that both rows show. */
  reads: number
  favourite: boolean
  favouriteProblem: string
  slices: Slice<ReadBlock>[]
  media: ShownMedia
  others: ArticleCard[]
  othersFailed: boolean
  choice: Choice | null
  missing: Missing | null
  sheet: 'none' | 'counted' | 'size'
}

const data: Data = {
  size: currentTextSize(),
  screen: 'waiting',
  problem: 'internal',
  alone: false,
  note: null,
  head: emptyHead,
  reads: 0,
  favourite: false,
  favouriteProblem: '',
  slices: [],
  media: stillMedia,
  others: [],
  othersFailed: false,
  choice: null,
  missing: null,
  sheet: 'none',
}

Page({
  arrival: arrivalAt('', {}),
  forwarding: new Forwarding(arrivalAt('', {})),
  articleId: '',
  /** When the article on the screen was read, where it comes from the phone. */
  keptAt: 0,
  opening: undefined as Opening | undefined,
  media: undefined as Media | undefined,
  stopListening: () => {},

  data,

  onLoad(query: Record<string, string | undefined>): void {
    this.arrival = arrivalAt('pages/article/article', query)
    this.forwarding = new Forwarding(this.arrival)
    this.setData({ alone: isSinglePage() })
    this.media = new Media((path, value) => this.setData({ [`media.${path}`]: value }), this.data.alone)
    this.stopListening = favourites.onChange((orgId) => {
      if (orgId === this.data.head.org.id) this.setData(shownFavourite(orgId))
    })
    if (this.arrival.kind === 'org') return replaceWith(this.arrival)
    this.opening = new Opening(() => openArrival(this.arrival), { opened: (opened) => this.show(opened), failed: (error) => this.fail(error) })
    this.opening.start()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    wx.onCopyUrl(() => this.forwarding.card())
  },

  onHide() {
    wx.offCopyUrl()
    this.media?.pause()
  },

  onUnload() {
    wx.offCopyUrl()
    this.stopListening()
    this.opening?.end()
    this.media?.end()
  },

  show(opened: OpenedArticle): void {
    switch (opened.kind) {
      case 'article':
        this.setData({ note: null })
        this.showArticle(opened)
        noteShown(opened.article, true)
        void keepOpened(opened, this.arrival, Date.now())
        void favourites.flush()
        break
      case 'org':
        replaceWith({ kind: 'org', orgId: opened.org.id })
        break
      case 'choice':
        this.setData({ screen: 'choice', choice: opened })
        break
      case 'newer':
        this.setData({ screen: 'failed', problem: 'newer' })
        break
      default:
        this.setData({ screen: 'missing', missing: missingOf(opened, this.arrival) })
    }
  },

  fail(error: unknown) {
    const problem = problemOf(error)
    const kept = this.keptAt > 0 ? undefined : findKept(this.arrival)
    if (kept) {
      this.keptAt = kept.at
      this.showArticle(kept.opened)
      noteShown(kept.opened.article, false)
    }
    if (this.keptAt > 0) this.setData({ note: { text: keptWords(problem, this.keptAt, Date.now()), trying: false } })
    else this.setData({ screen: 'failed', problem })
  },

  showArticle({ article, reads, mine }: Opened) {
    const { id, title, org, createdOn, updatedOn = '', blocks } = article
    this.articleId = id
    this.forwarding.show(article)
    this.media?.show(id, blocks)
    favourites.learn(org.id, mine.favourite)
    const [first, ...rest] = slicesOf(blocks)
    const head: ArticleHead = { title, org, createdOn, updatedOn }
    this.setData({ screen: 'article', head, reads, ...shownFavourite(org.id), slices: first ? [first] : [] }, () => {
      rest.forEach((slice, index) => this.setData({ [`slices[${index + 1}]`]: slice }))
      if (!this.data.alone) void this.showOthers()
    })
  },

  async showOthers() {
    try {
      const { articles } = await inTime(listArticles({ orgId: this.data.head.org.id, except: this.articleId, limit: 3 }))
      this.setData({ others: articles, othersFailed: false })
    } catch (error) {
      problemOf(error)
      this.setData({ othersFailed: true })
    }
  },

  onRetry() {
    if (this.data.problem === 'newer' && useNewerVersion()) return
    this.setData(this.keptAt > 0 ? { 'note.trying': true } : { screen: 'waiting' })
    this.opening?.start()
  },

  onRetryOthers() {
    void this.showOthers()
  },

  onTapFavourite() {
    const problem = tapFavourite(this.data.head.org.id)
    if (problem !== '') this.setData({ favouriteProblem: problem })
  },

  onTapOrg() {
    goTo({ kind: 'org', orgId: this.data.head.org.id })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },

  /** The code goes along: what was chosen from a board's list is read off that board. */
  onChoose(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    const { articleId } = event.detail
    goTo(this.arrival.kind === 'code' ? { kind: 'code', codeId: this.arrival.codeId, articleId } : { kind: 'article', articleId })
  },

  onTapAll() {
    const org = this.data.choice?.org ?? this.data.missing?.org
    goTo(org ? { kind: 'org', orgId: org.id } : { kind: 'home' })
  },

  onTapComplaint(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'complaint', articleId: event.detail.articleId })
  },

  onTapHome() {
    goTo({ kind: 'home' })
  },

  onTapLink(event: WechatMiniprogram.CustomEvent<{ link: string }>) {
    void followLink(event.detail.link)
  },

  onMedia(event: MediaEvent) {
    this.media?.hear(event)
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

  onShareAppMessage(): Message {
    return this.forwarding.message()
  },

  onShareTimeline(): Card {
    return this.forwarding.card()
  },

  onAddToFavorites(): Card {
    return this.forwarding.keepsake()
  },
})
