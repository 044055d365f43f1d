// <video> and <audio> on the browser's own players, with their events; a <video> can be driven by its context.

import type { ComponentSpace } from 'glass-easel'
import type { Host } from '../host/types'
import { offerPlayer } from '../wx/video'
import { defineBuiltin, type Builtin } from './define'
import { sourceUrl } from './source'

const properties = {
  src: '', controls: true, autoplay: false, loop: false, muted: false, poster: '', initialTime: 0, objectFit: 'contain', title: '', duration: 0,
  showFullscreenBtn: true, showPlayBtn: true, showCenterPlayBtn: true, enableProgressGesture: true, name: '', author: '', direction: 0,
}

/** The whole window instead of the browser's full screen, which asks for a gesture and would hide the phone around it. */
const drive = (builtin: Builtin<typeof properties & { id: string; hidden: boolean }>, player: HTMLVideoElement): void => {
  const { element } = builtin
  offerPlayer(element, {
    // A refusal is told by the error event alone.
    play: () => void player.play().catch(() => undefined),
    pause: () => player.pause(),
    stop() {
      player.pause()
      // From the start again, behind its poster.
      player.load()
    },
    seek: seconds => { player.currentTime = seconds },
    setRate: rate => { player.playbackRate = rate },
    setFull(full, direction = 0) {
      if (element.hasAttribute('wx-full') === full) return
      element.toggleAttribute('wx-full', full)
      builtin.emit('fullscreenchange', { fullScreen: full, direction: full && direction !== 0 ? 'horizontal' : 'vertical' })
    },
  })
}

const define = (space: ComponentSpace, kind: 'video' | 'audio', host: Host): void =>
  defineBuiltin(space, kind, properties, builtin => {
    const { element, component } = builtin
    const player = document.createElement(kind)
    element.prepend(player)
    if (player instanceof HTMLVideoElement) {
      player.playsInline = true
      drive(builtin, player)
    }
    let attached = false
    const load = () => {
      if (!attached) return
      const url = sourceUrl(builtin.get('src'), component)
      if (url === '') player.removeAttribute('src')
      else player.src = url
      if (player instanceof HTMLVideoElement) player.poster = sourceUrl(builtin.get('poster'), component)
      if (builtin.get('initialTime') > 0) player.currentTime = builtin.get('initialTime')
    }
    builtin.watch(['controls', 'autoplay', 'loop', 'muted', 'objectFit'], () => {
      player.controls = builtin.get('controls')
      player.autoplay = builtin.get('autoplay')
      player.loop = builtin.get('loop')
      player.muted = builtin.get('muted')
      player.style.objectFit = builtin.get('objectFit')
    })
    builtin.watch(['src', 'poster'], load)
    builtin.whenAttached(() => {
      attached = true
      load()
    })
    builtin.whenDetached(() => player.pause())
    // In the background a film stands still.
    host.on('appHide', () => player.pause())
    for (const type of ['play', 'pause', 'ended', 'waiting']) player.addEventListener(type, () => builtin.emit(type, {}))
    player.addEventListener('timeupdate', () => builtin.emit('timeupdate', { currentTime: player.currentTime, duration: player.duration }))
    player.addEventListener('loadedmetadata', () => builtin.emit('loadedmetadata', {
      duration: player.duration, ...(player instanceof HTMLVideoElement ? { width: player.videoWidth, height: player.videoHeight } : {}),
    }))
    player.addEventListener('error', () => {
      if (player.getAttribute('src') !== null) builtin.emit('error', { errMsg: player.error?.message ?? 'MEDIA_ERR_NETWORK' })
    })
  })

export const defineSoundAndFilm = (space: ComponentSpace, host: Host): void => {
  define(space, 'video', host)
  define(space, 'audio', host)
}
