// What the SDK asks of the whole app: to run a function in it, to be told of its logs, to leave.

import type { Host } from '../../simulator/host/types'
import { jsonCopy, printable } from './json'
import { type Params, list, text } from './params'
import type { Realm } from './realm'

export type Emit = (method: string, params: Params) => void

export function appCalls(host: Host, realm: Realm, emit: Emit): Record<string, (params: Params) => unknown> {
  let hears = false
  host.on('log', ({ type, args }) => {
    if (hears) emit('App.logAdded', { type, args: args.map(printable) })
  })
  host.on('error', ({ message, stack }) => emit('App.exceptionThrown', { message, stack }))

  return {
    'App.enableLog': () => void (hears = true),
    async 'App.callFunction'(params) {
      const made = realm.compile(text(params, 'functionDeclaration'))
      return { result: jsonCopy(await Reflect.apply(made, undefined, list(params, 'args'))) }
    },
    /** A global function in the app; each call of it is told to the SDK. */
    'App.addBinding': (params) => {
      const name = text(params, 'name')
      realm.define(name, (...args: unknown[]) => emit('App.bindingCalled', { name, args: args.map(printable) }))
    },
    /** As when its user closes it with the capsule: the program goes to the background. */
    'App.exit': () => {
      const close: unknown = Reflect.get(host.shell, 'close')
      if (typeof close === 'function') Reflect.apply(close, host.shell, [])
      else host.hide()
    },
  }
}
