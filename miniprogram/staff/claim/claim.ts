// The first administrator claims an empty installation with the code that the operator's command printed.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { claimInstallation } from '../cloud/members'
import { memberLimits } from '../contract/members'

interface Data {
  size: TextSize
  code: string
  orgName: string
  name: string
  nameLimit: number
  sending: boolean
  /** What is wrong, in words; '' for nothing. */
  notice: string
  done: boolean
}

const data: Data = { size: currentTextSize(), code: '', orgName: '', name: '', nameLimit: memberLimits.name, sending: false, notice: '', done: false }

function words(problem: Problem): string {
  switch (problem) {
    case 'not_allowed':
    case 'not_found':
    case 'bad_input':
      return '开通码不对，或者已经用过、过了期。请再看一遍，或者让装系统的人重新打印一个。'
    case 'unavailable':
    case 'late':
      return '没有连上网络，写的还在。请再点一次。'
    default:
      return '刚才没有办成，写的还在。请再点一次。'
  }
}

Page({
  data,

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onTypeCode(event: WechatMiniprogram.Input) {
    this.setData({ code: event.detail.value, notice: '' })
  },

  onTypeOrgName(event: WechatMiniprogram.Input) {
    this.setData({ orgName: event.detail.value, notice: '' })
  },

  onTypeName(event: WechatMiniprogram.Input) {
    this.setData({ name: event.detail.value, notice: '' })
  },

  async onTapClaim() {
    // Printed in groups of four, typed as people like.
    const code = this.data.code.replace(/[\s-]/g, '').toUpperCase()
    const orgName = this.data.orgName.trim()
    const name = this.data.name.trim()
    if (code === '' || orgName === '' || name === '') return this.setData({ notice: '开通码、单位名称和您的名字都要写。' })
    if (this.data.sending) return
    this.setData({ sending: true, notice: '' })
    try {
      await inTime(claimInstallation(code, orgName, name))
      this.setData({ sending: false, done: true })
    } catch (error) {
      this.setData({ sending: false, notice: words(problemOf(error)) })
    }
  },

  onTapRestore() {
    void wx.navigateTo({ url: '/staff/restore/restore' })
  },

  onTapDesk() {
    void wx.redirectTo({ url: '/staff/desk/desk' })
  },
})
