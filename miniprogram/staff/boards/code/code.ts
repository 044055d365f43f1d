// The code of an org itself: one for ever, which leads to the org's page, to show and to print.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { CodeKind } from '../../contract/boards'
import { spokenCode } from '../../../contract/code'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { orgCode } from '../../cloud/boards'
import { noPicture, type CodePicture } from '../../components/code-card/code-picture'
import type { CodeDrawing } from '../code-drawing'
import { drawingOf } from '../drawing'

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
  drawing: undefined as CodeDrawing | undefined,

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
      this.setData({ stage: 'ready', orgName: org.name, code: spokenCode(codeId) })
      this.drawing = drawingOf(codeId, (picture) => this.setData({ picture }))
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.open()
  },

  onTapCode() {
    this.drawing?.tap()
  },

  onChooseKind(event: WechatMiniprogram.CustomEvent<{ value: CodeKind }>) {
    void this.drawing?.draw(event.detail.value)
  },

  onWantPoster() {
    void wx.navigateTo({ url: `/staff/boards/print/print?org=${this.orgId}&itself=1` })
  },
})
