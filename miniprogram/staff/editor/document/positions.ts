// Places between places: strings that are ordered by their code units, so that putting a block anywhere changes that block alone.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length
/** Digits that count up at the end: some seven million blocks, before places grow longer. */
const width = 4
const middle = 'V'

/** A place after `before` and before `after`; an absent one is the beginning or the end. Never ends in the lowest digit, so that there is room below it. */
export function between(before: string | undefined, after: string | undefined): string {
  if (after !== undefined) return halfway(before ?? '', after)
  return before === undefined ? middle + '0'.repeat(width - 2) + '1' : beyond(before)
}

/** `count` places in their order. */
export function places(before: string | undefined, after: string | undefined, count: number): string[] {
  if (count <= 0) return []
  if (after === undefined) {
    const found = [between(before, undefined)]
    while (found.length < count) found.push(between(found[found.length - 1], undefined))
    return found
  }
  const low = Math.floor((count - 1) / 2)
  const half = between(before, after)
  return [...places(before, half, low), half, ...places(half, after, count - 1 - low)]
}

function beyond(place: string): string {
  const values = [...place.padEnd(width, '0')].map(valueOf)
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = (values[at] ?? 0) + 1
    values[at] = value % base
    // Nothing above the highest digit; and one that ends low has no room below.
    if (value < base) return values[values.length - 1] === 0 ? textOf([...values.slice(0, -1), 1]) : textOf(values)
  }
  return place + middle
}

/** Digit by digit, as a fraction; what is shorter goes on with the lowest digit. */
function halfway(before: string, after: string): string {
  let shared = 0
  while (shared < after.length && (before[shared] ?? '0') === after[shared]) shared += 1
  const head = after.slice(0, shared)
  // No text lies between the two: as high as `after`, the blocks' ids decide.
  if (shared === after.length) return after
  const low = valueOf(before[shared] ?? '0')
  const high = valueOf(after[shared] ?? '0')
  if (high - low > 1) return head + (digits[Math.floor((low + high) / 2)] ?? middle)
  const rest = before.slice(shared + 1)
  const next = rest === '' ? middle : above(rest)
  return head + (digits[low] ?? '0') + next
}

/** Something higher than `rest`, with no upper end. */
function above(rest: string): string {
  for (let at = 0; at < rest.length; at += 1) {
    const value = valueOf(rest[at] ?? '0')
    if (value < base - 1) return rest.slice(0, at) + (digits[value + Math.ceil((base - value) / 2)] ?? digits[base - 1] ?? middle)
  }
  return rest + middle
}

function valueOf(digit: string): number {
  return Math.max(0, digits.indexOf(digit))
}

function textOf(values: readonly number[]): string {
  return values.map((value) => digits[value] ?? '').join('')
}
