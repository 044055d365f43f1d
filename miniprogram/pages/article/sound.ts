// What an article plays, one thing at a time: recordings and music on one player, films in their own; the page hears of each change.

import { nothing } from '../../components/sound/playing'
import type { Playing } from '../../components/sound/playing'
import type { ReadBlock } from '../../contract/body-guards'

export class Sounds {
  private readonly sources = new Map<string, string>()
  private player: WechatMiniprogram.InnerAudioContext | undefined
  private now: Playing = nothing

  constructor(private readonly told: (now: Playing) => void) {}

  show(blocks: readonly ReadBlock[]): void {
    for (const block of blocks) if (block.type === 'audio') this.sources.set(block.id, block.fileId)
  }

  /** From where it was paused, or from its beginning. */
  play(id: string): void {
    const source = this.sources.get(id)
    if (source === undefined) return
    const player = (this.player ??= this.makePlayer())
    const goesOn = this.now.id === id && this.now.stage === 'paused'
    this.tell(goesOn ? { ...this.now, stage: 'playing' } : { ...nothing, id, stage: 'waiting' })
    if (!goesOn) {
      player.stop()
      player.src = source
    }
    player.play()
  }

  pause(): void {
    if (this.now.stage !== 'playing' && this.now.stage !== 'waiting') return
    this.player?.pause()
    this.tell({ ...this.now, stage: 'paused' })
  }

  seek(id: string, seconds: number): void {
    if (this.now.id !== id) return
    this.player?.seek(seconds)
    this.tell({ ...this.now, at: Math.floor(seconds) })
  }

  stop(): void {
    this.player?.stop()
    this.tell(nothing)
  }

  /** A film has begun: what sounds gives way. */
  giveWay(id: string): void {
    this.player?.pause()
    this.tell({ ...nothing, id, stage: 'playing' })
  }

  /** The page has gone. A player that is not destroyed goes on without it. */
  end(): void {
    this.player?.destroy()
    this.player = undefined
  }

  private makePlayer(): WechatMiniprogram.InnerAudioContext {
    const player = wx.createInnerAudioContext()
    const isMine = (): boolean => this.sources.has(this.now.id)
    player.onPlay(() => isMine() && this.tell({ ...this.now, stage: 'playing' }))
    player.onTimeUpdate(() => {
      const at = Math.floor(player.currentTime)
      const seconds = Math.round(player.duration)
      // Four times a second it is told; the page draws once.
      if (isMine() && (at !== this.now.at || seconds !== this.now.seconds)) this.tell({ ...this.now, at, seconds })
    })
    // WeChat itself pauses in the background and for a telephone call.
    player.onPause(() => isMine() && this.now.stage !== 'failed' && this.tell({ ...this.now, stage: 'paused' }))
    player.onEnded(() => isMine() && this.tell(nothing))
    player.onError(({ errCode, errMsg }) => {
      console.warn(`sound: ${errCode} ${errMsg}`)
      if (isMine()) this.tell({ ...this.now, stage: 'failed' })
    })
    return player
  }

  private tell(now: Playing): void {
    this.now = now
    this.told(now)
  }
}
