// One notice board: its code for ever, what it shows, how often it was read, and what it showed before.

import { listArticles } from '../../../cloud/article'
import { ArticleFeed } from '../../../cloud/article-feed'
import { inTime } from '../../../cloud/patience'
import { publishedText } from '../../../components/article-card/published'
import type { ListFoot } from '../../../components/list-foot/list-foot'
import type { BoardShows, BoardUpdateInput } from '../../contract/boards'
import { spokenCode } from '../../../contract/code'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { codeImage, openBoard, retireBoard, updateBoard } from '../../cloud/boards'
import type { Picked } from '../../components/article-picker/article-picker'
import { boardProblemOf, momentWords, repointWords } from '../words'
import { data, noPicture } from './data'
import { seriesTitle, showsOf, waysOf } from './ways'

Page({
  boardId: '',
  feed: new ArticleFeed(listArticles, {}),
  /** What the last change took away. */
  before: undefined as BoardUpdateInput | undefined,

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.boardId = id
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      const opened = await inTime(openBoard(this.boardId))
      const history = opened.history.map(({ at, what }, key) => ({ key, when: momentWords(at), what }))
      this.setData({ stage: 'ready', opened, code: spokenCode(opened.board.codeId), ways: waysOf(opened), history })
      if (this.data.picture.fileId === '') void this.draw()
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  /** WeChat may be slow to draw a code for the first time; the page does not wait for it. */
  async draw() {
    const { opened } = this.data
    if (!opened) return
    this.setData({ picture: noPicture })
    try {
      const { fileId, url, pending } = await codeImage(opened.board.codeId, 'mini')
      this.setData({ picture: { fileId, url, pending, failed: '' } })
    } catch (error) {
      problemOf(error)
      this.setData({ picture: { ...noPicture, failed: '微信现在没有给出码图。点一下再试。' } })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapCode() {
    const { url, failed } = this.data.picture
    if (failed !== '') void this.draw()
    else if (url !== '') void wx.previewImage({ urls: [url] })
  },

  onTapPoster() {
    const { opened } = this.data
    if (opened) void wx.navigateTo({ url: `/staff/boards/print/print?org=${opened.org.id}&board=${this.boardId}` })
  },

  onTapWay(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
    const { opened, ways } = this.data
    const { value } = event.currentTarget.dataset
    const isChosen = ways.some((way) => way.value === value && way.chosen)
    if (!opened || (isChosen && value !== 'pinned' && value !== 'choice')) return
    if (value === 'pinned' || value === 'choice') return this.pick(value === 'choice')
    void this.repoint(showsOf(value), seriesTitle(opened.series, value))
  },

  pick(several: boolean) {
    this.feed = new ArticleFeed(listArticles, { orgId: this.data.opened?.org.id ?? '' })
    this.setData({ picker: { show: true, several, waiting: true, rows: [], foot: 'waiting' } })
    void this.more()
  },

  async more() {
    const { feed } = this
    if (feed.ended) return
    let foot: ListFoot = 'failed'
    try {
      await inTime(feed.more())
      foot = feed.ended ? 'ended' : 'idle'
    } catch (error) {
      problemOf(error)
    }
    if (feed !== this.feed) return
    const now = Date.now()
    const rows = feed.articles.map(({ id, title, publishedAt }) => ({ id, title, note: publishedText(publishedAt, now) }))
    this.setData({ 'picker.waiting': false, 'picker.rows': rows, 'picker.foot': foot })
  },

  onMore() {
    void this.more()
  },

  onClosePicker() {
    this.setData({ 'picker.show': false })
  },

  onPick(event: WechatMiniprogram.CustomEvent<{ articles: Picked[] }>) {
    const { articles } = event.detail
    const [first] = articles
    const mode = this.data.picker.several ? 'choice' : 'pinned'
    this.setData({ 'picker.show': false })
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
    const board = this.data.opened?.board
    if (board) this.setData({ naming: { show: true, name: board.name, place: board.place, problem: '' } })
  },

  onName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'naming.name': event.detail.value, 'naming.problem': '' })
  },

  onPlace(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'naming.place': event.detail.value })
  },

  onCloseNaming() {
    this.setData({ 'naming.show': false })
  },

  async onTapName() {
    const board = this.data.opened?.board
    const [name, place] = [this.data.naming.name.trim(), this.data.naming.place.trim()]
    if (name === '') return this.setData({ 'naming.problem': '先写个名称，比如“东门公告栏”' })
    if (!board) return
    this.setData({ 'naming.show': false })
    const { boardId } = this
    await this.change({ boardId, name, place }, { boardId, name: board.name, place: board.place }, '名称和位置改好了')
  },

  async onTapRetire() {
    const { opened } = this.data
    if (!opened) return
    const { retired, name } = opened.board
    const content = retired ? `“${name}”的码又能用了，贴着的不用换。` : `扫“${name}”的码会看到“这张码停用了”，并请他看单位最新的文章。以后还可以恢复。`
    const { confirm } = await wx.showModal({ title: retired ? '恢复这张码' : '停用这张码', content, confirmText: retired ? '恢复' : '停用' })
    if (!confirm) return
    try {
      await inTime(retireBoard(this.boardId, !retired))
    } catch (error) {
      void wx.showToast({ title: boardProblemOf(problemOf(error)), icon: 'none', duration: 3000 })
    }
    await this.refresh()
  },
})
