// One export at a time: made in the cloud, fetched to the phone, then opened, sent to a chat, or taken by its link.

import type { Problem } from '../../components/error-state/words'
import type { StatsExportOutput } from '../contract/stats'
import { exportProblem } from './words'

/** What is shown of it. `url` is good for an hour, '' while there is none. */
export interface ShownExport {
  stage: 'still' | 'making' | 'fetching' | 'ready' | 'failed'
  percent: number
  name: string
  url: string
  /** WeChat's viewer shows it. */
  opens: boolean
  /** It is saved to a disk, and not sent to a chat. */
  computer: boolean
  problem: string
}

export const stillExport: ShownExport = { stage: 'still', percent: 0, name: '', url: '', opens: false, computer: false, problem: '' }

/** `make` has the cloud make the file, undefined where the person would rather not have it; `opens` is what WeChat's viewer takes it for, undefined where it does not open it. */
export interface Wanted {
  make(): Promise<StatsExportOutput | undefined>
  opens?: 'xlsx' | 'pdf' | 'docx'
}

/** What it needs of the phone (taking.ts). */
export interface Taking {
  fetch(url: string, name: string, progressed: (percent: number) => void): Promise<string>
  open(path: string, fileType: 'xlsx' | 'pdf' | 'docx'): Promise<unknown>
  onComputer(): boolean
  /** Only from a tap, as WeChat wants it. Rejects with WeChat's own error. */
  send(path: string, name: string): Promise<void>
  copy(text: string): Promise<void>
  remove(path: string): void
  problemOf(error: unknown): Problem
}

export class Exporting {
  private shown = stillExport
  private wanted: Wanted | undefined
  private path = ''
  private over = false

  constructor(
    private readonly told: (shown: ShownExport) => void,
    private readonly ways: Taking,
  ) {}

  async start(wanted: Wanted): Promise<void> {
    if (this.shown.stage === 'making' || this.shown.stage === 'fetching') return
    this.wanted = wanted
    this.leave()
    this.tell({ ...stillExport, stage: 'making' })
    try {
      const made = await wanted.make()
      if (!made) {
        this.tell(stillExport)
        return
      }
      const { url, name } = made
      this.tell({ stage: 'fetching', url, name, opens: wanted.opens !== undefined })
      this.path = await this.ways.fetch(url, name, (percent) => this.tell({ percent }))
      if (this.over) this.leave()
      this.tell({ stage: 'ready', computer: this.ways.onComputer() })
      if (this.shown.opens) await this.open()
    } catch (error) {
      this.tell({ stage: 'failed', problem: exportProblem(this.ways.problemOf(error), this.shown.url !== '') })
    }
  }

  async again(): Promise<void> {
    if (this.wanted) await this.start(this.wanted)
  }

  async open(): Promise<void> {
    const fileType = this.wanted?.opens
    if (this.over || !fileType) return
    try {
      await this.ways.open(this.path, fileType)
    } catch (error) {
      console.warn(error)
      this.tell({ problem: '微信没有打开它。可以发到聊天里，或者复制链接。' })
    }
  }

  /** Only from a tap, as WeChat wants it. Whoever gives it up is told nothing. */
  send(): void {
    this.ways.send(this.path, this.shown.name).catch((error: { errMsg?: string }) => {
      if (error.errMsg?.includes('cancel') === true) return
      this.tell({ problem: this.shown.computer ? '没有存到电脑上。请复制链接，在浏览器里打开。' : '这台设备上发不出去。请复制链接。' })
    })
  }

  copy(): void {
    this.ways.copy(this.shown.url).catch(() => this.tell({ problem: '没有复制上，请再点一次。' }))
  }

  /** What was opened or sent is WeChat's by then. */
  end(): void {
    this.over = true
    this.leave()
  }

  private leave(): void {
    if (this.path !== '') this.ways.remove(this.path)
    this.path = ''
  }

  private tell(change: Partial<ShownExport>): void {
    this.shown = { ...this.shown, ...change }
    if (!this.over) this.told(this.shown)
  }
}
