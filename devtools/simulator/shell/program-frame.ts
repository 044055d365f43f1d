// One iframe for one run of the program: made, loaded with the runtime, and watched until its first page is up.

import type { Host } from '../host/types'

interface ProgramWindow {
  yuelanHost?: Host
  yuelanTakeOver?: () => Promise<boolean>
  yuelanBegin?: () => void
}

const RUNTIME = '/simulator/runtime.html'

const windowOf = (frame: HTMLIFrameElement) => frame.contentWindow as unknown as ProgramWindow | null

export const hostIn = (frame: HTMLIFrameElement): Host | undefined => windowOf(frame)?.yuelanHost

export const takeOverIn = (frame: HTMLIFrameElement): Promise<boolean> => windowOf(frame)?.yuelanTakeOver?.() ?? Promise.resolve(false)

export const makeFrame = (): HTMLIFrameElement => {
  const frame = document.createElement('iframe')
  frame.className = 'program'
  frame.title = '小程序'
  return frame
}

/** Once it is in the document: loads the runtime, which waits for `run` to begin. */
export const loadAhead = (frame: HTMLIFrameElement) => { frame.src = `${RUNTIME}#ahead` }

/** Starts the program in a frame that is in the document; resolves when its first page is up. */
export const run = (frame: HTMLIFrameElement): Promise<Host> => new Promise(resolve => {
  const ready = () => {
    const host = hostIn(frame)
    if (host) resolve(host)
  }
  const loaded = () => {
    frame.contentWindow?.addEventListener('ready', ready, { once: true })
    windowOf(frame)?.yuelanBegin?.()
    ready()
  }
  if (windowOf(frame)?.yuelanBegin) return loaded()
  frame.addEventListener('load', loaded, { once: true })
  if (frame.src === '') frame.src = RUNTIME
})

/** Not seen, and as large as `shown` in its place, so that its pages are laid out as they will be. */
export const putBehind = (frame: HTMLIFrameElement, shown: HTMLIFrameElement) => {
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = shown
  frame.classList.add('behind')
  frame.style.cssText = `left:${offsetLeft}px;top:${offsetTop}px;width:${offsetWidth}px;height:${offsetHeight}px`
}

/** Brings it to the front in place of `shown`. */
export const bringForward = (frame: HTMLIFrameElement, shown: HTMLIFrameElement) => {
  shown.remove()
  frame.classList.remove('behind')
  frame.style.cssText = ''
}
