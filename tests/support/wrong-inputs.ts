// Wrong inputs made of a good one: a field of the wrong type, left out or added, names that pollute, or no object at all.

import * as fc from 'fast-check'

export interface Good {
  good: Record<string, unknown>
  /** Fields that may be left out. */
  optional: readonly string[]
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 1.5, 1e308, '', ' ', '0', [], {}, [[]], { $gt: '' }, { $ne: null }, { _id: 'x' }, { then: 1 }),
  fc.constantFrom('__proto__', 'constructor', 'javascript:alert(1)', '\u0000', '\ud800', '../../etc/passwd'),
  fc.string({ maxLength: 60 }).map((text) => `«${text}`),
  fc.array(fc.anything({ maxDepth: 2 }), { maxLength: 4 }),
)

/** A field replaced by junk, left out, added; or no object at all. */
export function wrong({ good, optional }: Good): fc.Arbitrary<unknown> {
  const names = Object.keys(good)
  const needed = names.filter((name) => !optional.includes(name))
  const kinds: fc.Arbitrary<unknown>[] = [
    fc.constantFrom<unknown>(null, 7, true, 'text', [], [good]),
    fc
      .tuple(fc.string({ minLength: 1, maxLength: 20 }), junk)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => ({ ...good, [name]: value })),
    fc.constantFrom('__proto__', 'constructor', 'prototype').map((key) => polluted(key, good)),
  ]
  if (names.length > 0) kinds.push(fc.tuple(fc.constantFrom(...names), junk).map(([name, value]) => ({ ...good, [name]: value })))
  if (needed.length > 0) kinds.push(fc.constantFrom(...needed).map((left) => without(good, left)))
  return fc.oneof(...kinds)
}

function without(good: object, left: string): object {
  return Object.fromEntries(Object.entries(good).filter(([name]) => name !== left))
}

/** An own property of that name, which only JSON.parse makes. */
function polluted(key: string, good: object): unknown {
  return JSON.parse(`{"${key}": {"admin": true}, ${JSON.stringify(good).slice(1, -1) || '"x": 1'}}`) as unknown
}
