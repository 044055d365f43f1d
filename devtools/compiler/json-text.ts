// Reads JSON strictly and says where it is broken: the engine's own message has no position for short texts.

import { placeAt, type Place } from './problems'

export type JsonObject = Record<string, unknown>
export type JsonReading = { ok: true; value: unknown } | { ok: false; place: Place; message: string }

// oxlint-disable-next-line no-control-regex -- JSON forbids them inside strings
const token = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** The offset of the first character that JSON does not allow, or undefined. */
function brokenAt(text: string): number | undefined {
  let at = 0
  const next = (): string | undefined => {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match) return undefined
    at = token.lastIndex
    return match[1] ?? (match[2] === undefined ? 'literal' : 'string')
  }
  const peek = (): string | undefined => {
    const saved = at
    const kind = next()
    at = saved
    return kind
  }
  const list = (close: string, item: () => boolean): boolean => {
    if (peek() === close) return next() !== undefined
    for (;;) {
      if (!item()) return false
      const kind = peek()
      if (kind !== ',' && kind !== close) return false
      next()
      if (kind === close) return true
    }
  }
  const pair = (): boolean => {
    if (peek() !== 'string') return false
    next()
    if (peek() !== ':') return false
    next()
    return value()
  }
  const value = (): boolean => {
    const kind = peek()
    if (kind !== '{' && kind !== '[' && kind !== 'string' && kind !== 'literal') return false
    next()
    if (kind === '{') return list('}', pair)
    return kind === '[' ? list(']', value) : true
  }
  const whole = value()
  while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1
  return whole && at === text.length ? undefined : at
}

/** Parses JSON; a failure carries the place of the first wrong character. */
export function readJson(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    const at = brokenAt(text) ?? text.length
    const found = at >= text.length ? 'the text ends too early' : `unexpected ${JSON.stringify(text[at])}`
    return { ok: false, place: placeAt(text, at), message: `bad JSON: ${found}` }
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The place of a key or string in a JSON text; its start where it is not found. */
export function placeOfWord(text: string, word: string): Place {
  const at = text.indexOf(JSON.stringify(word))
  return at < 0 ? { line: 1, column: 1 } : placeAt(text, at)
}
