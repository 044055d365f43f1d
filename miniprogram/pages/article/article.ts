// The article page: one call opens and counts, and each kind of answer has its own screen.

import type { OpenedArticle } from '../../cloud/read-article'
import { emptyHead } from '../../components/article-header/head'
import type { ArticleHead } from '../../components/article-header/head'
import type { TextSize } from '../../contract/text-size'
import { arrivalAt } from '../../entry/page-query'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { favourites } from '../favourites'
import { goTo, replaceWith } from '../navigate'
import { problemOf } from '../problem'
import { reminders } from '../reminders'
import { isSinglePage } from '../single-page'
import { useNewerVersion } from '../updates'
import { noteShown } from '../visited'
import { findAround, nothingAround } from './around'
import type { Around } from './around'
import { Forwarding } from './forwarding'
import type { Card, Message } from './forwarding'
import { findKept, keepOpened, keptWords } from './kept'
import { keeping } from './keeping'
import { Media, stillMedia } from './media'
import type { MediaEvent, ShownMedia } from './media'
import { learnMine, nothingMine, onMineChange, shownMine } from './mine'
import type { ShownMine } from './mine'
import { openArrival } from './open-arrival'
import { Opening } from './opening'
import { Reader, unread } from './reading/reader'
import type { ShownReading } from './reading/reader'
import { screenOf, waiting } from './screens'
import type { Screens } from './screens'
import { sheets } from './sheets'
import { ways } from './ways'

type Opened = Extract<OpenedArticle, { kind: 'article' }>

interface Data extends Screens, ShownReading {
  size: TextSize
  /** In Moments' single page: nothing leads on from there. */
  alone: boolean
  /** Above an article that comes from the phone. */
  note: { text: string; trying: boolean } | null
  head: ArticleHead
  /** The one number that both rows show. */
  reads: number
  mine: ShownMine
  media: ShownMedia
  around: Around
}

const data: Data = {
  ...waiting,
  ...unread,
  size: currentTextSize(),
  alone: false,
  note: null,
  head: emptyHead,
  reads: 0,
  mine: nothingMine,
  media: stillMedia,
  around: nothingAround,
}

Page({
  behaviors: [keeping, sheets, ways],
  arrival: arrivalAt('', {}),
  forwarding: new Forwarding(arrivalAt('', {})),
  /** When the article on the screen was read, where it comes from the phone. */
  keptAt: 0,
  opening: undefined as Opening | undefined,
  reader: undefined as Reader | undefined,
  media: undefined as Media | undefined,
  stopListening: () => {},

  data,

  onLoad(query: Record<string, string | undefined>): void {
    this.arrival = arrivalAt('pages/article/article', query)
    this.forwarding = new Forwarding(this.arrival)
    this.reader = new Reader(this)
    this.setData({ alone: isSinglePage() })
    this.media = new Media((path, value) => this.setData({ [`media.${path}`]: value }), this.data.alone)
    this.stopListening = onMineChange((id) => id === this.data.head.org.id || id === this.data.head.id, () => this.showMine())
    if (this.arrival.kind === 'org') return replaceWith(this.arrival)
    this.opening = new Opening(() => openArrival(this.arrival), { opened: (opened) => this.show(opened), failed: (error) => this.fail(error) })
    this.opening.start()
  },

  onShow() {
    this.reader?.comeBack()
    if (currentTextSize() !== this.data.size) this.setSize(currentTextSize())
    wx.onCopyUrl(() => this.forwarding.card())
  },

  onHide() {
    this.reader?.leave()
    this.media?.pause()
    wx.offCopyUrl()
  },

  onUnload() {
    wx.offCopyUrl()
    this.stopListening()
    this.opening?.end()
    this.reader?.end()
    this.media?.end()
  },

  onPageScroll({ scrollTop }: { scrollTop: number }) {
    this.reader?.scrolled(scrollTop)
  },

  onResize() {
    this.reader?.resized()
  },

  show(opened: OpenedArticle): void {
    if (opened.kind === 'org') return replaceWith({ kind: 'org', orgId: opened.org.id })
    if (opened.kind !== 'article') return this.setData(screenOf(opened, this.arrival))
    this.setData({ note: null })
    this.showArticle(opened)
    noteShown(opened.article, true)
    void keepOpened(opened, this.arrival, Date.now())
    void favourites.flush()
    void reminders.flush()
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
    const { id, title, org, createdOn, updatedOn = '', correction = '', series = null, signature = null, blocks } = article
    this.forwarding.show(article)
    const head: ArticleHead = { id, title, org, createdOn, updatedOn, correction, series, signature }
    learnMine(head, mine)
    this.setData({ screen: 'article', head, reads, mine: shownMine(head), ...this.reader?.begin(id, blocks) }, () => {
      this.reader?.goOn()
      this.media?.show(id, blocks)
      this.showAround()
    })
  },

  showMine() {
    this.setData({ mine: shownMine(this.data.head) })
  },

  onRetry() {
    if (this.data.problem === 'newer' && useNewerVersion()) return
    this.setData(this.keptAt > 0 ? { 'note.trying': true } : { screen: 'waiting' })
    this.opening?.start()
  },

  /** Nothing leads on from Moments' single page, so nothing is asked for there. */
  showAround() {
    if (!this.data.alone) void findAround(this.data.head).then((around) => this.setData({ around }))
  },

  onRetryOthers() {
    this.showAround()
  },

  /** The code goes along: what was chosen from a board's list is read off that board. */
  onChoose(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    const { articleId } = event.detail
    goTo(this.arrival.kind === 'code' ? { kind: 'code', codeId: this.arrival.codeId, articleId } : { kind: 'article', articleId })
  },

  onMedia(event: MediaEvent) {
    this.media?.hear(event)
  },

  onTapResume() {
    this.reader?.resume()
  },

  onTapHint() {
    this.reader?.toEnd()
  },

  onChooseSize(event: WechatMiniprogram.CustomEvent<{ size: TextSize }>) {
    chooseTextSize(event.detail.size)
    this.setSize(event.detail.size)
  },

  setSize(size: TextSize) {
    this.setData({ size }, () => this.reader?.resized())
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
