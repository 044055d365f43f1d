// Counts the different calls of the official automator SDK that the tests make, over all test files of one run.

import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'

type SdkClass = 'MiniProgram' | 'Page' | 'Element' | 'Native'

/** The process that started the tests is the same for all of its workers. */
const file = process.env['YUELAN_AUTOMATOR_CALLS'] ?? join(tmpdir(), `yuelan-automator-calls-${process.ppid}.txt`)
const seen = new Set<string>()

function note(call: string): void {
  if (seen.has(call)) return
  seen.add(call)
  appendFileSync(file, `${call}\n`)
}

/** The different calls so far, by name, such as `Page.$`. */
export function countedCalls(): string[] {
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return [...new Set([...before, ...seen])].sort()
}

/** One line for the end of a test file. */
export function tellCalls(): void {
  process.stdout.write(`different automator calls exercised so far: ${countedCalls().length}\n`)
}

const wrappers = new WeakMap<object, object>()
const originals = new WeakMap<object, object>()

function kindOf(value: object): SdkClass | undefined {
  if ('pageStack' in value) return 'MiniProgram'
  if ('goHome' in value) return 'Native'
  if ('windowProperty' in value) return 'Page'
  return 'outerWxml' in value ? 'Element' : undefined
}

function wrapResult(value: unknown): unknown {
  if (value instanceof Promise) return value.then(wrapResult)
  if (Array.isArray(value)) return value.map(wrapResult)
  return typeof value === 'object' && value !== null ? counted(value) : value
}

/** The same object of the SDK, counting what is called on it and on what it returns. The SDK itself is not touched. */
export function counted<T extends object>(target: T): T {
  const kind = kindOf(target)
  if (!kind || originals.has(target)) return target
  const known = wrappers.get(target)
  if (known) return known as T
  const wrapper = new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name, object)
      if (typeof member !== 'function' || typeof name !== 'string') return member
      return (...args: unknown[]): unknown => {
        note(`${kind}.${name}`)
        return wrapResult(Reflect.apply(member, object, args))
      }
    },
  })
  wrappers.set(target, wrapper)
  originals.set(wrapper, target)
  return wrapper
}
