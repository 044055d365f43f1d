// The notice boards of an org: what each shows, and how often it was read in the last seven days.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { OrgName } from '../../../contract/articles'
import type { BoardCard } from '../../contract/boards'
import type { TextSize } from '../../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { listBoards } from '../../cloud/boards'
import { showingWords } from '../words'

interface Row {
  id: string
  name: string
  /** What stands for it: its photo, or the first character of its name. */
  badge: OrgName
  showing: string
  reads: number
  retired: boolean
}

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  orgName: string
  rows: Row[]
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', orgName: '', rows: [] }

function badgeOf({ id, name, thumb }: BoardCard): OrgName {
  return { id, name, ...(thumb !== undefined && { avatar: thumb }) }
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
      const { org, boards } = await inTime(listBoards(this.orgId))
      const rows = boards.map((board) => ({ id: board.id, name: board.name, badge: badgeOf(board), showing: showingWords(board), reads: board.reads, retired: board.retired }))
      this.setData({ stage: 'ready', orgName: org.name, rows })
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapBoard(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/staff/boards/board/board?id=${event.currentTarget.dataset.id}` })
  },

  onTapCode() {
    void wx.navigateTo({ url: `/staff/boards/code/code?org=${this.orgId}` })
  },

  onTapAdd() {
    void wx.navigateTo({ url: `/staff/boards/add/add?org=${this.orgId}` })
  },

  onTapPrint() {
    void wx.navigateTo({ url: `/staff/boards/print/print?org=${this.orgId}` })
  },
})
