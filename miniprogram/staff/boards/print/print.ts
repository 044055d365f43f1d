// Posters: of one article, of one board, of all boards of an org or of the org itself; on the paper that is at hand, to look at, open and print.

import { fetchFile } from '../../../cloud/files'
import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import { boardLimits } from '../../contract/boards'
import { posterLimits } from '../../contract/posters'
import type { PosterDesign, PosterPaper, PosterPrintOutput, PosterSubject } from '../../contract/posters'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { listBoards, printPosters } from '../../cloud/boards'
import { boardProblemOf } from '../words'
import { Printing } from './printing'

const designs = [
  { value: 'notice', name: '公告' },
  { value: 'masthead', name: '刊头' },
]
const papers = [
  { value: 'a4', name: 'A4' },
  { value: 'a3', name: 'A3' },
  { value: 'a5', name: 'A5' },
  { value: 'label', name: '标签' },
]

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  designs: typeof designs
  design: PosterDesign
  papers: typeof papers
  paper: PosterPaper
  /** How many posters, and how many boards were left out of a print that is full. */
  count: number
  left: number
  state: 'idle' | 'going' | 'made'
  progress: string
  halt: string
  made: { preview: string; url: string; fileId: string; name: string; pages: number; pending: boolean }
  opening: boolean
}

const nothingMade = { preview: '', url: '', fileId: '', name: '', pages: 0, pending: false }

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  designs,
  design: 'notice',
  papers,
  paper: 'a4',
  count: 0,
  left: 0,
  state: 'idle',
  progress: '',
  halt: '',
  made: nothingMade,
  opening: false,
}

Page({
  orgId: '',
  subjects: [] as PosterSubject[],
  printing: undefined as Printing | undefined,

  data,

  onLoad({ org = '', board, article, itself }: Record<string, string | undefined>) {
    this.orgId = org
    if (board !== undefined) this.take([{ boardId: board }])
    else if (article !== undefined) this.take([{ articleId: article }])
    else if (itself !== undefined) this.take([{ orgId: org }])
    else void this.all()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.printing?.stop()
  },

  take(subjects: PosterSubject[]) {
    this.subjects = subjects.slice(0, posterLimits.subjects)
    this.setData({ stage: 'ready', count: this.subjects.length, left: subjects.length - this.subjects.length, paper: subjects.length > 1 ? 'label' : 'a4' })
  },

  async all() {
    try {
      const { boards } = await inTime(listBoards(this.orgId))
      this.take(boards.slice(0, boardLimits.boards).filter(({ retired }) => !retired).map(({ id }) => ({ boardId: id })))
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.all()
  },

  onChooseDesign(event: WechatMiniprogram.CustomEvent<{ value: PosterDesign }>) {
    this.setData({ design: event.detail.value, state: 'idle', made: nothingMade })
  },

  onChoosePaper(event: WechatMiniprogram.CustomEvent<{ value: PosterPaper }>) {
    this.setData({ paper: event.detail.value, state: 'idle', made: nothingMade })
  },

  onTapMake() {
    if (this.data.state !== 'going') void this.make(false)
  },

  async make(replaced: boolean) {
    const { design, paper } = this.data
    const printing = new Printing({ orgId: this.orgId, subjects: this.subjects, design, paper, ...(replaced && { replaced }) }, printPosters)
    this.printing = printing
    this.setData({ state: 'going', progress: '', halt: '', made: nothingMade })
    try {
      const answer = await printing.go((done, of) => this.setData({ progress: `码图画好 ${done} 张，共 ${of} 张` }))
      if (answer === undefined) this.setData({ state: 'idle', halt: '停下了。画好的码图都留着，下次接着来。' })
      else if (answer.kind === 'missing') await this.askMissing(answer.characters)
      else this.show(answer)
    } catch (error) {
      this.setData({ state: 'idle', halt: boardProblemOf(problemOf(error)) })
    }
  },

  async askMissing(characters: string[]) {
    this.setData({ state: 'idle' })
    const content = `${characters.slice(0, 12).join('　')}\n这些字现在的字库里没有，会印成“〓”。可以先在文章里换个写法，也可以照这样印。`
    const { confirm } = await wx.showModal({ title: '有几个字印不出来', content, confirmText: '照样印', cancelText: '先不印' })
    if (confirm) await this.make(true)
  },

  show({ fileId, url, preview, name, pages, pending }: Extract<PosterPrintOutput, { kind: 'made' }>) {
    this.setData({ state: 'made', made: { fileId, url, preview, name, pages, pending } })
  },

  onTapStop() {
    this.printing?.stop()
  },

  async onTapOpen() {
    const { fileId } = this.data.made
    if (this.data.opening) return
    this.setData({ opening: true, halt: '' })
    try {
      const filePath = await fetchFile(fileId, () => undefined).path
      // The menu lets it be passed on, or printed from where a printer is.
      if (filePath !== undefined) await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    } catch (error) {
      console.warn(error)
      this.setData({ halt: '没有打开，可能是网络不好。请再试一次，或者复制网址到电脑上打开。' })
    }
    this.setData({ opening: false })
  },

  async onTapCopy() {
    try {
      await wx.setClipboardData({ data: this.data.made.url })
    } catch (error) {
      console.warn(error)
      this.setData({ halt: '没有复制上，请再点一次。' })
    }
  },
})
