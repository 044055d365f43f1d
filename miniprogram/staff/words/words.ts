// The word list of an org: what to write and what not, for everybody's proofreading. Each change is kept at once, and undone by a tap.

import { inTime } from '../../cloud/patience'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { openWords, setWords } from '../cloud/words'
import type { WordKind, WordsOpenOutput } from '../contract/words'
import { blank, type Change, entryOf, keeping, type Making, removing } from './changes'
import { shownWords, wordsData } from './data'
import { rowsOf, wordProblem } from './entries'
import { wordsProblemOf } from './problems'

Page({
  orgId: '',
  undoing: undefined as Making | undefined,

  data: wordsData,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.orgId = id
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
      this.show(await inTime(openWords(this.orgId)))
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  show(list: WordsOpenOutput) {
    this.setData(shownWords(list, this.data.query))
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTyped(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const query = event.detail.text
    this.setData({ query, rows: rowsOf(this.data.list?.entries ?? [], query) })
  },

  onTapAdd() {
    this.setData({ written: blank, old: '', writing: true, wrong: '' })
  },

  onTapWord(event: WechatMiniprogram.TouchEvent<object, object, { word: string }>) {
    const entry = this.data.list?.entries.find(({ word }) => word === event.currentTarget.dataset.word)
    if (entry && this.data.list?.mayChange) this.setData({ written: { ...blank, ...entry }, old: entry.word, writing: true, wrong: '' })
  },

  onWord(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'written.word': event.detail.value, wrong: '' })
  },

  onInstead(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ 'written.instead': event.detail.value, wrong: '' })
  },

  onChooseKind(event: WechatMiniprogram.CustomEvent<{ value: WordKind }>) {
    this.setData({ 'written.kind': event.detail.value })
  },

  onCloseSheet() {
    this.setData({ writing: false })
  },

  onTapKeep() {
    const { written, old, list } = this.data
    const entries = list?.entries ?? []
    const entry = entryOf(written)
    const wrong = wordProblem(entries, entry, old)
    if (wrong === '') void this.change(keeping(entries, entry, old))
    else this.setData({ wrong })
  },

  onTapRemove() {
    const change = removing(this.data.list?.entries ?? [], this.data.old)
    if (change) void this.change(change)
  },

  async change({ make, undo, said }: Change) {
    if (!(await this.keep(make))) return
    this.undoing = undo
    this.setData({ writing: false, undo: said })
  },

  async onUndo() {
    const { undoing } = this
    if (!undoing || !(await this.keep(undoing))) return
    this.undoing = undefined
    this.setData({ undo: '' })
  },

  /** Whether it was kept. Otherwise it is said why, and after a conflict the newest list is shown beside what was written. */
  async keep(make: Making): Promise<boolean> {
    const { list, busy } = this.data
    if (!list || busy) return false
    this.setData({ busy: true, wrong: '' })
    try {
      const entries = make(list.entries)
      this.show({ ...list, entries, revision: await inTime(setWords(this.orgId, entries, list.revision)) })
      return true
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'conflict') await this.refresh()
      if (this.data.writing) this.setData({ wrong: wordsProblemOf(problem) })
      else void wx.showToast({ title: wordsProblemOf(problem), icon: 'none', duration: 3000 })
      return false
    } finally {
      this.setData({ busy: false })
    }
  },
})
