// The iframe in which the program runs: started cold with its options, entered hot while it runs.

import type { Device, EnterOptions, Host } from '../host/types'

export interface ProgramStart { options: EnterOptions; device: Device; phoneId: string }

interface ProgramWindow { yuelanHost?: Host }

export interface Program {
  frame: HTMLIFrameElement
  /** The running program; undefined until its first page is up. */
  host(): Host | undefined
  /** Throws the old program away and starts anew; resolves when the first page is up. */
  start(start: ProgramStart): Promise<Host>
}

const RUNTIME = '/simulator/runtime.html'

/** `announce` puts the start where the runtime looks for it, before it loads. */
export const program = (announce: (start: ProgramStart) => void): Program => {
  let frame = document.createElement('iframe')
  const look = () => (frame.contentWindow as unknown as ProgramWindow | null)?.yuelanHost
  const made = () => {
    const next = document.createElement('iframe')
    next.className = 'program'
    next.title = '小程序'
    return next
  }
  frame = made()
  return {
    get frame() { return frame },
    host: look,
    start: start => new Promise(resolve => {
      announce(start)
      // A new element, so that nothing of the old program, not even its timers, lives on.
      const next = made()
      frame.replaceWith(next)
      frame = next
      const ready = () => {
        const host = look()
        if (host) resolve(host)
      }
      next.addEventListener('load', () => {
        next.contentWindow?.addEventListener('ready', ready, { once: true })
        ready()
      }, { once: true })
      next.src = RUNTIME
    }),
  }
}
