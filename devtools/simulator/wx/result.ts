// How a wx function answers: callbacks when any is given, else a promise; `errMsg` always; values cross as copies.

import { heldGesture, newGesture, withGesture, type TapGesture } from '../host/tap-gesture'
import { copy } from './copy'

/** A failure that the app is meant to see. `detail` is what follows `name:fail `. */
export class WxFailure extends Error {
  constructor(readonly detail: string, readonly extra: Record<string, unknown> = {}) {
    super(detail)
  }
}

export type Options = Record<string, unknown>
export type WxFunction = (...args: unknown[]) => unknown
export type Members = Record<string, unknown>

const failure = (name: string, error: unknown): { errMsg: string } & Options => {
  if (error instanceof WxFailure) return { ...error.extra, errMsg: `${name}:fail ${error.detail}`.trim() }
  const message = error instanceof Error ? error.message : (error as { errMsg?: unknown } | null)?.errMsg ?? error
  const text = String(message)
  return { errMsg: text.startsWith(`${name}:fail`) ? text : `${name}:fail ${text}` }
}

const callback = (options: Options, key: string): ((result: unknown) => void) | undefined => {
  const value = options[key]
  return typeof value === 'function' ? result => { (value as (result: unknown) => void).call(undefined, result) } : undefined
}

/** An options argument as a record; anything else is no options, as WeChat takes it. */
export const optionsOf = (argument: unknown): Options => (argument !== null && typeof argument === 'object' ? argument as Options : {})

/** In the success of these the user has tapped, on a dialog of WeChat's. */
const TAPPED = new Set(['showModal', 'showActionSheet'])
/** These hand on the tap that they were called in. */
const HANDED_ON = new Set(['request', 'downloadFile', 'getSetting'])

/** Which tap the callbacks of a call stand in, as WeChat's page on 点击态 has it; call it while the caller runs. */
const gestureOf = (name: string): ((ok: boolean) => TapGesture | undefined) => {
  const held = HANDED_ON.has(name) ? heldGesture() : undefined
  return ok => (ok && TAPPED.has(name) ? newGesture() : held?.spent === false ? held : undefined)
}

const inGesture = (gesture: TapGesture | undefined, task: () => void): void => (gesture ? withGesture(gesture, task) : task())

/**
 * Makes an asynchronous wx function of `work`. What `work` resolves to is merged with `errMsg: 'name:ok'`; what it throws becomes
 * `name:fail …`. With success, fail or complete among the options nothing is returned, as in WeChat.
 */
export const asynchronous = (name: string, work: (options: Options) => unknown): WxFunction => argument => {
  const options = optionsOf(argument)
  const success = callback(options, 'success')
  const fail = callback(options, 'fail')
  const complete = callback(options, 'complete')
  const gesture = gestureOf(name)
  const outcome = Promise.resolve().then(() => work(copy(options) as Options)).then(
    value => ({ ok: true, result: { ...(copy(value) as object | undefined), errMsg: `${name}:ok` } }),
    (error: unknown) => ({ ok: false, result: failure(name, error) }),
  )
  if (!success && !fail && !complete) {
    return outcome.then(({ ok, result }) => {
      inGesture(gesture(ok), () => {})
      if (ok) return result
      throw result
    })
  }
  void outcome.then(({ ok, result }) => {
    // A task of its own: an error in the app's callback is the app's, not a rejection of this chain.
    setTimeout(() => inGesture(gesture(ok), () => {
      try {
        if (ok) success?.(result)
        else fail?.(result)
      } finally {
        complete?.(result)
      }
    }))
  })
  return undefined
}

/** The same for functions that WeChat documents as 不支持 Promise: without callbacks nothing comes back. */
export const calledBack = (name: string, work: (options: Options) => unknown): WxFunction => {
  const either = asynchronous(name, work)
  return argument => either({ complete: () => undefined, ...optionsOf(argument) })
}

/** Makes a synchronous wx function: a failure is thrown as an Error whose message is `name:fail …`, as `…Sync` functions do. */
export const synchronous = (name: string, work: (...args: unknown[]) => unknown): WxFunction => (...args) => {
  try {
    return copy(work(...args.map(each => copy(each))))
  } catch (error) {
    const shown = failure(name, error)
    throw Object.assign(new Error(shown.errMsg), shown)
  }
}

/** The text that WeChat gives where an argument is not of the type it must be. */
export const parameterError = (parameter: string, wanted: string, got: unknown): WxFailure => {
  const kind = got === null ? 'Null' : got === undefined ? 'Undefined' : Array.isArray(got) ? 'Array' : typeof got
  return new WxFailure(`parameter error: parameter.${parameter} should be ${wanted} instead of ${kind[0]?.toUpperCase()}${kind.slice(1)};`)
}

export const requireString = (options: Options, key: string): string => {
  const value = options[key]
  if (typeof value !== 'string') throw parameterError(key, 'String', value)
  return value
}

export const text = (value: unknown, fallback = ''): string => (typeof value === 'string' ? value : fallback)
export const number = (value: unknown, fallback: number): number => (typeof value === 'number' && !Number.isNaN(value) ? value : fallback)
