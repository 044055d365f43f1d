// Gives each invocation its own process.env: many run at once in one thread, and the SDK reads the caller's identity from there.

import { AsyncLocalStorage } from 'node:async_hooks'

interface Invocation {
  requestId: string
  env: Readonly<Record<string, string>>
  /** What is added to the machine's clock, ms. */
  timeShift: number
}

const running = new AsyncLocalStorage<Invocation>()

export function runInvocation<T>(invocation: Invocation, act: () => T): T {
  return running.run(invocation, act)
}

/** Empty outside every invocation: while the function's code loads. */
export function currentRequestId(): string {
  return running.getStore()?.requestId ?? ''
}

export function currentTimeShift(): number {
  return running.getStore()?.timeShift ?? 0
}

/** Without this, 199 of 200 concurrent invocations read another's identity after an await. */
export function isolateEnvironment(instance: Readonly<Record<string, string>>): void {
  // The thread comes with the process's own variables for this line alone: only through them does a thread change its zone.
  process.env['TZ'] = 'UTC'
  const own = (name: string | symbol): string | undefined => {
    const env = running.getStore()?.env
    return typeof name === 'string' && env && Object.hasOwn(env, name) ? env[name] : undefined
  }
  process.env = new Proxy<NodeJS.ProcessEnv>(
    { ...instance },
    {
      get: (target, name) => own(name) ?? (typeof name === 'string' ? target[name] : undefined),
      has: (target, name) => own(name) !== undefined || name in target,
      ownKeys: (target) => [...new Set([...Reflect.ownKeys(target), ...Object.keys(running.getStore()?.env ?? {})])],
      getOwnPropertyDescriptor(target, name) {
        const value = own(name)
        if (value === undefined) return Reflect.getOwnPropertyDescriptor(target, name)
        return { value, writable: true, enumerable: true, configurable: true }
      },
    },
  )
}
