// Puts an archive back into an empty installation, by the operator's code: everything stands there again, and whoever does it is its admin.

import { inTime } from '../../cloud/patience'
import { uploadFile } from '../../cloud/uploads'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { newName } from '../../cloud/new-names'
import { restoreArchive } from '../cloud/restores'
import { isCancelled } from '../components/board-photo/cancelled'
import { inOrder, Restoring, type ChosenPart } from './restoring'
import { doingOf, restoreProblemOf } from './words'

/** ms. A call writes for twenty seconds, after it has read a part. */
const callMs = 60_000
/** As many as WeChat's chooser gives at once. */
const partsAtOnce = 100

const data = { size: currentTextSize(), code: '', parts: [] as ChosenPart[], stage: 'idle' as 'idle' | 'going' | 'done', doing: '', problem: '' }

Page({
  restoring: undefined as Restoring | undefined,

  data,

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onTypeCode(event: WechatMiniprogram.Input) {
    this.setData({ code: event.detail.value, problem: '' })
  },

  async onTapChoose() {
    try {
      const { tempFiles } = await wx.chooseMessageFile({ count: partsAtOnce, type: 'file', extension: ['zip'] })
      const parts = inOrder(tempFiles.map(({ path, name }) => ({ path, name })))
      const restore = (input: Parameters<typeof restoreArchive>[0]) => inTime(restoreArchive(input), callMs)
      this.restoring = new Restoring(parts, await newName(), { upload: uploadFile, restore })
      this.setData({ parts, problem: '' })
    } catch (error) {
      // Whoever chooses nothing has changed their mind.
      if (!isCancelled(error)) this.setData({ problem: restoreProblemOf(problemOf(error), error) })
    }
  },

  async onTapRestore() {
    // Printed in groups of four, typed as people like.
    const code = this.data.code.replace(/[\s-]/g, '').toUpperCase()
    if (code === '' || !this.restoring) return this.setData({ problem: '开通码要写，备份文件也要选好。' })
    if (this.data.stage !== 'idle') return
    this.setData({ stage: 'going', problem: '', doing: '' })
    try {
      await this.restoring.go(code, (progress) => this.setData({ doing: doingOf(progress) }))
      this.setData({ stage: 'done' })
    } catch (error) {
      this.setData({ stage: 'idle', problem: restoreProblemOf(problemOf(error), error) })
    }
  },

  onTapDesk() {
    void wx.reLaunch({ url: '/staff/desk/desk' })
  },
})
