// One export at a time: made in the cloud, fetched to the phone, then opened, sent to a chat, or taken by its link.

import { problemOf } from '../../pages/problem'
import type { StatsExportOutput } from '../contract/stats'
import { download } from '../cloud/download'
import { exportProblem } from './words'

/** What is shown of it. `url` is good for an hour, '' while there is none. */
export interface ShownExport {
  stage: 'still' | 'making' | 'fetching' | 'ready' | 'failed'
  percent: number
  name: string
  url: string
  /** WeChat's viewer shows it. */
  opens: boolean
  problem: string
}

export const stillExport: ShownExport = { stage: 'still', percent: 0, name: '', url: '', opens: false, problem: '' }

/** `make` has the cloud make the file, undefined where the person would rather not have it; `opens` is what WeChat's viewer takes it for, undefined where it does not open it. */
export interface Wanted {
  make(): Promise<StatsExportOutput | undefined>
  opens?: 'xlsx' | 'pdf' | 'docx'
}

export class Exporting {
  private shown = stillExport
  private wanted: Wanted | undefined
  private path = ''
  private over = false

  constructor(private readonly told: (shown: ShownExport) => void) {}

  async start(wanted: Wanted): Promise<void> {
    if (this.shown.stage === 'making' || this.shown.stage === 'fetching') return
    this.wanted = wanted
    this.tell({ ...stillExport, stage: 'making' })
    try {
      const made = await wanted.make()
      if (!made) {
        this.tell(stillExport)
        return
      }
      const { url, name } = made
      this.tell({ stage: 'fetching', url, name, opens: wanted.opens !== undefined })
      this.path = await download(url, name, (percent) => this.tell({ percent }))
      this.tell({ stage: 'ready' })
      if (this.shown.opens) await this.open()
    } catch (error) {
      this.tell({ stage: 'failed', problem: exportProblem(problemOf(error), this.shown.url !== '') })
    }
  }

  async again(): Promise<void> {
    if (this.wanted) await this.start(this.wanted)
  }

  /** The viewer's menu sends it on and saves it. */
  async open(): Promise<void> {
    const fileType = this.wanted?.opens
    if (this.over || !fileType) return
    try {
      await wx.openDocument({ filePath: this.path, fileType, showMenu: true })
    } catch (error) {
      console.warn(error)
      this.tell({ problem: '微信没有打开它。可以发到聊天里，或者复制链接。' })
    }
  }

  /** Only from a tap, as WeChat wants it. */
  send(): void {
    wx.shareFileMessage({
      filePath: this.path,
      fileName: this.shown.name,
      fail: ({ errMsg }) => {
        if (!errMsg.includes('cancel')) this.tell({ problem: '这台设备上发不出去。请复制链接。' })
      },
    })
  }

  copy(): void {
    wx.setClipboardData({ data: this.shown.url, fail: () => this.tell({ problem: '没有复制上。可以发到聊天里。' }) })
  }

  end(): void {
    this.over = true
  }

  private tell(change: Partial<ShownExport>): void {
    this.shown = { ...this.shown, ...change }
    if (!this.over) this.told(this.shown)
  }
}
