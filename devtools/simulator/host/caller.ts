// What `this` of a page or component does differently from the adapter: setData's rule, queries, observers, triggerEvent.

import * as glassEasel from 'glass-easel'
import { component as adapter } from 'glass-easel-miniprogram-adapter'
import { crossing } from './crossing'
import { IntersectionObserver, type ObserverOptions } from './intersection-observer'
import { SelectorQuery } from './selector-query'
import type { SetDataCall, Stopwatch } from './stopwatch'

/** Not a Blob: making one takes longer than the drawing that is measured. */
const utf8 = new TextEncoder()

type Caller = adapter.GeneralComponent

/** Members that this file replaces on the adapter's prototype. */
interface CallerPrototype {
  setData: (this: Caller, change: unknown, callback?: () => void) => void
  triggerEvent: (this: Caller, name: string, detail?: unknown, options?: object) => void
  createSelectorQuery: (this: Caller) => unknown
  createIntersectionObserver: (this: Caller, options?: ObserverOptions) => unknown
}

/** A handler that a template names and the script lacks is silently skipped by glass-easel; WeChat's console says so. Those found are measured. */
function watchHandlers(warn: (message: string) => void, stopwatch: Stopwatch): void {
  const getMethod = glassEasel.Component.getMethod.bind(glassEasel.Component)
  const warning: typeof getMethod = (component, name) => {
    const method = getMethod(component, name)
    if (method === undefined && name !== '') warn(`Component "${component.is}" does not have a method "${name}" to handle an event.`)
    return method && (stopwatch.method(component.is, name, method) as typeof method)
  }
  glassEasel.Component.getMethod = warning
}

/** Call once, before anything is registered. `complain` hears of data that setData refuses, `warn` of handlers that are not there, `stopwatch` of what is called. */
export function bendCallers(complain: (message: string) => void, warn: (message: string) => void, stopwatch: Stopwatch): void {
  watchHandlers(warn, stopwatch)
  const prototype = adapter.ComponentCaller.prototype as unknown as CallerPrototype
  const { setData, triggerEvent } = prototype
  Object.assign(prototype, {
    setData(change, callback) {
      // Of a page that was closed: in WeChat its view is gone, and the call goes nowhere.
      if (this._$.getBackendElement() === null) return
      const plain = crossing(change, (message) => complain(`${this.is}: ${message}`))
      if (plain) {
        const told = (): SetDataCall => ({ component: this.is, keys: Object.keys(plain), bytes: utf8.encode(JSON.stringify(plain)).length })
        stopwatch.setData(told, () => setData.call(this, plain, callback))
      }
      else callback?.call(this)
    },
    triggerEvent(name, detail, options) {
      triggerEvent.call(this, name, detail, options ?? {})
    },
    createSelectorQuery() {
      return new SelectorQuery(this)
    },
    createIntersectionObserver(options) {
      return new IntersectionObserver(this, options)
    },
  } satisfies CallerPrototype)
}
