// Calls wx as the app would, and puts other answers in its place until they are taken back.

import { jsonCopy } from './json'
import { type Params, isRecord, list, text } from './params'
import type { AnyFunction, Realm } from './realm'

interface Callbacks {
  success?: unknown
  fail?: unknown
  complete?: unknown
}

function call(callback: unknown, result: unknown): void {
  if (typeof callback === 'function') Reflect.apply(callback, undefined, [result])
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return isRecord(value) && typeof value['then'] === 'function'
}

function messageOf(reason: unknown): string {
  if (isRecord(reason) && typeof reason['errMsg'] === 'string') return reason['errMsg']
  return reason instanceof Error ? reason.message : String(reason)
}

const hasCallback = (options: Callbacks): boolean => 'success' in options || 'fail' in options || 'complete' in options

/** Gives a result to callbacks or, where the caller passed none, as a promise: the two ways in which wx answers. */
function deliver(options: Callbacks, outcome: unknown): Promise<unknown> | undefined {
  const failed = isRecord(outcome) && typeof outcome['errMsg'] === 'string' && outcome['errMsg'].includes(':fail')
  if (!hasCallback(options)) return failed ? Promise.reject(outcome) : Promise.resolve(outcome)
  queueMicrotask(() => {
    call(failed ? options.fail : options.success, outcome)
    call(options.complete, outcome)
  })
  return undefined
}

/** wx methods that answer at once, whatever they are given. */
const answersAtOnce = (method: string): boolean => /Sync$|^(create|on|off|canIUse)/.test(method)

function callWx(realm: Realm, method: string, args: unknown[]): Promise<unknown> {
  const member: unknown = Reflect.get(realm.wx, method)
  if (typeof member !== 'function') return Promise.reject(new Error(`wx.${method} not exists`))
  const [options] = args
  if (answersAtOnce(method) || !isRecord(options)) return Promise.resolve(Reflect.apply(member, realm.wx, args))
  return new Promise((resolve, reject) => {
    const returned: unknown = Reflect.apply(member, realm.wx, [{ ...options, success: resolve, fail: reject }, ...args.slice(1)])
    if (isThenable(returned)) returned.then(resolve, reject)
  })
}

function mocked(method: string, answer: (origin: unknown, args: unknown[]) => unknown, origin: unknown): AnyFunction {
  return (...args) => {
    const outcome = answer(origin, args)
    const [options] = args
    if (answersAtOnce(method) || !isRecord(options)) return outcome
    if (!isThenable(outcome)) return outcome === undefined ? undefined : deliver(options, outcome)
    const promised = Promise.resolve(outcome)
    if (!hasCallback(options)) return promised
    void promised.then(
      (result) => (result === undefined ? undefined : deliver(options, result)),
      (reason: unknown) => call(options['fail'], { errMsg: messageOf(reason) }),
    )
    return undefined
  }
}

export function wxCalls(realm: Realm): Record<string, (params: Params) => unknown> {
  const origins = new Map<string, { member: unknown; own: boolean }>()

  const restore = (method: string): void => {
    const origin = origins.get(method)
    if (!origin) return
    // A member that was not there must be absent again, so that wx names it as missing.
    if (origin.own) Reflect.set(realm.wx, method, origin.member)
    else Reflect.deleteProperty(realm.wx, method)
    origins.delete(method)
  }

  const mock = (params: Params): void => {
    const method = text(params, 'method')
    const declaration = params['functionDeclaration']
    restore(method)
    if (declaration === undefined && !('result' in params)) return
    const origin: unknown = Reflect.get(realm.wx, method)
    if (typeof origin !== 'function') throw new Error(`wx.${method} not exists`)
    const extra = list(params, 'args')
    const made = typeof declaration === 'string' ? realm.compile(declaration) : undefined
    // In a mock `this.origin` is the method as it was.
    const answer = (original: unknown, args: unknown[]): unknown =>
      made ? Reflect.apply(made, { origin: original }, [...args, ...extra]) : jsonCopy(params['result'])
    origins.set(method, { member: origin, own: Object.hasOwn(realm.wx, method) })
    if (!Reflect.set(realm.wx, method, mocked(method, answer, origin))) throw new Error(`wx.${method} cannot be replaced`)
  }

  const noPlugin = (params: Params): void => {
    if (typeof params['pluginId'] === 'string') throw new Error(`plugin ${params['pluginId']} is not in this simulator: it has no plugins`)
  }

  return {
    async 'App.callWxMethod'(params) {
      noPlugin(params)
      const method = text(params, 'method')
      try {
        return { result: jsonCopy(await callWx(realm, method, list(params, 'args'))) }
      } catch (error) {
        throw new Error(messageOf(error), { cause: error })
      }
    },
    'App.mockWxMethod': (params) => {
      noPlugin(params)
      mock(params)
    },
  }
}
