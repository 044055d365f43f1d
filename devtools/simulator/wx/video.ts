// wx.createVideoContext: a <video> of the page or component, driven from code.

import { componentBehind, domOf, treeBehind } from '../host/behind'
import type { Host } from '../host/types'
import { topPage } from './current-page'
import { number, optionsOf, type Members } from './result'

/** What <video> leaves on its element for its context. */
export interface Player {
  play(): void
  pause(): void
  stop(): void
  seek(seconds: number): void
  setRate(rate: number): void
  setFull(full: boolean, direction?: number): void
}

const players = new WeakMap<HTMLElement, Player>()

export const offerPlayer = (dom: HTMLElement, player: Player): void => void players.set(dom, player)

export const videos = (host: Host): Members => ({
  createVideoContext(id: unknown, within: unknown) {
    const scope = within ?? topPage(host)?.component
    // Looked up at each call: the element may come after its context. What drives nothing does nothing, as on a phone.
    const player = (): Player | undefined => {
      const tree = treeBehind(componentBehind(scope) ? scope : undefined)
      const dom = domOf(tree?.querySelector(`#${String(id)}`) ?? undefined)
      return dom && players.get(dom)
    }
    return {
      play: () => player()?.play(),
      pause: () => player()?.pause(),
      stop: () => player()?.stop(),
      seek: (position: unknown) => player()?.seek(number(position, 0)),
      playbackRate: (rate: unknown) => player()?.setRate(number(rate, 1)),
      requestFullScreen: (options: unknown) => player()?.setFull(true, number(optionsOf(options).direction, 0)),
      exitFullScreen: () => player()?.setFull(false),
    }
  },
})
