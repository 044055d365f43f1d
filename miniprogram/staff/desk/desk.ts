// The desk of a member of staff: the org that is worked for, and what can be done for it.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import { roleNames, type Workplace } from '../contract/members'
import type { TextSize } from '../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { listWorkplaces } from '../cloud/members'
import { askToLeave } from '../members/leaving'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed' | 'stranger'
  problem: Problem
  workplaces: Workplace[]
  /** The one that is worked for, by its place in the list. */
  at: number
  role: string
  /** The sheet with all workplaces is open. */
  choosing: boolean
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', workplaces: [], at: 0, role: '', choosing: false }

Page({
  data,

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      const workplaces = await inTime(listWorkplaces())
      this.setData({ stage: 'ready', workplaces })
      this.choose(Math.min(this.data.at, workplaces.length - 1))
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'not_allowed') this.setData({ stage: 'stranger' })
      else if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem })
    }
  },

  choose(at: number) {
    const workplace = this.data.workplaces[at]
    if (workplace) this.setData({ at, role: roleNames[workplace.role] })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapChange() {
    this.setData({ choosing: true })
  },

  onCloseSheet() {
    this.setData({ choosing: false })
  },

  onChoose(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
    this.choose(event.currentTarget.dataset.at)
    this.setData({ choosing: false })
  },

  onTapStats() {
    this.open('org')
  },

  onTapBoards() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace) void wx.navigateTo({ url: `/staff/boards/list/list?id=${workplace.org.id}` })
  },

  onTapMembers() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace) void wx.navigateTo({ url: `/staff/members/list/list?id=${workplace.org.id}` })
  },

  onTapArchive() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace) void wx.navigateTo({ url: `/staff/export/export?org=${workplace.org.id}` })
  },

  async onTapLeave() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace && (await askToLeave(workplace.org))) await this.refresh()
  },

  onTapJoin() {
    void wx.navigateTo({ url: '/staff/members/join/join' })
  },

  onTapStreet() {
    this.open('street')
  },

  open(page: 'org' | 'street') {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace) void wx.navigateTo({ url: `/staff/stats/${page}/${page}?id=${workplace.org.id}` })
  },

  onTapClaim() {
    void wx.navigateTo({ url: '/staff/claim/claim' })
  },

  onTapHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
})
