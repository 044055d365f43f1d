// wx.createInnerAudioContext on the browser's own audio: any number may sound at once. A browser refuses sound before the first tap, a phone does not.

import type { Host } from '../host/types'
import { listeners } from './listeners'
import { mapSource } from './source-url'
import { number, text, type Members } from './result'

const EVENTS: Record<string, string> = {
  Canplay: 'canplay', Play: 'play', Pause: 'pause', Ended: 'ended', TimeUpdate: 'timeupdate', Waiting: 'waiting', Seeking: 'seeking', Seeked: 'seeked',
}

/** WeChat's numbers for what went wrong. */
const ERRORS = { system: 10001, network: 10002, file: 10003, format: 10004 } as const

/** The browser says only that nothing could be made of a source: whether it is there at all is asked again. */
async function errorOf(player: HTMLAudioElement): Promise<number> {
  const { code } = player.error ?? {}
  if (code === MediaError.MEDIA_ERR_NETWORK) return ERRORS.network
  if (code === MediaError.MEDIA_ERR_DECODE) return ERRORS.format
  if (code !== MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return ERRORS.system
  return fetch(player.src).then(({ ok }) => (ok ? ERRORS.format : ERRORS.file), () => ERRORS.network)
}

class InnerAudio {
  private readonly player = new Audio()
  private readonly failed = listeners<{ errMsg: string; errCode: number }>()
  private readonly stopped = listeners<object>()
  /** Of everything that was asked to be told, for the end. */
  private readonly known = [this.failed, this.stopped] as { off(): void }[]
  private source = ''
  private stopping = false
  private gone = false
  startTime = 0
  obeyMuteSwitch = true
  /** Each `on…` and `off…` by its name. */
  readonly pairs: Members = { onError: this.failed.on, offError: this.failed.off, onStop: this.stopped.on, offStop: this.stopped.off }

  constructor(host: Host) {
    for (const [name, event] of Object.entries(EVENTS)) {
      const told = listeners<object>()
      this.known.push(told)
      this.pairs[`on${name}`] = told.on
      this.pairs[`off${name}`] = told.off
      this.player.addEventListener(event, () => {
        if (!this.isOfStop(event)) told.fire({})
      })
    }
    this.player.addEventListener('error', () => void this.fail())
    // In the background only what wx.getBackgroundAudioManager plays goes on.
    host.on('appHide', () => this.pause())
  }

  /** Of a stop only onStop hears, of the end only onEnded. */
  private isOfStop(event: string): boolean {
    if (event === 'play') this.stopping = false
    if (event === 'seeked' && this.stopping) {
      this.stopping = false
      return true
    }
    return (event === 'seeking' && this.stopping) || (event === 'pause' && (this.stopping || this.player.ended))
  }

  private async fail(): Promise<void> {
    if (this.player.getAttribute('src') === null) return
    const errMsg = this.player.error?.message ?? ''
    this.failed.fire({ errMsg, errCode: await errorOf(this.player) })
  }

  get src() { return this.source }
  set src(value: unknown) {
    if (this.gone) return
    this.source = text(value)
    this.player.src = mapSource(this.source)
    if (this.startTime > 0) this.player.currentTime = this.startTime
  }
  get autoplay() { return this.player.autoplay }
  set autoplay(value: boolean) { this.player.autoplay = value }
  get loop() { return this.player.loop }
  set loop(value: boolean) { this.player.loop = value }
  get volume() { return this.player.volume }
  set volume(value: unknown) { this.player.volume = Math.min(1, Math.max(0, number(value, 1))) }
  get playbackRate() { return this.player.playbackRate }
  set playbackRate(value: unknown) { this.player.playbackRate = Math.min(2, Math.max(0.5, number(value, 1))) }
  get duration() { return Number.isFinite(this.player.duration) ? this.player.duration : 0 }
  get currentTime() { return Math.round(this.player.currentTime * 1e6) / 1e6 }
  set currentTime(value: unknown) { this.seek(value) }
  get paused() { return this.player.paused }
  get buffered() { return this.player.buffered.length ? this.player.buffered.end(this.player.buffered.length - 1) : 0 }

  // A refusal (no tap yet, no such file) is told by the error event alone, as on a phone.
  play() { if (!this.gone) void this.player.play().catch(() => undefined) }
  pause() { this.player.pause() }
  stop() {
    if (this.gone) return
    this.stopping = true
    this.player.pause()
    this.player.currentTime = this.startTime
    this.stopped.fire({})
  }
  seek(seconds: unknown) { this.player.currentTime = number(seconds, 0) }
  destroy() {
    this.gone = true
    for (const each of this.known) each.off()
    this.player.pause()
    this.player.removeAttribute('src')
    this.player.load()
  }
}

const NAMES = [
  'src', 'startTime', 'autoplay', 'loop', 'obeyMuteSwitch', 'volume', 'playbackRate', 'duration', 'currentTime', 'paused', 'buffered',
] as const

/** What an app holds of it: members as plain as WeChat's, whose functions may be taken out and called alone. */
const innerAudio = (host: Host): object => {
  const audio = new InnerAudio(host)
  const held: Members = { ...audio.pairs }
  for (const name of ['play', 'pause', 'stop', 'seek', 'destroy'] as const) held[name] = (seconds?: unknown) => audio[name](seconds)
  for (const name of NAMES) {
    Object.defineProperty(held, name, { enumerable: true, get: () => audio[name], set(value: unknown) { Reflect.set(audio, name, value) } })
  }
  return held
}

export const audio = (host: Host): Members => ({ createInnerAudioContext: () => innerAudio(host) })
