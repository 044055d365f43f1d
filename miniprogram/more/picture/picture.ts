// An article as a picture for groups and Moments: drawn on this phone, shown, saved or sent.

import type { TextSize } from '../../contract/text-size'
import { isId } from '../../entry/arrival'
import { goTo } from '../../pages/navigate'
import type { Paper } from '../../pages/paint'
import { problemOf } from '../../pages/problem'
import { sharePicture } from '../../pages/share-picture'
import { currentTextSize } from '../../storage/text-size'
import { draw } from './drawing'
import { gather } from './gathering'
import { savedWords } from './saved'
import type { Saved } from './saved'
import { saveToAlbum } from './saving'
import { failureOf } from './words'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  failure: ReturnType<typeof failureOf>
  title: string
  /** Of the picture, a file of the phone. */
  path: string
  saved: Saved
  words: string
}

const data: Data = { size: currentTextSize(), stage: 'waiting', failure: failureOf('internal'), title: '', path: '', saved: 'left', words: '' }

Page({
  articleId: '',
  saving: false,

  data,

  onLoad(query: Record<string, string | undefined>): void {
    if (!isId(query.id)) return this.setData({ stage: 'failed', failure: failureOf('not_found') })
    this.articleId = query.id
    void this.make()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  async make(): Promise<void> {
    this.setData({ stage: 'waiting' })
    try {
      const makings = await gather(this.articleId)
      const path = await draw(await this.paper(), makings)
      this.setData({ stage: 'ready', path, title: makings.prepared.title })
    } catch (error) {
      this.setData({ stage: 'failed', failure: failureOf(problemOf(error)) })
    }
  },

  paper(): Promise<Paper> {
    return new Promise((resolve, reject) => {
      const found = ([canvas]: ({ node?: Paper } | null)[]) => (canvas?.node ? resolve(canvas.node) : reject(new Error('there is no canvas for the picture')))
      this.createSelectorQuery().select('#paper').fields({ node: true }).exec(found)
    })
  },

  onTapFailure() {
    if (this.data.failure.leads === 'home') goTo({ kind: 'home' })
    else void this.make()
  },

  onTapPicture() {
    void wx.previewImage({ urls: [this.data.path] })
  },

  /** One at a time: a second tap would put it there twice. */
  async onTapSave(): Promise<void> {
    if (this.saving) return
    this.saving = true
    this.setData({ words: '' })
    const saved = await saveToAlbum(this.data.path)
    this.saving = false
    this.setData({ saved, words: savedWords[saved] })
  },

  /** WeChat opens its settings only in a tap. */
  onTapSettings() {
    wx.openSetting({
      success: ({ authSetting }) => {
        if (authSetting['scope.writePhotosAlbum'] === true) void this.onTapSave()
      },
      fail: ({ errMsg }) => console.warn(errMsg),
    })
  },

  onTapSend() {
    sharePicture(this.data.path)
  },
})
