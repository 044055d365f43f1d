// WeChat's logic and view are two threads: what crosses between them is JSON. This makes the same copy, bytes left as bytes.

const copyObject = (value: object, above: readonly object[]): unknown => {
  if (above.includes(value)) throw new TypeError('Converting circular structure to JSON')
  const path = [...above, value]
  if (Array.isArray(value)) return value.map(each => copyAny(each, path) ?? null)
  const out: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(value)) {
    const copied = copyAny(each, path)
    if (copied !== undefined) out[key] = copied
  }
  return out
}

const copyAny = (value: unknown, above: readonly object[]): unknown => {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  if (typeof value === 'bigint') throw new TypeError('Do not know how to serialize a BigInt')
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  if (value === null || typeof value !== 'object') return value
  if (value instanceof ArrayBuffer) return value.slice(0)
  if (ArrayBuffer.isView(value)) return value
  const own = (value as { toJSON?: unknown }).toJSON
  if (typeof own === 'function') return own.call(value)
  return copyObject(value, above)
}

/** A JSON copy: functions, symbols and undefined members are gone, a circle is refused with JSON's own words. */
export const copy = (value: unknown): unknown => copyAny(value, [])
