// The rule of setData: what goes from logic to view goes as JSON and is at most 1 MB.

/** Characters of JSON that WeChat carries in one call. */
export const longestData = 1048576

type Plain = Record<string, unknown>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * A copy as JSON would make it: dates become text, undefined members vanish, NaN becomes null, instances lose their class.
 * Functions stay, by reference: WeChat keeps them in the logic's `this.data` (Vant's dialogs and formatters live on that) and only the view
 * cannot see them. Throws for a value that contains itself.
 */
export function toPlain(value: unknown, parents: readonly object[] = []): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') throw new TypeError('Do not know how to serialize a BigInt')
  if (typeof value === 'symbol') return undefined
  if (!isObject(value)) return value
  if ('toJSON' in value && typeof value.toJSON === 'function') return toPlain((value.toJSON as () => unknown)(), parents)
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return value.valueOf()
  if (parents.includes(value)) throw new TypeError('Converting circular structure to JSON')
  const within = [...parents, value]
  if (Array.isArray(value)) return value.map((item) => toPlain(item, within) ?? null)
  const copy: Plain = {}
  for (const [key, member] of Object.entries(value)) {
    const plain = toPlain(member, within)
    if (plain !== undefined) copy[key] = plain
  }
  return copy
}

/** The change that may go over; undefined when all of it is refused. `complain` hears why in WeChat's words. */
export function crossing(change: unknown, complain: (message: string) => void): Plain | undefined {
  if (!isObject(change) || Array.isArray(change)) {
    complain(`setData accepts an Object rather than some ${Array.isArray(change) ? 'Array' : typeof change}`)
    return undefined
  }
  const plain: Plain = {}
  for (const [path, value] of Object.entries(change)) {
    if (value === undefined) complain(`Setting data field "${path}" to undefined is invalid.`)
    else plain[path] = toPlain(value)
  }
  const size = JSON.stringify(plain).length
  if (size > longestData) {
    complain(`setData 数据传输长度为 ${size} 已经超过最大长度 ${longestData}`)
    return undefined
  }
  return plain
}
