// Writing an article: every block under its handle, the save line above, the tools below. What is written is kept by itself.

import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { newNames } from '../../cloud/new-names'
import type { CellPlace, Shaping } from '../components/cell-grid/shaping'
import type { DraftHead } from '../contract/drafts'
import { currentTheme } from '../../pages/theme'
import { isTouched, type MoreWay } from './adding'
import { data } from './data'
import { handle, setCaption } from './deeds'
import { pictureDeed, shapeTable, type PictureFact } from './hand-deeds'
import { Desk } from './desk'
import { countOf } from './document/counting'
import { applyTool, toolsOn } from './formats'
import { onKeyboard } from './keyboard'
import { askLink } from './linking'
import { intoView, keepInView } from './into-view'
import type { EditorContext } from './live-text'
import type { Choice } from './saving/ledger'
import { submit } from './submitting'
import { withCells } from './table'
import { goWay, moveTo, order, useTool } from './tools'

type Of<T extends object> = WechatMiniprogram.TouchEvent<object, object, T>
type Detail<T extends object> = WechatMiniprogram.CustomEvent<T>

Page({
  desk: undefined as unknown as Desk,
  online: undefined as (() => void) | undefined,
  noKeyboard: undefined as (() => void) | undefined,

  data,

  async onLoad({ id = '', org = '', at = '' }: Record<string, string | undefined>) {
    const articleId = id === '' ? `a_${(await newNames(1))[0] ?? ''}` : id
    this.setData({ articleId })
    this.desk = new Desk(articleId, org, (some, drawn) => this.setData(some, drawn))
    // Whatever changed: where there is still none, it waits for the next time.
    this.online = () => {
      if (!this.desk.isOpen) return
      this.desk.writing.saving.goOn()
      this.desk.sending.retryAll()
    }
    wx.onNetworkStatusChange(this.online)
    this.noKeyboard = onKeyboard((keyboard) => this.setData({ keyboard }, () => keepInView()))
    await this.open()
    if (at !== '' && this.desk.isOpen && !this.data.locked) this.desk.check.stand(at)
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    if (!this.desk?.isOpen) return
    this.desk.writing.saving.goOn()
    // A version may have been brought back.
    if (this.desk.isStale) void this.open()
    this.desk.isStale = false
  },

  /** WeChat may end the program at any time from now on. */
  onHide() {
    if (!this.desk?.isOpen) return
    this.desk.writing.saving.flushPhone()
    void this.desk.writing.saving.push()
  },

  onUnload() {
    if (this.online) wx.offNetworkStatusChange(this.online)
    this.noKeyboard?.()
    this.desk?.end()
  },

  async open() {
    try {
      const cloud = await this.desk.open()
      if (!cloud) return this.setData({ may: null })
      const { may, series, returned } = cloud
      const says = Object.fromEntries((returned?.marks ?? []).map(({ partId, say }) => [partId, say]))
      this.setData({ may, locked: !may.edit, series, returned: returned ?? null, says, published: cloud.publication !== undefined })
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.open()
  },

  onTitle(event: WechatMiniprogram.Input) {
    this.desk.writing.setHead({ title: event.detail.value.replace(/\n/g, '') }, 'title')
  },

  onTapBlock(event: Of<{ id: string }>) {
    const { id } = event.currentTarget.dataset
    if (!this.data.locked && id !== this.data.live && isTouched(this.data.rows[id]?.type ?? 'divider')) this.desk.touch(id)
  },

  onEditorReady() {
    const { live } = this.desk
    wx.createSelectorQuery().select('.writing').context(({ context }) => {
      // Null where the editor has gone meanwhile.
      if (context) live?.begin(context as unknown as EditorContext)
      intoView()
    }).exec()
  },

  onWrite(event: Detail<{ delta: unknown }>) {
    this.desk.live?.typed(event.detail.delta)
    keepInView()
  },

  onFormats(event: Detail<Record<string, unknown>>) {
    this.setData({ formats: toolsOn(event.detail) })
  },

  onTapTextTool(event: Detail<{ tool: string }>) {
    const { live } = this.desk
    if (event.detail.tool === 'done') this.desk.touch('')
    else if (live && event.detail.tool === 'link') void askLink(live)
    else if (live) void applyTool(live, event.detail.tool, currentTheme())
  },

  onTapOver() {
    if (this.data.live !== '') this.desk.touch('')
  },

  onCells(event: Detail<{ cells: string[][] }>) {
    const block = this.desk.writing.paper.get(this.data.live)?.block
    if (block?.type === 'table') this.desk.writing.change(withCells(block, event.detail.cells), block.id)
  },

  onShaped(event: Detail<CellPlace & { shaping: Shaping }>) {
    shapeTable(this.desk, event.detail)
  },

  /** `captioned`, `moved`, `taken` or `added`. */
  onPictures(event: Detail<PictureFact>) {
    pictureDeed(this.desk, event.type, event.detail)
  },

  onCaption(event: WechatMiniprogram.CustomEvent<{ value: string }, object, { id: string }>) {
    setCaption(this.desk, event.currentTarget.dataset.id, event.detail.value)
  },

  onTapTool(event: Detail<{ tool: string }>) {
    useTool(this.desk, event.detail.tool)
  },

  onTapMore(event: Of<{ way: MoreWay }>) {
    goWay(this.desk, event.currentTarget.dataset.way)
  },

  onTapHandle(event: Of<{ id: string }>) {
    if (!this.data.locked) void handle(this.desk, event.currentTarget.dataset.id)
  },

  onGrab(event: Of<{ id: string }>) {
    if (!this.data.locked) order(this.desk, event.currentTarget.dataset.id)
  },

  onMoved(event: Detail<{ id: string; to: number }>) {
    moveTo(this.desk, event.detail)
  },

  onOrdered() {
    this.setData({ sheet: '' }, () => intoView(`#part-${this.data.held}`))
  },

  onUndoRemoval() {
    this.setData({ undo: '' })
    this.desk.writing.putBack(this.desk.back)
  },

  onHead(event: Detail<Partial<DraftHead>>) {
    this.desk.writing.setHead(event.detail, 'head')
    this.setData({ head: this.desk.writing.paper.head })
  },

  onStopFile(event: Of<{ id: string }>) {
    this.desk.stopFiles(this.desk.filesOf(event.currentTarget.dataset.id))
  },

  onRetryFile(event: Of<{ id: string }>) {
    this.desk.filesOf(event.currentTarget.dataset.id).forEach((path) => this.desk.sending.retry(path))
  },

  onChoose(event: Detail<{ choice: Choice }>) {
    const { conflict } = this.data
    if (!conflict) return
    this.desk.writing.choose(conflict.partId, event.detail.choice)
    this.desk.askConflict()
  },

  onCloseSheet() {
    this.setData({ sheet: '' })
  },

  onTapCount() {
    const { words, characters } = countOf(this.desk.writing.paper.blocks)
    void wx.showToast({ title: `${words} 字，不算空格 ${characters} 个字符`, icon: 'none', duration: 3000 })
  },

  onTapPreview() {
    this.desk.touch('')
    this.desk.writing.saving.flushPhone()
    void wx.navigateTo({ url: `/more/preview/preview?id=${this.desk.articleId}` })
  },

  onProofKept(event: Detail<{ id: string }>) {
    this.desk.check.keep(event.detail.id)
  },

  onProofFixed(event: Detail<{ id: string }>) {
    this.desk.check.fix(event.detail.id)
  },

  onTapFixSame() {
    this.desk.check.fixSame()
  },

  onProofMoved(event: Detail<{ at: number }>) {
    this.desk.check.move(event.detail.at)
  },

  onProofChanging(event: Detail<{ id: string }>) {
    this.desk.check.go(event.detail.id)
  },

  onTapCheckEnd() {
    this.desk.check.close()
  },

  async onTapSubmit() {
    const { check } = this.desk
    this.desk.touch('')
    if (!check.wasShown && (await check.start(true))) return
    this.setData({ busy: true })
    const state = await submit(this.desk, check.left)
    this.setData({ busy: false })
    if (!state) return
    check.handedIn()
    void wx.showToast({ title: state.name === 'approved' ? '可以发布了' : '送出去了', icon: 'none' })
    await this.open()
  },
})
