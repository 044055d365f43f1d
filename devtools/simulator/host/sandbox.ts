// The names that app code finds around it: WeChat's logic layer has the language, timers and console, and nothing of a browser.

import { appConsole } from './app-console'
import type { Emitter } from './emitter'

/** The parameters with which WeChat itself hides the browser from app code, and the few more that this browser has. */
const absent = [
  'window', 'document', 'frames', 'self', 'top', 'parent', 'opener', 'location', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB',
  'caches', 'history', 'screen', 'alert', 'confirm', 'prompt', 'print', 'open', 'close', 'stop', 'fetch', 'XMLHttpRequest', 'WebSocket',
  'EventSource', 'Worker', 'SharedWorker', 'MessageChannel', 'BroadcastChannel', 'Reporter', 'webkit', 'WeixinJSCore', 'URL', 'URLSearchParams',
  'DOMParser', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'requestAnimationFrame', 'cancelAnimationFrame',
  'requestIdleCallback', 'Blob', 'File', 'FileReader', 'FormData', 'Headers', 'Request', 'Response', 'AbortController', 'TextEncoder',
  'TextDecoder', 'atob', 'btoa', 'crypto', 'performance', 'structuredClone', 'queueMicrotask', 'Image', 'Audio', 'Element', 'HTMLElement',
  'Node', 'Event', 'CustomEvent', 'customElements', 'getComputedStyle', 'matchMedia', 'postMessage', 'addEventListener',
  'removeEventListener', 'dispatchEvent', 'scrollTo', 'eval', 'yuelanHost', 'yuelanAudit', 'yuelanCode', 'yuelanTakeOver', 'yuelanBegin', 'importScripts',
]

const language = [
  'Object', 'Array', 'Boolean', 'Number', 'String', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Math', 'JSON', 'Promise', 'Proxy', 'Reflect', 'Map',
  'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError',
  'AggregateError', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'Float32Array', 'Float64Array', 'Intl', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'NaN', 'Infinity', 'encodeURI',
  'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape', 'clearTimeout', 'clearInterval',
] as const

const refuse = (): never => {
  throw new EvalError('code made from text is not there in a mini-program (eval, new Function)')
}

/** Stands for Function: `instanceof` and the prototype work, making a function from text does not. */
function refusingFunction(): unknown {
  const stand = function Function(): never {
    return refuse()
  }
  Object.defineProperty(stand, 'prototype', { value: Function.prototype })
  return stand
}

/** Closes the way around: `(() => {}).constructor('…')`. Code of the host that was compiled from text keeps working. */
function closeConstructors(stand: unknown): void {
  const kinds = [() => undefined, async () => undefined, function* () { yield undefined }, async function* () { yield undefined }]
  for (const kind of kinds) {
    const prototype: unknown = Object.getPrototypeOf(kind)
    if (prototype) Object.defineProperty(prototype, 'constructor', { value: stand, configurable: true, writable: true })
  }
}

/** Timers take functions only: a text would be run by the browser. */
const timer = (set: (task: () => void, ms?: number) => number) => (task: unknown, ms?: number, ...args: unknown[]): number => {
  if (typeof task !== 'function') throw new TypeError('a timer needs a function')
  return set(() => void (task as (...args: unknown[]) => unknown)(...args), ms)
}

/** Every name that app code sees besides those of its module. `more` holds App, Page, wx and the like. */
export function createSandbox(events: Emitter, more: Record<string, unknown>): Record<string, unknown> {
  const stand = refusingFunction()
  closeConstructors(stand)
  const own = {
    Function: stand,
    console: appConsole(events),
    setTimeout: timer(window.setTimeout.bind(window)),
    setInterval: timer(window.setInterval.bind(window)),
  }
  const plain = Object.fromEntries(language.map((name) => [name, (globalThis as unknown as Record<string, unknown>)[name]]))
  // WeChat's `global` holds the language, and what app code hangs on it; pages share it.
  const global: Record<string, unknown> = { ...plain, ...own, ...more }
  Object.assign(global, { global, globalThis: global })
  return { ...Object.fromEntries(absent.map((name) => [name, undefined])), ...own, ...more, global, globalThis: global }
}
