// The program's App: registered once by app.js, told of launch, foreground, background, theme and errors.

import { keepData, plainFields, restorable, type KeptData } from './kept-data'
import type { EnterOptions } from './types'

type Instance = Record<string, unknown>

export class AppInstance {
  private instance: Instance | undefined
  /** The globalData that App began with. */
  private initial: Instance = {}

  constructor(private readonly guard: (task: () => void) => void) {}

  /** The constructor that app code calls `App`. A second call is ignored, as in WeChat. */
  register = (definition: unknown): void => {
    if (this.instance) return
    this.instance = typeof definition === 'object' && definition !== null ? (definition as Instance) : {}
    this.initial = plainFields(this.instance['globalData'])
  }

  /** The function that app code calls `getApp`. `allowDefault` gives an empty object before App was called. */
  get = (options?: { allowDefault?: boolean }): Instance | undefined => this.instance ?? (options?.allowDefault === true ? {} : undefined)

  /** `kept` is the globalData of a program that this one replaces. */
  launch(options: EnterOptions, kept?: KeptData): void {
    this.call('onLaunch', { ...options })
    if (kept) this.restore(kept)
    this.call('onShow', { ...options })
  }

  keep(): KeptData {
    return keepData(this.initial, this.instance?.['globalData'])
  }

  private restore(kept: KeptData): void {
    const data = this.instance?.['globalData']
    if (typeof data === 'object' && data !== null) Object.assign(data, restorable(kept, this.initial))
  }

  /** True when App has the handler. */
  call(name: string, ...args: unknown[]): boolean {
    const handler = this.instance?.[name]
    if (typeof handler !== 'function') return false
    this.guard(() => void (handler as (...args: unknown[]) => unknown).apply(this.instance, args))
    return true
  }

  /** For onError: what it throws is the caller's. */
  callUnguarded(name: string, ...args: unknown[]): void {
    const handler = this.instance?.[name]
    if (typeof handler === 'function') (handler as (...args: unknown[]) => unknown).apply(this.instance, args)
  }
}
