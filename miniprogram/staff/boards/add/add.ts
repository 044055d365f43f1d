// New notice boards: one by hand, or many from a list that is pasted or comes as a table.

import { inTime } from '../../../cloud/patience'
import { removeFile, uploadFile } from '../../../cloud/uploads'
import { rowsOfText } from '../../contract/board-rows'
import type { BoardName } from '../../../contract/articles'
import type { BoardRowsOutput } from '../../contract/boards'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { boardRows, createBoard, importBoards } from '../../cloud/boards'
import { isCancelled } from '../../components/board-photo/cancelled'
import { newName, newNames } from '../../../cloud/new-names'
import { boardProblemOf } from '../words'
import { Making } from './making'

const ways = [
  { value: 'one', name: '添一块' },
  { value: 'many', name: '一次添多块' },
]

/** Enough to see that the list was read as it was meant. */
const shownFirst = 10

interface Data {
  size: TextSize
  ways: typeof ways
  way: string
  name: string
  place: string
  problem: string
  pasted: string
  rows: BoardName[]
  /** The first of them, until somebody wants to see all. */
  shown: BoardName[]
  dropped: number
  /** Of the list: nothing yet, being made, stopped or failed with some left, all there. */
  stage: 'idle' | 'going' | 'halted' | 'broken' | 'done'
  done: number
  halt: string
  busy: boolean
}

const data: Data = {
  size: currentTextSize(),
  ways,
  way: 'one',
  name: '',
  place: '',
  problem: '',
  pasted: '',
  rows: [],
  shown: [],
  dropped: 0,
  stage: 'idle',
  done: 0,
  halt: '',
  busy: false,
}

Page({
  orgId: '',
  /** Made once: a second tap after a lost answer makes no second board. */
  newId: '',
  making: undefined as Making | undefined,

  data,

  onLoad({ org = '' }: Record<string, string | undefined>) {
    this.orgId = org
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.making?.stop()
  },

  onChooseWay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    if (this.data.stage !== 'going') this.setData({ way: event.detail.value })
  },

  onName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: event.detail.value, problem: '' })
  },

  onPlace(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ place: event.detail.value })
  },

  async onTapCreate() {
    const [name, place] = [this.data.name.trim(), this.data.place.trim()]
    if (name === '') return this.setData({ problem: '先写个名称，比如“东门公告栏”' })
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      if (this.newId === '') this.newId = `b_${await newName()}`
      await inTime(createBoard({ boardId: this.newId, orgId: this.orgId, name, place, shows: { mode: 'newest', articleIds: [] } }))
      void wx.redirectTo({ url: `/staff/boards/board/board?id=${this.newId}` })
    } catch (error) {
      this.setData({ problem: boardProblemOf(problemOf(error)) })
    }
    this.setData({ busy: false })
  },

  onPaste(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ pasted: event.detail.value })
    this.take(rowsOfText(event.detail.value))
  },

  take({ rows, dropped }: BoardRowsOutput) {
    this.making = undefined
    this.setData({ rows, shown: rows.slice(0, shownFirst), dropped, stage: 'idle', done: 0, halt: '' })
  },

  onTapAll() {
    this.setData({ shown: this.data.rows })
  },

  async onTapTable() {
    let fileId = ''
    try {
      const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
      const [file] = tempFiles
      if (!file) return
      this.setData({ busy: true, halt: '' })
      fileId = await uploadFile(file.path, `imports/${await newName()}.xlsx`, () => undefined).done
      const found = await inTime(boardRows(fileId))
      fileId = ''
      this.take(found)
    } catch (error) {
      // Whoever chooses nothing has changed their mind.
      if (!isCancelled(error)) this.setData({ halt: problemOf(error) === 'bad_input' ? '读不懂这个文件。请用 .xlsx 表格，第一列写名称，第二列写位置。' : '文件没有传上去，请再试一次。' })
      if (fileId !== '') void removeFile(fileId)
    }
    this.setData({ busy: false })
  },

  async onTapMake() {
    const { rows } = this.data
    if (rows.length === 0 || this.data.stage === 'going') return
    if (!this.making) {
      const ids = (await newNames(rows.length)).map((name) => `b_${name}`)
      this.making = new Making(this.orgId, rows.map((row, at) => ({ ...row, boardId: ids[at] ?? '' })), importBoards)
    }
    const { making } = this
    this.setData({ stage: 'going', halt: '' })
    try {
      await making.go((done) => this.setData({ done }))
      this.setData(making.isDone ? { stage: 'done' } : { stage: 'halted', halt: `停下了，还有 ${rows.length - making.done} 块没有添。` })
    } catch (error) {
      this.setData({ stage: 'broken', halt: `添好 ${making.done} 块以后停住了。${boardProblemOf(problemOf(error))}` })
    }
  },

  onTapStop() {
    this.making?.stop()
  },

  onTapBack() {
    void wx.navigateBack()
  },

  onTapPrint() {
    void wx.redirectTo({ url: `/staff/boards/print/print?org=${this.orgId}` })
  },
})
