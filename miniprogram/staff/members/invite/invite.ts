// Makes an invitation, then hands it on: as a card for a chat, or as a code to read out. Neither can be seen again later, since the server does not know them.

import { inTime } from '../../../cloud/patience'
import type { TextSize } from '../../../contract/text-size'
import { spokenCode } from '../../../contract/code'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { createInvite } from '../../cloud/invites'
import type { Segment } from '../../components/segments/segments'
import { inviteDays, inviteLimits, pathOfInvite, type InviteCreateInput } from '../../contract/invites'
import { roleNames, roles, type Role } from '../../contract/members'
import { newInvite } from '../new-invite'
import { inviteProblemOf, roleTasks, untilWords } from '../words'

interface Data {
  size: TextSize
  roles: { value: Role; name: string; task: string }[]
  role: Role
  days: Segment[]
  /** As the segments name it. */
  day: string
  label: string
  limit: number
  sending: boolean
  notice: string
  /** The code in two groups; '' until there is one. */
  code: string
  until: string
  roleName: string
  orgName: string
}

const data: Data = {
  size: currentTextSize(),
  roles: roles.map((value) => ({ value, name: roleNames[value], task: roleTasks[value] })),
  role: 'writer',
  days: inviteDays.map((day) => ({ value: String(day), name: `${day} 天` })),
  day: '7',
  label: '',
  limit: inviteLimits.label,
  sending: false,
  notice: '',
  code: '',
  until: '',
  roleName: '',
  orgName: '',
}

Page({
  orgId: '',
  /** Kept over a failure, so that a second tap makes the same invitation; dropped when something else is wanted. */
  wanted: undefined as InviteCreateInput | undefined,

  data,

  onLoad({ org = '' }: Record<string, string | undefined>) {
    this.orgId = org
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onTapRole(event: WechatMiniprogram.TouchEvent<object, object, { value: Role }>) {
    this.wanted = undefined
    this.setData({ role: event.currentTarget.dataset.value })
  },

  onChooseDays(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.wanted = undefined
    this.setData({ day: event.detail.value })
  },

  onLabel(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.wanted = undefined
    this.setData({ label: event.detail.value })
  },

  async onTapMake() {
    if (this.data.sending) return
    this.setData({ sending: true, notice: '' })
    try {
      const { role, day, label } = this.data
      const days = inviteDays.find((each) => String(each) === day) ?? 7
      const wanted = this.wanted ?? { ...(await newInvite()), orgId: this.orgId, role, days, label: label.trim() }
      this.wanted = wanted
      const { org, expiresAt } = await inTime(createInvite(wanted))
      this.setData({ sending: false, code: spokenCode(wanted.code), until: untilWords(expiresAt, Date.now()), roleName: roleNames[role], orgName: org.name })
    } catch (error) {
      const problem = problemOf(error)
      // Of an id or a code that is another's, new ones are made.
      if (problem === 'conflict') this.wanted = undefined
      this.setData({ sending: false, notice: problem === 'conflict' ? '没有做成，请再点一次。' : inviteProblemOf(problem) })
    }
  },

  onTapCopy() {
    if (this.wanted) void wx.setClipboardData({ data: this.wanted.code })
  },

  onTapDone() {
    void wx.navigateBack()
  },

  onShareAppMessage(): { title: string; path: string } {
    const { wanted } = this
    const { code, orgName } = this.data
    return wanted && code !== '' ? { title: `${orgName}请您做${roleNames[wanted.role]}，点开就能加入`, path: pathOfInvite(wanted.secret) } : { title: '阅栏', path: '/pages/home/home' }
  },
})
