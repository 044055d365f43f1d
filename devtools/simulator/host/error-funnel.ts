// Every error of the app's own code ends here: console, App.onError, whoever listens, the shell's error sheet.

import * as glassEasel from 'glass-easel'
import type { Emitter } from './emitter'
import type { Shell } from './types'

interface Outlets {
  events: Emitter
  shell: Shell
  /** Leads frames back to the sources. */
  mapStack(stack: string): string
  /** App.onError, with WeChat's text. */
  tellApp(text: string): void
  tellRejection(reason: unknown, promise: Promise<unknown>): void
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : typeof error === 'string' ? error : JSON.stringify(error))

export class ErrorFunnel {
  private busy = false
  private readonly told = new WeakSet()

  constructor(private readonly outlets: Outlets) {
    glassEasel.addGlobalErrorListener((error) => {
      this.report(error)
      // False: glass-easel would print it a second time.
      return false
    })
    window.addEventListener('error', (event) => {
      if (event.error !== null && event.error !== undefined) this.report(event.error)
    })
    window.addEventListener('unhandledrejection', (event) => {
      outlets.tellRejection(event.reason, event.promise)
      this.report(event.reason, 'Unhandled promise rejection: ')
      event.preventDefault()
    })
  }

  report(error: unknown, prefix = ''): void {
    if (typeof error === 'object' && error !== null) {
      if (this.told.has(error)) return
      this.told.add(error)
    }
    const message = prefix + messageOf(error)
    const stack = this.outlets.mapStack(error instanceof Error ? (error.stack ?? message) : message)
    console.error(prefix + stack)
    this.outlets.events.emit('error', { message, stack })
    this.outlets.shell.showError({ title: message, detail: stack })
    // An onError that throws must not call itself.
    if (this.busy) return
    this.busy = true
    try {
      this.outlets.tellApp(`MiniProgramError\n${message}\n${stack}`)
    } catch (inner) {
      this.report(inner)
    } finally {
      this.busy = false
    }
  }

  /** Runs app code; what it throws is reported, not thrown on. A promise that it returns is watched by the browser. */
  guard(task: () => void): void {
    try {
      task()
    } catch (error) {
      this.report(error)
    }
  }
}
