// 更新提醒 of one article: sends what is due while it is looked at, and says of each message what came of it.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { openOutbox, retryOutbox, sendOutbox } from '../cloud/outbox'
import type { OutboxOutput } from '../contract/outbox'
import { Sending } from './sending'
import { causesOf, isGoing, rowsOf, type Row } from './words'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  template: boolean
  rows: Row[]
  causes: string[]
  /** Messages are under way, or a call is. */
  going: boolean
  /** There is something to send, or to send again. */
  due: boolean
  failed: boolean
  maySend: boolean
  notice: string
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', template: true, rows: [], causes: [], going: false, due: false, failed: false, maySend: false, notice: '' }

Page({
  articleId: '',
  sending: undefined as Sending | undefined,

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.articleId = id
    void this.refresh()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.sending?.stop()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      this.show(await inTime(openOutbox(this.articleId)))
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  show(outbox: OutboxOutput) {
    this.setData({ stage: 'ready', template: outbox.template, rows: rowsOf(outbox), causes: causesOf(outbox), due: isGoing(outbox), failed: outbox.counts.failed > 0, maySend: outbox.maySend })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  async onTapSend() {
    if (this.data.going) return
    this.setData({ going: true, notice: '' })
    this.sending = new Sending(() => sendOutbox(this.articleId))
    try {
      await this.sending.go((outbox) => this.show(outbox))
    } catch (error) {
      console.warn(error)
      this.setData({ notice: '网络断了一下。没发完的，几分钟后会自己接着发。' })
    }
    this.setData({ going: false })
  },

  async onTapAgain() {
    if (this.data.going) return
    this.setData({ going: true, notice: '' })
    try {
      this.show(await inTime(retryOutbox(this.articleId)))
    } catch (error) {
      this.setData({ going: false, notice: problemOf(error) === 'not_allowed' ? '要由审稿人或管理员来做。' : '没有成功，请再点一次。' })
      return
    }
    this.setData({ going: false })
    await this.onTapSend()
  },
})
