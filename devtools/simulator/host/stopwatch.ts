// Measures what the program does in one go: its handlers and its setData calls, each without the time of what it called in turn.

import type { Emitter } from './emitter'

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

export interface SetDataCall {
  /** Path of the page or component. */
  component: string
  keys: string[]
  /** UTF-8 bytes of its JSON. */
  bytes: number
}

/** The making of a page's first elements, from the data that its script begins with. */
export const firstDrawing = (component: string): SetDataCall => ({ component, keys: [], bytes: 0 })

export class Stopwatch {
  /** What runs now, outermost first, with the time spent in measured things within each. */
  private readonly running: { inner: number; draws: boolean }[] = []
  private readonly wrapped = new WeakMap<AnyFunction, AnyFunction>()

  constructor(private readonly events: Emitter) {}

  /** A handler of the page or component `component`; only its synchronous part counts, as in WeChat. */
  handler<T>(component: string, name: string, task: () => T): T {
    return this.measure(task, false, (own, started) => this.events.emit('handler', { component, name, ms: own, started }))
  }

  /** In WeChat the view draws in a thread of its own; here it does so within the call, which is what `ms` measures. */
  setData<T>(call: () => SetDataCall, task: () => T): T {
    // A call made by an observer or a new component rides along with the one that is drawing.
    const nested = this.running.some(({ draws }) => draws)
    return this.measure(task, true, (own, started) => this.events.emit('setData', { ...call(), nested, ms: own, started }))
  }

  /** The same method, measured. One method keeps one wrapper. */
  method(component: string, name: string, method: AnyFunction): AnyFunction {
    const known = this.wrapped.get(method)
    if (known) return known
    const handler = this.handler.bind(this)
    const made: AnyFunction = function (...args) {
      return handler(component, name, () => Reflect.apply(method, this, args))
    }
    this.wrapped.set(method, made)
    return made
  }

  private measure<T>(task: () => T, draws: boolean, tell: (own: number, started: number) => void): T {
    const frame = { inner: 0, draws }
    this.running.push(frame)
    const started = performance.now()
    try {
      return task()
    } finally {
      const ms = performance.now() - started
      this.running.pop()
      const around = this.running.at(-1)
      if (around) around.inner += ms
      tell(ms - frame.inner, started)
    }
  }
}
