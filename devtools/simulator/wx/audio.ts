// wx.createInnerAudioContext on the browser's own audio: playing, seeking, its events.

import { listeners } from './listeners'
import { mapSource } from './source-url'
import type { Members } from './result'

const EVENTS: Record<string, string> = {
  Canplay: 'canplay', Play: 'play', Pause: 'pause', Ended: 'ended', TimeUpdate: 'timeupdate', Error: 'error', Waiting: 'waiting',
  Seeking: 'seeking', Seeked: 'seeked',
}

const innerAudio = (): object => {
  const player = new Audio()
  let source = ''
  const stopped = listeners<object>()
  const pairs: Members = { onStop: stopped.on, offStop: stopped.off }
  for (const [name, event] of Object.entries(EVENTS)) {
    const known = listeners<object>()
    pairs[`on${name}`] = known.on
    pairs[`off${name}`] = known.off
    player.addEventListener(event, () => known.fire(event === 'error' ? { errMsg: player.error?.message ?? '', errCode: 10001 } : {}))
  }
  return Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors({
    startTime: 0,
    obeyMuteSwitch: true,
    get src() { return source },
    set src(value: string) {
      source = value
      player.src = mapSource(value)
    },
    get autoplay() { return player.autoplay },
    set autoplay(value: boolean) { player.autoplay = value },
    get loop() { return player.loop },
    set loop(value: boolean) { player.loop = value },
    get volume() { return player.volume },
    set volume(value: number) { player.volume = value },
    get playbackRate() { return player.playbackRate },
    set playbackRate(value: number) { player.playbackRate = value },
    get duration() { return player.duration },
    get currentTime() { return player.currentTime },
    get paused() { return player.paused },
    get buffered() { return player.buffered.length ? player.buffered.end(player.buffered.length - 1) : 0 },
    // A refusal (no gesture yet, no such file) is told by the error event alone, as on a phone.
    play: () => void player.play().catch(() => undefined),
    pause: () => player.pause(),
    stop() {
      player.pause()
      player.currentTime = 0
      stopped.fire({})
    },
    seek: (seconds: number) => { player.currentTime = seconds },
    destroy() {
      player.pause()
      player.removeAttribute('src')
    },
  })), pairs)
}

export const audio = (): Members => ({ createInnerAudioContext: innerAudio })
