// The people of an org: who does what, who is invited; roles are changed here, and people taken off.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { OrgName } from '../../../contract/articles'
import type { TextSize } from '../../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { listInvites, revokeInvite } from '../../cloud/invites'
import { listMembers, removeMember, setRole } from '../../cloud/members'
import { roleNames, roles, type Role } from '../../contract/members'
import type { Segment } from '../../components/segments/segments'
import { askToLeave } from '../leaving'
import { inviteProblemOf, memberProblemOf, removeWords, roleTasks, roleWords } from '../words'
import { inviteRow, memberRow, type InviteRow, type MemberRow } from './rows'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  org: OrgName
  members: MemberRow[]
  invites: InviteRow[]
  roles: Segment[]
  tasks: typeof roleTasks
  /** Whose sheet is open, or was last. */
  chosen: MemberRow | null
  choosing: boolean
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  org: { id: '', name: '' },
  members: [],
  invites: [],
  roles: roles.map((value) => ({ value, name: roleNames[value] })),
  tasks: roleTasks,
  chosen: null,
  choosing: false,
}

Page({
  orgId: '',

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
      const [{ org, members }, invites] = await inTime(Promise.all([listMembers(this.orgId), listInvites(this.orgId)]))
      const now = Date.now()
      this.setData({ stage: 'ready', org, members: members.map((member) => memberRow(member, now)), invites: invites.map((invite) => inviteRow(invite, now)) })
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapInvite() {
    void wx.navigateTo({ url: `/staff/members/invite/invite?org=${this.orgId}` })
  },

  onTapMember(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id } = event.currentTarget.dataset
    this.setData({ chosen: this.data.members.find((member) => member.id === id) ?? null, choosing: true })
  },

  onCloseSheet() {
    this.setData({ choosing: false })
  },

  async onChooseRole(event: WechatMiniprogram.CustomEvent<{ value: Role }>) {
    const { chosen } = this.data
    const role = event.detail.value
    if (!chosen) return
    const { confirm } = await wx.showModal({ title: `改为${roleNames[role]}`, content: roleWords(chosen.name, role), confirmText: '改' })
    if (confirm) await this.change(setRole(this.orgId, chosen.id, role), memberProblemOf)
  },

  async onTapRemove() {
    const { chosen, org } = this.data
    if (!chosen) return
    const { confirm } = await wx.showModal({ title: '请出单位', content: removeWords(chosen.name, org.name), confirmText: '请出' })
    if (confirm) await this.change(removeMember(this.orgId, chosen.id), memberProblemOf)
  },

  async onTapLeave() {
    if (await askToLeave(this.data.org)) void wx.reLaunch({ url: '/staff/desk/desk' })
  },

  async onTapRevoke(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id } = event.currentTarget.dataset
    const { confirm } = await wx.showModal({ title: '撤回邀请', content: '链接和邀请码马上就不能用了。还可以再做一个。', confirmText: '撤回' })
    if (confirm) await this.change(revokeInvite(this.orgId, id), inviteProblemOf)
  },

  /** Waits for a change, says why nothing came of it, and shows how things stand. */
  async change(work: Promise<unknown>, words: (problem: Problem) => string) {
    this.setData({ choosing: false })
    await inTime(work).catch((error: unknown) => void wx.showToast({ title: words(problemOf(error)), icon: 'none', duration: 3000 }))
    await this.refresh()
  },
})
