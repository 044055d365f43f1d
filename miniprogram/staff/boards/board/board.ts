// One notice board: its code for ever, what it shows, what it looks like, how often it was read, and what it showed before.

import { inTime } from '../../../cloud/patience'
import { spokenTime } from '../../../components/article-card/published'
import type { BoardShows, BoardUpdateInput, CodeKind } from '../../contract/boards'
import { spokenCode } from '../../../contract/code'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { openBoard, retireBoard, setPhoto, updateBoard } from '../../cloud/boards'
import type { Picked } from '../../components/article-picker/article-picker'
import type { ChosenPhoto } from '../../components/board-photo/choosing'
import type { CodeDrawing } from '../code-drawing'
import { drawingOf } from '../drawing'
import { boardProblemOf, repointWords } from '../words'
import { data } from './data'
import { PhotoWork } from './photo-work'
import { Picking } from './picking'
import { seriesTitle, showsOf, waysOf } from './ways'

Page({
  boardId: '',
  drawing: undefined as CodeDrawing | undefined,
  picking: undefined as Picking | undefined,
  photo: undefined as PhotoWork | undefined,
  /** What the last change took away. */
  before: undefined as BoardUpdateInput | undefined,

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.boardId = id
    this.photo = new PhotoWork(id, (photo) => this.setData({ photo }), () => this.refresh())
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onUnload() {
    this.photo?.end()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      const opened = await inTime(openBoard(this.boardId))
      const now = Date.now()
      const history = opened.history.map(({ at, what }, key) => ({ key, when: spokenTime(at, now), what }))
      this.setData({ stage: 'ready', opened, code: spokenCode(opened.board.codeId), ways: waysOf(opened), history })
      this.drawing ??= drawingOf(opened.board.codeId, (picture) => this.setData({ picture }))
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapCode() {
    this.drawing?.tap()
  },

  onChooseKind(event: WechatMiniprogram.CustomEvent<{ value: CodeKind }>) {
    void this.drawing?.draw(event.detail.value)
  },

  onWantPoster() {
    const { opened } = this.data
    if (opened) void wx.navigateTo({ url: `/staff/boards/print/print?org=${opened.org.id}&board=${this.boardId}` })
  },

  onTapWay(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
    const { opened, ways } = this.data
    const { value } = event.currentTarget.dataset
    const isChosen = ways.some((way) => way.value === value && way.chosen)
    if (!opened || (isChosen && value !== 'pinned' && value !== 'choice')) return
    if (value === 'pinned' || value === 'choice') this.picking = new Picking(opened.org.id, value === 'choice', (picker) => this.setData({ picker }))
    else void this.repoint(showsOf(value), seriesTitle(opened.series, value))
  },

  onMore() {
    void this.picking?.more()
  },

  onClosePicker() {
    this.picking?.close()
  },

  onPick(event: WechatMiniprogram.CustomEvent<{ articles: Picked[] }>) {
    const { articles } = event.detail
    const [first] = articles
    const mode = this.data.picker.several ? 'choice' : 'pinned'
    this.picking?.close()
    if (first) void this.repoint({ mode, articleIds: articles.map(({ id }) => id) }, first.title)
  },

  async repoint(shows: BoardShows, title: string) {
    const { opened } = this.data
    if (!opened || this.data.busy) return
    const { confirm } = await wx.showModal({ title: '换这块栏看到的', content: repointWords(shows, title), confirmText: '换上' })
    if (!confirm) return
    await this.change({ boardId: this.boardId, shows }, { boardId: this.boardId, shows: opened.board.shows }, '换好了，扫码马上就是新的')
  },

  async change(wanted: BoardUpdateInput, before: BoardUpdateInput, told: string) {
    this.setData({ busy: true })
    try {
      const isChanged = await inTime(updateBoard(wanted))
      this.before = before
      this.setData({ undo: isChanged ? told : '' })
    } catch (error) {
      void wx.showToast({ title: boardProblemOf(problemOf(error)), icon: 'none', duration: 3000 })
    }
    this.setData({ busy: false })
    await this.refresh()
  },

  async onUndo() {
    const { before } = this
    this.setData({ undo: '' })
    if (!before) return
    await this.change(before, before, '')
    void wx.showToast({ title: '改回去了', icon: 'none' })
  },

  onTapRename() {
    this.setData({ naming: true })
  },

  onCloseNaming() {
    this.setData({ naming: false })
  },

  async onNamed(event: WechatMiniprogram.CustomEvent<{ name: string; place: string }>) {
    const board = this.data.opened?.board
    this.setData({ naming: false })
    if (!board) return
    const { boardId } = this
    await this.change({ boardId, ...event.detail }, { boardId, name: board.name, place: board.place }, '名称和位置改好了')
  },

  onChoosePhoto(event: WechatMiniprogram.CustomEvent<ChosenPhoto>) {
    void this.photo?.take(event.detail)
  },

  onRetryPhoto() {
    void this.photo?.send()
  },

  onStopPhoto() {
    this.photo?.stop()
  },

  async onRemovePhoto() {
    const { confirm } = await wx.showModal({ title: '去掉照片', content: '照片会删掉，不能恢复。栏和码都不变。', confirmText: '去掉' })
    if (confirm) await this.told(setPhoto(this.boardId, null))
  },

  async onTapRetire() {
    const { opened } = this.data
    if (!opened) return
    const { retired, name } = opened.board
    const content = retired ? `“${name}”的码又能用了，贴着的不用换。` : `扫“${name}”的码会看到“这张码停用了”，并请他看单位最新的文章。以后还可以恢复。`
    const { confirm } = await wx.showModal({ title: retired ? '恢复这张码' : '停用这张码', content, confirmText: retired ? '恢复' : '停用' })
    if (confirm) await this.told(retireBoard(this.boardId, !retired))
  },

  /** Waits for a change, says why nothing came of it, and shows how things stand. */
  async told(work: Promise<unknown>) {
    await inTime(work).catch((error: unknown) => void wx.showToast({ title: boardProblemOf(problemOf(error)), icon: 'none', duration: 3000 }))
    await this.refresh()
  },
})
