// The desk of a member of staff: what waits for them in the org that they work for, what they have not finished, and the ways to all the rest.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { openDesk, retryTrouble } from '../cloud/desk'
import { listWorkplaces } from '../cloud/members'
import type { Trouble } from '../contract/desk'
import { roleNames, type Workplace } from '../contract/members'
import { askToLeave } from '../members/leaving'
import { askName } from '../members/renaming'
import { askNotice, noticeOf, type ShownNotice } from './notices'
import { deskRows, shownDesk, type DeskRow, type ShownDesk } from './shown'
import { retryWords } from './words'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed' | 'stranger'
  problem: Problem
  workplaces: Workplace[]
  /** The one that is worked for, by its place in the list. */
  at: number
  role: string
  desk: ShownDesk
  rows: DeskRow[]
  /** The numbers of the desk: on their way, there, or not to be had. */
  numbers: 'waiting' | 'ready' | 'failed'
  notice: ShownNotice
  /** The sheet with all workplaces is open. */
  choosing: boolean
}

const data: Data = {
  ...{ size: currentTextSize(), stage: 'waiting', problem: 'internal', workplaces: [], at: 0, role: '' },
  ...{ desk: shownDesk('', undefined, 0), rows: [], numbers: 'waiting', notice: null, choosing: false },
}

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
      const isFirst = this.data.stage !== 'ready'
      this.setData({ stage: 'ready', workplaces })
      await this.choose(Math.min(this.data.at, workplaces.length - 1), isFirst)
    } catch (error) {
      const problem = problemOf(error)
      if (problem === 'not_allowed') this.setData({ stage: 'stranger' })
      else if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem })
    }
  },

  /** `anew`: what stands there is of another org, or nothing. */
  async choose(at: number, anew: boolean) {
    const workplace = this.data.workplaces[at]
    if (!workplace) return
    const { id } = workplace.org
    if (anew) this.setData({ desk: shownDesk(id, undefined, Date.now()), rows: deskRows(workplace, undefined), numbers: 'waiting' })
    this.setData({ at, role: roleNames[workplace.role], ...(anew && { notice: null }) })
    const mayReview = workplace.role !== 'writer'
    try {
      const [desk, notice] = await Promise.all([inTime(openDesk(id)), mayReview ? noticeOf(id) : null])
      // Another org was chosen meanwhile.
      if (this.data.at === at) this.setData({ desk: shownDesk(id, desk, Date.now()), rows: deskRows(workplace, desk), numbers: 'ready', notice })
    } catch (error) {
      problemOf(error)
      if (this.data.at === at) this.setData({ numbers: 'failed' })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapNumbers() {
    void this.choose(this.data.at, true)
  },

  onTapChange() {
    this.setData({ choosing: true })
  },

  onCloseSheet() {
    this.setData({ choosing: false })
  },

  onChoose(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
    this.setData({ choosing: false })
    void this.choose(event.currentTarget.dataset.at, true)
  },

  onTapWrite() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace) void wx.navigateTo({ url: `/staff/editor/editor?org=${workplace.org.id}` })
  },

  onTapNotice() {
    const { notice, workplaces, at } = this.data
    const orgId = workplaces[at]?.org.id
    if (notice && orgId !== undefined) askNotice(orgId, notice, (shown) => this.setData({ notice: shown }))
  },

  onTapRow(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url })
  },

  onTapDraft(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/staff/editor/editor?id=${event.currentTarget.dataset.id}` })
  },

  onTapDrafts() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace) void wx.navigateTo({ url: `/staff/articles/articles?id=${workplace.org.id}&list=mine` })
  },

  async onTapRetry(event: WechatMiniprogram.TouchEvent<object, object, { id: string; kind: Trouble['kind'] }>) {
    const { id: articleId, kind } = event.currentTarget.dataset
    if (kind === 'reminder') return
    const title = await inTime(retryTrouble({ articleId, kind })).then(retryWords, (error: unknown) => retryWords(problemOf(error)))
    void wx.showToast({ title, icon: 'none', duration: 3000 })
    await this.choose(this.data.at, false)
  },

  async onTapName() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace && (await askName(workplace.org, workplace.name))) await this.refresh()
  },

  async onTapLeave() {
    const workplace = this.data.workplaces[this.data.at]
    if (workplace && (await askToLeave(workplace.org))) await this.refresh()
  },

  onTapJoin() {
    void wx.navigateTo({ url: '/staff/members/join/join' })
  },

  onTapClaim() {
    void wx.navigateTo({ url: '/staff/claim/claim' })
  },

  onTapHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
})
