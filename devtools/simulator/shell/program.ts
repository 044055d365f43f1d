// The program that runs on the phone: started cold with its options, entered hot while it runs, brought to a new build.

import type { Device, EnterOptions, Host, Kept } from '../host/types'
import { bringForward, hostIn, loadAhead, makeFrame, putBehind, run, takeOverIn } from './program-frame'

export interface ProgramStart {
  options: EnterOptions
  device: Device
  phoneId: string
  /** Of the program that this one replaces. */
  kept?: Kept
  /** Called when all is loaded, just before the new program touches the phone. */
  starting?: () => void
}

export interface Program {
  frame: HTMLIFrameElement
  /** The running program; undefined until its first page is up. */
  host(): Host | undefined
  /** Throws the old program away and starts anew; resolves when the first page is up. */
  start(start: ProgramStart): Promise<Host>
  /** The same behind the old program, which stays until the new one is up: where that never comes up, it goes on. */
  replace(start: ProgramStart): Promise<Host>
  /** Brings the running program to the newest build; false where only a restart can. */
  takeOver(): Promise<boolean>
}

/** `announce` puts the start where the runtime looks for it, before it loads. */
export const program = (announce: (start: ProgramStart) => void): Program => {
  let frame = makeFrame()
  let starting: HTMLIFrameElement | undefined
  let spare: HTMLIFrameElement | undefined

  const addBehind = (): HTMLIFrameElement => {
    const next = makeFrame()
    putBehind(next, frame)
    frame.after(next)
    return next
  }
  const drop = () => {
    starting?.remove()
    starting = undefined
  }
  /** Who changed one source will change the next one: loading the runtime is more than half of a restart. */
  const prepareNext = () => {
    if (spare) return
    spare = addBehind()
    loadAhead(spare)
  }

  return {
    get frame() { return frame },
    host: () => hostIn(frame),
    takeOver: () => takeOverIn(frame),
    start(start) {
      announce(start)
      drop()
      spare?.remove()
      spare = undefined
      // A new element, so that nothing of the old program, not even its timers, lives on.
      const next = makeFrame()
      frame.replaceWith(next)
      frame = next
      return run(next)
    },
    async replace(start) {
      announce(start)
      drop()
      const next = spare ?? addBehind()
      spare = undefined
      starting = next
      putBehind(next, frame)
      const host = await run(next)
      if (starting !== next) return host
      starting = undefined
      bringForward(next, frame)
      frame = next
      requestIdleCallback(prepareNext)
      return host
    },
  }
}
