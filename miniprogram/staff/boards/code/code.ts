// The code of an org itself: one for ever, which leads to the org's page, to show and to print.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import { spokenCode } from '../../../contract/code'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { orgCode } from '../../cloud/boards'
import { noPicture, type CodePicture } from '../../components/code-card/code-card'
import { drawn } from '../drawing'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  orgName: string
  code: string
  picture: CodePicture
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', orgName: '', code: '', picture: noPicture }

Page({
  orgId: '',
  codeId: '',

  data,

  onLoad({ org = '' }: Record<string, string | undefined>) {
    this.orgId = org
    void this.open()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  async open() {
    try {
      const { org, codeId } = await inTime(orgCode(this.orgId))
      this.codeId = codeId
      this.setData({ stage: 'ready', orgName: org.name, code: spokenCode(codeId) })
      await this.draw()
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  async draw() {
    this.setData({ picture: noPicture })
    this.setData({ picture: await drawn(this.codeId) })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.open()
  },

  onTapCode() {
    const { url, failed } = this.data.picture
    if (failed !== '') void this.draw()
    else if (url !== '') void wx.previewImage({ urls: [url] })
  },

  onWantPoster() {
    void wx.navigateTo({ url: `/staff/boards/print/print?org=${this.orgId}&itself=1` })
  },
})
