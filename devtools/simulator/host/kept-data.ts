// What a restarted program gets back of its data: every field that it had changed, unless the new sources begin it differently.

type Plain = Record<string, unknown>

/** `changed` holds the fields that are no longer what they began as. JSON in both. */
export interface KeptData {
  initial: Plain
  changed: Plain
}

const isRecord = (value: unknown): value is Plain => typeof value === 'object' && value !== null

/** Instances of classes would come back without their methods. Of another window's objects only the prototype's name can be asked. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false
  if (!isRecord(value)) return true
  if (Array.isArray(value)) return value.every(isPlain)
  const prototype: unknown = Object.getPrototypeOf(value)
  const isObject = prototype === null || Object.getPrototypeOf(prototype) === null
  return isObject && Object.values(value).every(isPlain)
}

/** JSON text of a field, or undefined for what JSON cannot bring back. */
function textOf(value: unknown): string | undefined {
  try {
    return isPlain(value) ? JSON.stringify(value) : undefined
  } catch {
    // A value that contains itself.
    return undefined
  }
}

/** The fields of an object that JSON can bring back, copied. */
export function plainFields(value: unknown): Plain {
  const texts = Object.entries(isRecord(value) ? value : {}).map(([name, field]) => [name, textOf(field)] as const)
  return Object.fromEntries(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, JSON.parse(text) as unknown]])))
}

export function keepData(initial: Plain, now: unknown): KeptData {
  const changed = Object.entries(plainFields(now)).filter(([name, field]) => JSON.stringify(field) !== JSON.stringify(initial[name]))
  return { initial, changed: Object.fromEntries(changed) }
}

/** `fresh` is what the new program begins with: a field whose beginning the author changed is not covered by its old value. */
export function restorable({ initial, changed }: KeptData, fresh: Plain): Plain {
  return Object.fromEntries(Object.entries(changed).filter(([name]) => JSON.stringify(fresh[name]) === JSON.stringify(initial[name])))
}
