// A file out of a chat becomes a draft: with progress, a way to stop, and a report of what came along and what did not.

import { inTime } from '../../cloud/patience'
import { removeFile, uploadFile } from '../../cloud/uploads'
import type { TextSize } from '../../contract/text-size'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { newName } from '../../cloud/new-names'
import { importArticle } from '../cloud/imports'
import { isCancelled } from '../components/board-photo/cancelled'
import { importEndings, importLimits } from '../contract/imports'
import { Bringing, type Progress } from './bringing'
import { bringProblemOf, canRetry } from './words'

/** ms. A call stores pictures for eight seconds, after it has read the file. */
const callMs = 40_000

interface Data {
  size: TextSize
  stage: 'idle' | 'going' | 'failed' | 'done'
  name: string
  doing: string
  /** Of the bar, in percent. */
  share: number
  problem: string
  retry: boolean
  taken: string[]
  dropped: string[]
}

const data: Data = { size: currentTextSize(), stage: 'idle', name: '', doing: '', share: 0, problem: '', retry: false, taken: [], dropped: [] }

Page({
  orgId: '',
  articleId: '',
  bringing: undefined as Bringing | undefined,

  data,

  onLoad({ org = '' }: Record<string, string | undefined>) {
    this.orgId = org
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    if (this.data.stage !== 'done') this.bringing?.stop()
  },

  async onTapChoose() {
    try {
      const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: importEndings })
      const [file] = tempFiles
      if (!file) return
      if (file.size > importLimits.fileBytes) return this.setData({ stage: 'idle', problem: `这个文件超过 ${importLimits.fileBytes / 1_000_000} MB，放不进来。请把里面的图片缩小了再试。` })
      this.bringing?.stop()
      this.articleId = `a_${await newName()}`
      const bring = (input: Parameters<typeof importArticle>[0]) => inTime(importArticle(input), callMs)
      this.bringing = new Bringing(file, this.articleId, this.orgId, { upload: uploadFile, bring, remove: removeFile })
      await this.go(this.bringing)
    } catch (error) {
      // Whoever chooses nothing has changed their mind.
      if (!isCancelled(error)) this.setData({ problem: bringProblemOf(problemOf(error), error) })
    }
  },

  async go(bringing: Bringing) {
    this.setData({ stage: 'going', name: bringing.file.name, problem: '', doing: '正在上传', share: 0 })
    try {
      const done = await bringing.go((progress) => this.setData(shownOf(progress)))
      if (done && this.bringing === bringing) this.setData({ stage: 'done', ...done.report })
    } catch (error) {
      const problem = problemOf(error)
      if (this.bringing === bringing) this.setData({ stage: 'failed', doing: '停住了', problem: bringProblemOf(problem, error), retry: canRetry(problem) })
    }
  },

  onTapRetry() {
    if (this.bringing) void this.go(this.bringing)
  },

  onTapCancel() {
    this.bringing?.stop()
    this.bringing = undefined
    this.setData({ stage: 'idle', problem: '' })
  },

  onTapEdit() {
    void wx.redirectTo({ url: `/staff/editor/editor?id=${this.articleId}` })
  },
})

function shownOf(progress: Progress): Pick<Data, 'doing' | 'share'> {
  if ('percent' in progress) return { doing: `正在上传 ${progress.percent}%`, share: progress.percent }
  if (progress.of === 0) return { doing: '正在读文件', share: 0 }
  return { doing: `正在放图片 ${progress.done}/${progress.of}`, share: (progress.done * 100) / progress.of }
}
