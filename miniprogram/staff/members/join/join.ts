// Where an invitation leads: to what one is invited, a name, and in. Without a link, a code is typed first.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import { codeOfTyped } from '../../../contract/code'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { acceptInvite, openInvite } from '../../cloud/invites'
import type { InviteOpenOutput } from '../../contract/invites'
import { memberLimits, roleNames } from '../../contract/members'
import { joinProblemOf, openProblemOf, roleTasks, stateWords } from '../words'

interface Data {
  size: TextSize
  stage: 'code' | 'waiting' | 'failed' | 'missing' | 'open' | 'closed' | 'done'
  problem: Problem
  typed: string
  name: string
  limit: number
  orgName: string
  role: string
  task: string
  /** Of an invitation that holds no more. */
  title: string
  lines: string[]
  action: string
  sending: boolean
  notice: string
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  typed: '',
  name: '',
  limit: memberLimits.name,
  orgName: '',
  role: '',
  task: '',
  title: '',
  lines: [],
  action: '',
  sending: false,
  notice: '',
}

Page({
  /** The secret of the link, or the code. */
  key: '',

  data,

  onLoad({ invite = '' }: Record<string, string | undefined>) {
    this.key = invite
    if (invite === '') this.setData({ stage: 'code' })
    else void this.open()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  async open() {
    try {
      this.show(await inTime(openInvite(this.key)))
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'not_found' || problem === 'bad_input') this.setData({ stage: 'missing' })
      else this.setData({ stage: 'failed', problem })
    }
  },

  show({ org, role, state }: InviteOpenOutput) {
    const shown = { orgName: org.name, role: roleNames[role], task: roleTasks[role] }
    if (state === 'open') this.setData({ ...shown, stage: 'open' })
    else this.setData({ ...shown, stage: 'closed', ...stateWords[state], action: state === 'member' ? '去工作台' : '回首页看文章' })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.open()
  },

  onTypeCode(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ typed: event.detail.value, notice: '' })
  },

  async onTapOpen() {
    const code = codeOfTyped(this.data.typed)
    if (code === undefined) return this.setData({ notice: '邀请码是八个字母和数字，请照着写全。' })
    if (this.data.sending) return
    this.setData({ sending: true, notice: '' })
    try {
      this.show(await inTime(openInvite(code)))
      this.key = code
    } catch (error) {
      this.setData({ notice: openProblemOf(problemOf(error)) })
    }
    this.setData({ sending: false })
  },

  onTypeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: event.detail.value, notice: '' })
  },

  async onTapJoin() {
    const name = this.data.name.trim()
    if (name === '') return this.setData({ notice: '先写上您的名字，同事才认得出您。' })
    if (this.data.sending) return
    this.setData({ sending: true, notice: '' })
    try {
      await inTime(acceptInvite(this.key, name))
      this.setData({ stage: 'done' })
    } catch (error) {
      const problem = problemOf(error)
      // It may have been taken, taken back or run out while the name was written: looking again says which.
      if (problem === 'conflict') await this.open()
      else this.setData({ notice: joinProblemOf(problem) })
    }
    this.setData({ sending: false })
  },

  onTapOn() {
    if (this.data.action === '去工作台') this.onTapDesk()
    else this.onTapHome()
  },

  onTapDesk() {
    void wx.reLaunch({ url: '/staff/desk/desk' })
  },

  onTapHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
})
