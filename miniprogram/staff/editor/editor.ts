// Writing an article: every block under its handle, the save line above, the tools below. What is written is kept by itself.

import type { DraftHead } from '../contract/drafts'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { newNames } from '../boards/new-id'
import { currentTheme } from '../theme'
import { emptyBlock, isWritten, type MoreWay } from './adding'
import { chooseDeed } from './block-menu'
import { data } from './data'
import { doDeed } from './deeds'
import { Desk } from './desk'
import { applyTool, toolsOn } from './formats'
import type { EditorContext } from './live-text'
import { askLink } from './linking'
import { putMedia, putPictures } from './putting'
import type { Choice } from './saving/ledger'
import { submit } from './submitting'
import { cellsOf, withCells } from './table'
import { cover } from './covering'
import { move } from './document/commands'
import { countOf } from './document/counting'
import type { Written } from './document/paper'
import { localFilesIn } from './files/local'
import { outlineOf } from './outline'

type Of<T extends object> = WechatMiniprogram.TouchEvent<object, object, T>
type Detail<T extends object> = WechatMiniprogram.CustomEvent<T>

Page({
  desk: undefined as unknown as Desk,
  /** What was taken off last. */
  back: [] as Written[],
  online: undefined as (() => void) | undefined,

  data,

  async onLoad({ id = '', org = '' }: Record<string, string | undefined>) {
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
    await this.open()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    if (this.desk?.isOpen) this.desk.writing.saving.goOn()
  },

  /** WeChat may end the program at any time from now on. */
  onHide() {
    if (!this.desk?.isOpen) return
    this.desk.writing.saving.flushPhone()
    void this.desk.writing.saving.push()
  },

  onUnload() {
    if (this.online) wx.offNetworkStatusChange(this.online)
    this.desk?.end()
  },

  async open() {
    try {
      const cloud = await this.desk.open()
      if (!cloud) return this.setData({ may: null })
      const { may, series, returned } = cloud
      const says = Object.fromEntries((returned?.marks ?? []).map(({ partId, say }) => [partId, say]))
      this.setData({ may, series, returned: returned ?? null, says, published: cloud.publication !== undefined })
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
    if (id !== this.data.live && isWritten(this.data.rows[id]?.type ?? 'divider')) this.touch(id)
  },

  touch(id: string) {
    this.desk.touch(id)
    const block = this.desk.writing.paper.get(id)?.block
    this.setData({ live: id, formats: {}, ...(block?.type === 'table' && { cells: cellsOf(block) }) })
  },

  onEditorReady() {
    const { live } = this.desk
    wx.createSelectorQuery().select('.writing').context(({ context }) => live?.begin(context as EditorContext)).exec()
  },

  onWrite(event: Detail<{ delta: unknown }>) {
    this.desk.live?.typed(event.detail.delta)
  },

  onFormats(event: Detail<Record<string, unknown>>) {
    this.setData({ formats: toolsOn(event.detail) })
  },

  onTapTextTool(event: Detail<{ tool: string }>) {
    const { live } = this.desk
    if (event.detail.tool === 'done') this.touch('')
    else if (live && event.detail.tool === 'link') void askLink(live)
    else if (live) void applyTool(live, event.detail.tool, currentTheme())
  },

  onCells(event: Detail<{ cells: string[][] }>) {
    const block = this.desk.writing.paper.get(this.data.live)?.block
    if (block?.type === 'table') this.desk.writing.change(withCells(block, event.detail.cells), block.id)
  },

  onCaption(event: WechatMiniprogram.CustomEvent<{ value: string }, object, { id: string }>) {
    const { id } = event.currentTarget.dataset
    const block = this.desk.writing.paper.get(id)?.block
    if (block?.type !== 'image' && block?.type !== 'video') return
    const { caption: _caption, ...bare } = block
    const { value } = event.detail
    this.desk.writing.change({ ...bare, ...(value !== '' && { caption: value }) }, `${id} caption`)
  },

  /** Where something new goes: behind the block under the finger. */
  place(): string | undefined {
    return this.data.live === '' ? undefined : this.data.live
  },

  onTapTool(event: Detail<{ tool: string }>) {
    const { tool } = event.detail
    const { writing, live } = this.desk
    if (tool === 'undo') return writing.undo()
    if (tool === 'redo') return writing.redo()
    if (tool === 'more') return this.setData({ sheet: 'more' })
    if (tool === 'image') return void putPictures(this.desk, this.place(), false)
    // In the line under the finger, or as a new block.
    if (live && tool === 'heading') return live.format('header', '2')
    this.add(tool)
  },

  onTapMore(event: Of<{ way: MoreWay }>) {
    const { way } = event.currentTarget.dataset
    this.setData({ sheet: way === 'settings' ? way : '', head: this.desk.writing.paper.head })
    if (way === 'outline') this.onGrab()
    else if (way === 'gallery') void putPictures(this.desk, this.place(), true)
    else if (way === 'video' || way === 'audio' || way === 'file') void putMedia(this.desk, this.place(), way)
    else if (way === 'bring') void wx.navigateTo({ url: `/staff/bring/bring?org=${this.desk.org}` })
    else if (way === 'versions') void this.toVersions()
    else if (way !== 'settings') this.add(way)
  },

  add(name: string) {
    const content = emptyBlock(name)
    if (!content) return
    const id = this.desk.put([content], this.place())
    if (isWritten(content.type)) this.touch(id)
  },

  async toVersions() {
    await this.desk.writing.saving.all()
    await wx.navigateTo({ url: `/staff/editor/versions/versions?id=${this.desk.articleId}`, events: { restored: () => void this.open() } })
  },

  async onTapHandle(event: Of<{ id: string }>) {
    const { id } = event.currentTarget.dataset
    const { paper } = this.desk.writing
    const block = paper.get(id)?.block
    const deed = block && (await chooseDeed(block, paper.at(id), paper.blocks.length))
    if (!deed) return
    if (this.data.live === id && deed === 'remove') this.touch('')
    if (deed === 'cover' && block.type === 'image') {
      if (await cover(this.desk, block.fileId)) void wx.showToast({ title: '封面放好了', icon: 'none' })
      return
    }
    const { back, live } = doDeed(this.desk, id, deed)
    this.back = back
    this.setData({ undo: back.length > 0 ? '删掉了一段' : '' })
    if (live !== '') this.touch(live)
  },

  onGrab() {
    this.touch('')
    this.setData({ sheet: 'outline', outline: outlineOf(this.desk.writing.paper.blocks) })
  },

  onMoved(event: Detail<{ id: string; to: number }>) {
    const { writing } = this.desk
    writing.do(move(writing.paper, event.detail.id, event.detail.to))
    this.setData({ outline: outlineOf(writing.paper.blocks) })
  },

  onUndoRemoval() {
    this.setData({ undo: '' })
    this.desk.writing.do(this.back)
  },

  onHead(event: Detail<Partial<DraftHead>>) {
    this.desk.writing.setHead(event.detail, 'head')
    this.setData({ head: this.desk.writing.paper.head })
  },

  onStopFile(event: Of<{ id: string }>) {
    for (const path of localFilesIn(this.desk.writing.paper.get(event.currentTarget.dataset.id) ?? {})) this.desk.stopFile(path)
  },

  onRetryFile(event: Of<{ id: string }>) {
    for (const path of localFilesIn(this.desk.writing.paper.get(event.currentTarget.dataset.id) ?? {})) this.desk.sending.retry(path)
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
    this.touch('')
    this.desk.writing.saving.flushPhone()
    void wx.navigateTo({ url: `/more/preview/preview?id=${this.desk.articleId}` })
  },

  async onTapSubmit() {
    this.touch('')
    this.setData({ busy: true })
    const state = await submit(this.desk)
    this.setData({ busy: false })
    if (!state) return
    void wx.showToast({ title: state.name === 'approved' ? '可以发布了' : '送出去了', icon: 'none' })
    await this.open()
  },
})
