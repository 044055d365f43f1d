// The program's App: registered once by app.js, told of launch, foreground, background, theme and errors.

import type { EnterOptions } from './types'

type Instance = Record<string, unknown>

export class AppInstance {
  private instance: Instance | undefined

  constructor(private readonly guard: (task: () => void) => void) {}

  /** The constructor that app code calls `App`. A second call is ignored, as in WeChat. */
  register = (definition: unknown): void => {
    this.instance ??= typeof definition === 'object' && definition !== null ? (definition as Instance) : {}
  }

  /** The function that app code calls `getApp`. `allowDefault` gives an empty object before App was called. */
  get = (options?: { allowDefault?: boolean }): Instance | undefined => this.instance ?? (options?.allowDefault === true ? {} : undefined)

  launch(options: EnterOptions): void {
    this.call('onLaunch', { ...options })
    this.call('onShow', { ...options })
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
