// An article as readers will see it, before it is out: light and dark, in four sizes, and as a card. Opened by its writer (`id`), or by a link that ends (`key`).

import { emptyHead, type ArticleHead } from '../../components/article-header/head'
import { addressOf } from '../../cloud/files'
import { inTime } from '../../cloud/patience'
import type { TextSize } from '../../contract/text-size'
import type { Problem } from '../../components/error-state/words'
import { isId } from '../../entry/arrival'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { makePreview, openPreview, type ReadPreview } from '../cloud/preview'
import { randomBytes } from '../random'
import { dayOf, sizes, views, type View } from './looks'
import { Pieces, type Piece } from './pieces'

interface Data {
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  views: typeof views
  view: View
  sizes: typeof sizes
  size: TextSize
  /** The size of the person who looks: what stands around the paper. */
  own: TextSize
  head: ArticleHead
  pieces: Piece[]
  /** The address of the cover, '' where there is none. */
  cover: string
  published: boolean
  /** The last day of the link. */
  until: string
}

const data: Data = { stage: 'waiting', problem: 'internal', views, view: 'light', sizes, size: currentTextSize(), own: currentTextSize(), head: emptyHead, pieces: [], cover: '', published: false, until: '' }

const keyForm = /^[0-9a-f]{32}$/

Page({
  articleId: '',
  key: '',
  text: new Pieces([]),

  data,

  onLoad({ id, key }: Record<string, string | undefined>): void {
    if (key !== undefined && keyForm.test(key)) this.key = key
    else if (isId(id)) this.articleId = id
    else return this.setData({ stage: 'failed', problem: 'not_found' })
    void this.open()
  },

  async open(): Promise<void> {
    this.setData({ stage: 'waiting' })
    try {
      if (this.articleId !== '' && this.key === '') this.key = await this.link()
      this.show(await inTime(openPreview(this.key)))
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  /** Each look of a writer has its own, so that no link of theirs is kept on the phone. */
  async link(): Promise<string> {
    const key = Array.from(await randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
    await inTime(makePreview(this.articleId, key))
    return key
  },

  show({ article, published, expiresAt }: ReadPreview) {
    const { id, title, org, createdOn, updatedOn = '', correction = '', series = null, signature = null, blocks, cover } = article
    this.text = new Pieces(blocks)
    this.setData({ stage: 'ready', head: { id, title, org, createdOn, updatedOn, correction, series, signature }, pieces: this.text.first(), published, until: dayOf(expiresAt) })
    if (cover) void addressOf(cover.fileId).then((url) => this.setData({ cover: url ?? '' }), problemOf)
  },

  onReachBottom() {
    const { pieces } = this.data
    const next = this.text.after(pieces.length)
    if (next) this.setData({ [`pieces[${pieces.length}]`]: next })
  },

  onRetry() {
    void this.open()
  },

  onChooseView(event: WechatMiniprogram.CustomEvent<{ id: View }>) {
    this.setData({ view: event.detail.id })
  },

  onChooseSize(event: WechatMiniprogram.CustomEvent<{ id: TextSize }>) {
    this.setData({ size: event.detail.id })
  },

  onTapNothing() {
    void wx.showToast({ title: '这是预览，发布后才能点', icon: 'none' })
  },

  onShareAppMessage(): { title: string; path: string; imageUrl?: string } {
    const { cover, head } = this.data
    return { title: `预览：${head.title}`, path: `/more/preview/preview?key=${this.key}`, ...(cover !== '' && { imageUrl: cover }) }
  },
})
