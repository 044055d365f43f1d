// The word list of an org: what to write and what not, for everybody's proofreading. Each change is kept at once, and undone by a tap.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { openWords, setWords } from '../cloud/words'
import { wordKindNames, wordKinds, wordLimits, type WordEntry, type WordKind, type WordsOpenOutput } from '../contract/words'
import { longList, rowsOf, withoutWord, withWord, wordProblem, type WordRow } from './entries'
import { wordsProblemOf } from './problems'

const kinds = wordKinds.map((value) => ({ value, name: wordKindNames[value] }))
const blank = { word: '', kind: 'name' as WordKind, instead: '' }

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  list: WordsOpenOutput | null
  rows: WordRow[]
  above: { name: string; rows: WordRow[] }[]
  isLong: boolean
  query: string
  kinds: typeof kinds
  limit: number
  /** What is being written, and the word that it takes the place of: '' for a new one. */
  written: typeof blank
  old: string
  writing: boolean
  wrong: string
  busy: boolean
  undo: string
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  list: null,
  rows: [],
  above: [],
  isLong: false,
  query: '',
  kinds,
  limit: wordLimits.word,
  written: blank,
  old: '',
  writing: false,
  wrong: '',
  busy: false,
  undo: '',
}

type Change = (entries: readonly WordEntry[]) => WordEntry[]

Page({
  orgId: '',
  undoing: undefined as Change | undefined,

  data,

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
    const above = list.above.map(({ org, entries }) => ({ name: org.name, rows: rowsOf(entries, '') })).filter(({ rows }) => rows.length > 0)
    this.setData({ stage: 'ready', list, above, isLong: list.entries.length > longList, rows: rowsOf(list.entries, this.data.query) })
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

  async onTapKeep() {
    const { written, old, list } = this.data
    const instead = written.instead.trim()
    const entry: WordEntry = { word: written.word.trim(), kind: written.kind, ...(instead === '' ? {} : { instead }) }
    const wrong = wordProblem(list?.entries ?? [], entry, old)
    if (wrong !== '') return this.setData({ wrong })
    const before = list?.entries.find(({ word }) => word === old)
    if (await this.keep((entries) => withWord(entries, entry, old))) {
      this.undoing = before && ((entries) => withWord(entries, before, entry.word))
      this.setData({ writing: false, undo: before ? `“${old}”改好了` : '' })
    }
  },

  async onTapRemove() {
    const { old, list } = this.data
    const before = list?.entries.find(({ word }) => word === old)
    if (before && (await this.keep((entries) => withoutWord(entries, old)))) {
      this.undoing = (entries) => withWord(entries, before, '')
      this.setData({ writing: false, undo: `“${old}”删掉了` })
    }
  },

  async onUndo() {
    const { undoing } = this
    if (!undoing || !(await this.keep(undoing))) return
    this.undoing = undefined
    this.setData({ undo: '' })
  },

  /** Whether it was kept. Otherwise it is said why, and after a conflict the newest list is shown beside what was written. */
  async keep(change: Change): Promise<boolean> {
    const { list, busy, writing } = this.data
    if (!list || busy) return false
    this.setData({ busy: true, wrong: '' })
    try {
      const entries = change(list.entries)
      this.show({ ...list, entries, revision: await inTime(setWords(this.orgId, entries, list.revision)) })
      return true
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'conflict') await this.refresh()
      if (writing) this.setData({ wrong: wordsProblemOf(problem) })
      else void wx.showToast({ title: wordsProblemOf(problem), icon: 'none', duration: 3000 })
      return false
    } finally {
      this.setData({ busy: false })
    }
  },
})
